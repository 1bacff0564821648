namespace Transparency.Core.Catalogue;

/// <summary>A text in Czech and English, as the norm's context wants it: <c>{"cs": …, "en": …}</c>.</summary>
public sealed record BilingualText(string Cs, string En);
