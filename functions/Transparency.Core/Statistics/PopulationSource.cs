namespace Transparency.Core.Statistics;

/// <summary>Who says how many inhabitants there were.</summary>
public enum PopulationSource
{
    /// <summary>The Czech Statistical Office (ČSÚ): on 1 July of the year.</summary>
    Czso,

    /// <summary>The municipality, of itself and of today: its <c>municipality.json</c> or the register.</summary>
    Municipality,
}
