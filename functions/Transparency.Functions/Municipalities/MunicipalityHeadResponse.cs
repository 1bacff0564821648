using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>The municipality that an answer is about.</summary>
public sealed record MunicipalityHeadResponse(string Id, string Name, int? Population, MunicipalityKind Kind);
