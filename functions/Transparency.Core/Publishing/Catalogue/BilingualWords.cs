namespace Transparency.Core.Publishing.Catalogue;

/// <summary>Keywords in Czech and English.</summary>
public sealed record BilingualWords(IReadOnlyList<string> Cs, IReadOnlyList<string> En);
