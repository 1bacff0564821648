using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Words;
using Transparency.Pages.Help;

namespace Transparency.Pages.Reports;

/// <summary>
/// A folder's report as a page for the clerk who dropped the files: first whether it went well, then what to mend, then what was read
/// and what it adds up to. One file without scripts, so that it can be sent on.
/// </summary>
/// <param name="Report">The report.</param>
/// <param name="Name">The municipality's name.</param>
/// <param name="Language">The clerk's language.</param>
public sealed record ReportPage(ImportReport Report, string Name, Language Language) : Page(Language)
{
    /// <summary>The address of the site, which a page that is sent on needs to lead to help; else links lead within the site.</summary>
    internal string Site { get; init; } = "";

    /// <summary>The colour of the heading: whether there is something to mend, to look at, or nothing.</summary>
    internal string Color => Report.Errors > 0 ? "var(--bad)" : Report.Warnings > 0 ? "var(--warn)" : "var(--good)";

    /// <summary>Whether more happened than is listed.</summary>
    internal bool IsCut => Problems.Sum(problem => problem.Group.Count) < Report.Errors + Report.Warnings;

    internal IReadOnlyList<ProblemLine> Problems { get; } = [.. Report.Lines().Select(group => new ProblemLine(group, Language))];

    internal string Counts => string.Join(", ", Report.ProblemCounts.Select(count => $"{count.Key} {CzechText.Number(count.Value)}×"));

    internal Wording TotalsTitle => Report.Files.Any(file => file.Rejected > 0) ? ReportWords.TotalsOfAccepted : ReportWords.Totals;

    /// <summary>The sides that the totals have, each with what it was before.</summary>
    internal IEnumerable<(Wording Side, StageTotals Now, StageTotals? Before)> Sides
    {
        get
        {
            if (Report.Totals is not { } totals)
                yield break;

            yield return (ReportWords.Sides[0], totals.Income, Report.Before?.Income);
            yield return (ReportWords.Sides[1], totals.Expenditure, Report.Before?.Expenditure);

            if (totals.Financing is { } financing)
                yield return (ReportWords.Sides[2], financing, Report.Before?.Financing);
        }
    }

    /// <param name="report">The report.</param>
    /// <param name="name">The municipality's name.</param>
    /// <param name="language">The clerk's language.</param>
    /// <param name="site">The address of the site, or nothing where nobody said.</param>
    public static string Html(ImportReport report, string name, Language language, string site) =>
        ReportView.Create(new ReportPage(report, name, language) { Site = site.TrimEnd('/') }).Html();

    public static string Html(ImportReport report, string name, Language language) => Html(report, name, language, "");

    /// <summary>What to do about a problem, in the system that its file is from where that is known.</summary>
    internal string HelpOf(ProblemLine problem)
    {
        var format = Report.Files.FirstOrDefault(file => file.Name == problem.File)?.Format;
        return Site + HelpAddresses.OfProblem(problem.Group.Code, format, Language);
    }

    internal static IEnumerable<(Money? Now, Money? Before)> Stages(StageTotals now, StageTotals? before) =>
        [(now.Approved, before?.Approved), (now.Amended, before?.Amended), (now.Actual, before?.Actual)];

    /// <summary>How a file was recognised, and what in it does not count; empty where there is nothing to say.</summary>
    internal string NotesOn(SourceFile file)
    {
        var notes = new List<string>();

        if (file.Recognised is not null)
            notes.Add($"{ReportWords.RecognisedBy.In(Language)} {ReportWords.WhyRecognised(file).In(Language)}.");
        if (file.Ignored.Count > 0)
            notes.Add($"{ReportWords.NotCounted.In(Language)} {IgnoredRowsOf(file)}.");
        if (file.UnknownColumns.Count > 0)
            notes.Add($"{ReportWords.UnknownColumns.In(Language)} {string.Join(", ", file.UnknownColumns)}.");

        return string.Join(' ', notes);
    }

    private string IgnoredRowsOf(SourceFile file) => string.Join(
        ", ", file.Ignored.Select(kind => $"{ReportWords.Ignored(kind.Key).In(Language)}: {CzechText.Number(kind.Value)}"));
}
