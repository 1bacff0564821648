using Transparency.Core.Budgets;

namespace Transparency.Core.Importing;

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
    SideTotals? Before = null);
