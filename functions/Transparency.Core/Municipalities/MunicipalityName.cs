namespace Transparency.Core.Municipalities;

/// <summary>A municipality in an answer about something else.</summary>
public sealed record MunicipalityName(string Id, string Name);
