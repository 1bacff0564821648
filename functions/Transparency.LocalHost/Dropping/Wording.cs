using Transparency.Core.Importing;

namespace Transparency.LocalHost.Dropping;

/// <summary>The words around a report, in the language of the person at the keyboard.</summary>
internal sealed record Wording
{
    public static readonly Wording English = new()
    {
        Error = "error",
        Warning = "warning",
        Rows = "rows",
        Accepted = "accepted",
        Rejected = "rejected",
        Ignored = "ignored",
        Tab = "tab",
        Page = "Page:  ",
        Report = "Report:",
        Sentence = report => report.Sentence,
        Message = problem => Text(problem.Message, "Found", problem.Found, "expected", problem.Expected),
        Mend = problem => problem.Mend,
    };

    public static readonly Wording Czech = new()
    {
        Error = "chyba",
        Warning = "varování",
        Rows = "řádků",
        Accepted = "přijato",
        Rejected = "odmítnuto",
        Ignored = "vynecháno",
        Tab = "tabulátor",
        Page = "Stránka: ",
        Report = "Protokol:",
        Sentence = report => report.SentenceCs,
        Message = problem => Text(problem.MessageCs, "Nalezeno", problem.Found, null, null),
        Mend = problem => problem.MendCs,
    };

    public required string Error { get; init; }
    public required string Warning { get; init; }
    public required string Rows { get; init; }
    public required string Accepted { get; init; }
    public required string Rejected { get; init; }
    public required string Ignored { get; init; }
    public required string Tab { get; init; }
    public required string Page { get; init; }
    public required string Report { get; init; }
    public required Func<ImportReport, string> Sentence { get; init; }
    public required Func<ReportedProblem, string> Message { get; init; }
    public required Func<ReportedProblem, string> Mend { get; init; }

    /// <summary>The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in other programs.</summary>
    public static Wording For(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        string? locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("cs", StringComparison.OrdinalIgnoreCase) == true ? Czech : English;
    }

    private static string Text(string message, string foundWord, string? found, string? expectedWord, string? expected)
    {
        string?[] parts = [string.IsNullOrEmpty(found) ? null : $"{foundWord} \"{found}\"", expectedWord is null || expected is null ? null : $"{expectedWord} {expected}"];
        string detail = string.Join(", ", parts.OfType<string>());
        return detail.Length == 0 ? message : $"{message} {char.ToUpperInvariant(detail[0])}{detail[1..]}.";
    }
}
