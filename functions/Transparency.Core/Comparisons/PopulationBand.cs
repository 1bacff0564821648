namespace Transparency.Core.Comparisons;

/// <summary>
/// A band of inhabitants (velikostní kategorie): municipalities within it have like duties, and are compared with each other.
/// </summary>
/// <param name="Least">The fewest inhabitants of the band.</param>
/// <param name="Most">The most, or null for the band of the largest.</param>
public sealed record PopulationBand(int Least, int? Most)
{
    public static IReadOnlyList<PopulationBand> All { get; } =
    [
        new(1, 499),
        new(500, 999),
        new(1_000, 4_999),
        new(5_000, 9_999),
        new(10_000, 49_999),
        new(50_000, null),
    ];

    /// <summary>The band of so many inhabitants; null where nobody knows how many they are.</summary>
    public static PopulationBand? OrNull(int? inhabitants) =>
        inhabitants is > 0 and var known ? All.Last(band => band.Least <= known) : null;

    /// <summary><c>1000-4999</c>, and <c>50000-</c> for the largest.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Least}-{Most}");
}
