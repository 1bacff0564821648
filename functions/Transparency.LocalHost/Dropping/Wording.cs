using Transparency.Core.Importing;
using Transparency.Core.Publishing;
using Transparency.Core.Words;

namespace Transparency.LocalHost.Dropping;

/// <summary>The words around a report, in the language of the person at the keyboard.</summary>
internal sealed record Wording
{
    public static readonly Wording English = new()
    {
        Rows = "rows",
        Accepted = "accepted",
        Rejected = "rejected",
        Ignored = "not counted",
        Totals = "totals in CZK",
        Before = "before",
        Difference = "difference",
        Language = Language.English,
        Page = "Page:  ",
        Report = "Report:",
        Message = problem => Text(problem.Message, "Found", problem.Found, "expected", problem.Expected),
    };

    public static readonly Wording Czech = new()
    {
        Rows = "řádků",
        Accepted = "přijato",
        Rejected = "odmítnuto",
        Ignored = "nezapočteno",
        Totals = "součty v Kč",
        Before = "předtím",
        Difference = "rozdíl",
        Language = Language.Czech,
        Page = "Stránka: ",
        Report = "Protokol:",
        Message = problem => Text(problem.MessageCs, "Nalezeno", problem.FoundCs ?? problem.Found, "očekáváno", problem.ExpectedCs ?? problem.Expected),
    };

    public required string Rows { get; init; }
    public required string Accepted { get; init; }
    public required string Rejected { get; init; }
    public required string Ignored { get; init; }
    public required string Totals { get; init; }
    public required string Before { get; init; }
    public required string Difference { get; init; }

    /// <summary>Of the words that the report's page uses too.</summary>
    public required Language Language { get; init; }
    public required string Page { get; init; }
    public required string Report { get; init; }
    public required Func<ReportedProblem, string> Message { get; init; }

    /// <summary>The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in other programs.</summary>
    public static Wording For(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        string? locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("cs", StringComparison.OrdinalIgnoreCase) == true ? Czech : English;
    }

    /// <summary>Words that the report's page uses too.</summary>
    public string Of(Core.Words.Wording words) => words.In(Language);

    private static string Text(string message, string foundWord, string? found, string? expectedWord, string? expected)
    {
        string?[] parts = [string.IsNullOrEmpty(found) ? null : $"{foundWord} \"{found}\"", expectedWord is null || expected is null ? null : $"{expectedWord} {expected}"];
        string detail = string.Join(", ", parts.OfType<string>());
        return detail.Length == 0 ? message : $"{message} {char.ToUpperInvariant(detail[0])}{detail[1..]}.";
    }
}
