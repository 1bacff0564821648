using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>What the last import of a folder said: the file <c>report.json</c> of the municipality's reports.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Year">The year.</param>
/// <param name="Outcome">What the import did.</param>
/// <param name="Edition">The edition that is published now, or null.</param>
/// <param name="FinishedAt">When, UTC.</param>
/// <param name="Rules">The version of the rules that read the folder.</param>
/// <param name="Sentence">Whether it is published, in one sentence.</param>
/// <param name="SentenceCs">The same in Czech.</param>
/// <param name="Covers">The file versions it has seen.</param>
/// <param name="Files">What became of each file.</param>
/// <param name="Problems">At most 1,000, errors first.</param>
/// <param name="ProblemCounts">How often each code occurred, listed or not.</param>
/// <param name="Errors">How many errors in all.</param>
/// <param name="Warnings">How many warnings in all.</param>
/// <param name="Totals">Totals of what was read, null when nothing was.</param>
/// <param name="Before">Totals of the edition before, or null.</param>
/// <param name="Balances">What should be equal, whether it is or not; null or empty where a file has an error.</param>
/// <param name="Groups">The same problems with equal ones as one; null in reports of before they were put together.</param>
/// <param name="Offer">A <c>mapping.json</c> by which the files would be read that no format knows; left out where there are none.</param>
public sealed record ImportReport(
    string Municipality,
    int Year,
    ImportOutcome Outcome,
    string? Edition,
    DateTimeOffset FinishedAt,
    int Rules,
    string Sentence,
    string SentenceCs,
    IReadOnlyList<CoveredFile> Covers,
    IReadOnlyList<SourceFile> Files,
    IReadOnlyList<ReportedProblem> Problems,
    IReadOnlyDictionary<string, long> ProblemCounts,
    long Errors,
    long Warnings,
    SideTotals? Totals,
    SideTotals? Before = null,
    IReadOnlyList<BalanceCheck>? Balances = null,
    IReadOnlyList<ReportedGroup>? Groups = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportedOffer? Offer = null)
{
    /// <param name="folder">The folder.</param>
    /// <param name="outcome">What was done.</param>
    /// <param name="edition">The edition that is published now, or null.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="rules">The version of the rules.</param>
    /// <param name="name">The municipality's name.</param>
    /// <param name="covers">The file versions that were seen.</param>
    /// <param name="reading">What the folder said, or null when nothing was read.</param>
    public static ImportReport Of(
        FolderId folder,
        ImportOutcome outcome,
        string? edition,
        DateTimeOffset at,
        int rules,
        string name,
        IReadOnlyList<CoveredFile> covers,
        FolderReading? reading)
    {
        var rows = reading?.Files.Sum(file => file.Rows) ?? 0;
        long errors = reading?.Problems.Errors ?? 0, warnings = reading?.Problems.Warnings ?? 0;
        var sentence = ReportSentence.Of(outcome, name, folder.Year.Value, edition, rows, errors, warnings);
        return new ImportReport(
            folder.Municipality.Value,
            folder.Year.Value,
            outcome,
            edition,
            at,
            rules,
            sentence.English,
            sentence.Czech,
            covers,
            reading?.Files ?? [],
            [.. reading?.Problems.InOrder().Select(problem => ReportedProblem.Of(problem, reading.Offers)) ?? []],
            reading?.Problems.Counts ?? new Dictionary<string, long>(),
            errors,
            warnings,
            reading?.Budget.Totals(),
            Balances: reading?.Balances,
            Groups: [.. reading?.Problems.Groups().Select(ReportedGroup.Of) ?? []],
            Offer: ReportedOffer.OfOrNull(reading?.Offer));
    }

    /// <summary>What to show of the problems, one line for equal ones.</summary>
    public IReadOnlyList<ReportedGroup> Lines() => Groups ?? [.. Problems.Select(ReportedGroup.Of)];

    /// <summary>Whether it is the report of a dry run.</summary>
    public bool IsCheck => Outcome is ImportOutcome.Checked or ImportOutcome.CheckFailed;
}
