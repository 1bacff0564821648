using System.Globalization;
using Transparency.Core.StatePublication;

namespace Transparency.Tests;

/// <summary>What is known of a municipality: its totals after consolidation, which whatever is published must equal.</summary>
/// <param name="Town">Who it is.</param>
/// <param name="Income">Approved, amended and actual, in haléře.</param>
/// <param name="Expenditure">The same.</param>
/// <param name="Classes">The actual amounts by class 1 to 6, which add up to those of both sides.</param>
internal sealed record CountryTown(StateTown Town, long[] Income, long[] Expenditure, long[] Classes)
{
    /// <summary>
    /// All municipalities and regions with their real totals of 2025 (MONITOR), which the repository does not carry: null where they do not
    /// lie beside it.
    /// </summary>
    /// <param name="repository">The root of the repository.</param>
    public static IReadOnlyList<CountryTown>? RealOrNull(string repository)
    {
        var file = Path.Combine(repository, "..", "shared", "data", "national", "municipalities-2025-totals.csv");
        return File.Exists(file) ? [.. File.ReadLines(file).Skip(1).Select(line => Real(line.Split(',')))] : null;
    }

    /// <summary>All municipalities and regions of the register with invented totals.</summary>
    public static IReadOnlyList<CountryTown> Invented(int seed) => [.. StateRegister.All.Select(town => Invented(town, seed))];

    /// <summary>One of them.</summary>
    public static CountryTown Invented(StateTown town, int seed)
    {
        var numbers = new CountryNumbers((ulong)seed ^ town.Ico.Number);
        var scale = (long)(town.Population ?? 300_000) * 3_000_000;
        var classes = Enumerable.Range(0, 6).Select(_ => (scale / 10) + numbers.Below(scale) + 1).ToArray();
        var (income, expenditure) = (classes[..4].Sum(), classes[4..].Sum());

        return new(
            town,
            [income / 2 / 100 * 100, (income - numbers.Below(scale)) / 100 * 100, income],
            [expenditure / 3 / 100 * 100, expenditure + numbers.Below(scale), expenditure],
            classes);
    }

    private static CountryTown Real(string[] fields)
    {
        // A name may hold a comma; what is counted here stands at the ends.
        var ico = uint.Parse(fields[0], CultureInfo.InvariantCulture);
        var amounts = fields[^12..].Select(text => (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100)).ToArray();
        return new(StateRegister.OfIcoOrNull(ico)!, amounts[..3], amounts[3..6], amounts[6..12]);
    }
}
