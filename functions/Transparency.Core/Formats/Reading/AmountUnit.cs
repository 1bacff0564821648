namespace Transparency.Core.Formats.Reading;

/// <summary>What one of an amount is, as far as the table says.</summary>
internal enum AmountUnit
{
    /// <summary>Nothing says it, or crowns are said.</summary>
    Crowns,

    /// <summary>Thousands of crowns (tis. Kč).</summary>
    Thousands,

    /// <summary>Millions, haléře and what else a budget may be told in.</summary>
    Other,
}
