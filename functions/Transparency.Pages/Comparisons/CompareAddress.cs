using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Comparisons;

/// <summary>Who and what is compared on a page. Only what is unusual is written, so that one view has one address.</summary>
/// <param name="Language">Of the reader.</param>
public sealed record CompareAddress(Language Language)
{
    /// <summary>So many are compared at most.</summary>
    public const int MostMunicipalities = 20;

    /// <summary>What the page may be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["municipalities", "region", "district", "band", "year", "side", "view", "path", "stage", "per", "q", "next", "lang"];

    /// <summary>Ids of those that are chosen.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    /// <summary>The region whose municipalities are listed, or null.</summary>
    public string? Region { get; init; }

    /// <summary>The same of a district.</summary>
    public string? District { get; init; }

    /// <summary>How many inhabitants those have that are listed, as <c>1000-4999</c>, or null.</summary>
    public string? Band { get; init; }

    /// <summary>The year, or null for the newest.</summary>
    public int? Year { get; init; }

    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>The view where it is not the usual one of the side, or null.</summary>
    public string? View { get; init; }

    /// <summary>Codes from the top, none for the whole side.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    public Stage Stage { get; init; } = Stage.Actual;

    public bool IsPerInhabitant { get; init; }

    /// <summary>What is looked for, or null.</summary>
    public string? Sought { get; init; }

    /// <summary>With whom the list begins, or null.</summary>
    public string? Next { get; init; }

    /// <summary>Whether the municipalities of a part of the country, or of a size, are listed.</summary>
    public bool HasGroup => Region is not null || District is not null || Band is not null;

    /// <summary>The same with nothing that belongs to a page of a list.</summary>
    public CompareAddress Top => this with { Next = null, Sought = null };

    /// <summary>The words that the address has, in their order.</summary>
    public IEnumerable<(string Name, string Value)> Words
    {
        get
        {
            (string Name, string? Value)[] asked =
            [
                ("municipalities", Municipalities.Count == 0 ? null : string.Join(',', Municipalities)),
                ("region", Region),
                ("district", District),
                ("band", Band),
                ("year", Year?.ToString(CultureInfo.InvariantCulture)),
                ("side", Side == Side.Expenditure ? null : Side.Name()),
                ("view", View),
                ("path", Path.Count == 0 ? null : string.Join('/', Path.Select(Uri.EscapeDataString))),
                ("stage", Stage == Stage.Actual ? null : Stage.ToString().ToLowerInvariant()),
                ("per", IsPerInhabitant ? "inhabitant" : null),
                ("q", Sought),
                ("next", Next),
                ("lang", Language == Language.Czech ? null : Language.Tag()),
            ];

            return asked.Where(word => word.Value is not null).Select(word => (word.Name, word.Value!));
        }
    }

    /// <summary>Slashes of a path and commas of a list are harmless, and read better as they are.</summary>
    private static string Escaped(string text) => Uri.EscapeDataString(text)
        .Replace("%2F", "/", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>Words as an address has them.</summary>
    internal static string Query(IEnumerable<(string Name, string Value)> words) =>
        string.Join('&', words.Select(word => $"{word.Name}={Escaped(word.Value)}"));

    public override string ToString()
    {
        var query = Query(Words);

        return query.Length == 0 ? PublicPaths.ComparePage : $"{PublicPaths.ComparePage}?{query}";
    }
}
