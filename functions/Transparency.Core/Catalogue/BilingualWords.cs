namespace Transparency.Core.Catalogue;

/// <summary>Keywords in Czech and English.</summary>
public sealed record BilingualWords(IReadOnlyList<string> Cs, IReadOnlyList<string> En);
