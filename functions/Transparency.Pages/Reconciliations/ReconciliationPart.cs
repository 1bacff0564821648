using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Catalogue;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Reconciliations;
using Transparency.Core.Words;

namespace Transparency.Pages.Reconciliations;

/// <summary>A municipality's own figures of a year beside the state's, as a part of the year's page.</summary>
/// <param name="Municipality">Whose they are.</param>
/// <param name="Year">The year.</param>
/// <param name="StateEdition">The country's edition, whose part of the municipality can be downloaded.</param>
/// <param name="Reconciliation">What came of it.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ReconciliationPart(
    MunicipalityId Municipality,
    FiscalYear Year,
    string StateEdition,
    Reconciliation Reconciliation,
    Language Language) : Page(Language)
{
    internal string Download => PublicPaths.EditionFile(Municipality.Value, Year.Value, StateEdition, EditionFiles.BudgetFile);

    internal string Lead => Reconciliation.Verdict switch
    {
        Verdict.Equal => ReconciliationWords.Equal,
        Verdict.Explained => ReconciliationWords.Explained,
        Verdict.OtherPeriod => ReconciliationWords.OtherPeriod,
        _ => ReconciliationWords.Unexplained,
    } is var sentence
        ? sentence.In(Language).Filled(Month(Reconciliation.StateValidTo), DifferenceText.Of(Reconciliation.Unexplained, Language))
        : "";

    internal bool HasOtherReasons => Reconciliation is { Verdict: Verdict.Unexplained, Reasons.Count: > 0 };

    internal IEnumerable<string> Reasons => Reconciliation.Reasons.Select(Sentence);

    internal string? NodesOrNull => Reconciliation.DifferentNodes == 0
        ? null
        : ReconciliationWords.Nodes.In(Language).Filled(
            Figures.Count(Reconciliation.DifferentNodes, Language), Figures.Count(Reconciliation.Nodes, Language));

    /// <summary>The stages that one of both knows, each with its rows.</summary>
    internal IEnumerable<(string Caption, IReadOnlyList<(string Name, ReconciledAmount Amount)> Rows)> Tables =>
        from stage in Enum.GetValues<Stage>()
        let rows = Reconciliation.Classes.Concat(Reconciliation.Transfers).Select(row => (NameOf(row), row[stage])).ToList()
        where rows.Exists(row => row.Item2.Own is not null || row.Item2.State is not null)
        let name = ReconciliationWords.StageName(stage).In(Language)
        select (
            ReconciliationWords.Caption.In(Language).Filled(char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..]),
            (IReadOnlyList<(string, ReconciledAmount)>)rows);

    private string NameOf(ReconciledClass row) => row.Class is null
        ? ReconciliationWords.OwnTransfers(row.Side).In(Language)
        : $"{row.Class} {row.Name ?? ReconciliationWords.Financing.In(Language)}";

    private string Sentence(ReconciliationReason reason)
    {
        var amounts = DifferenceText.Of(reason.Differences, Language);

        return reason.Kind switch
        {
            ReasonKind.Period when reason.IsProven && reason.ValidTo is { } day => ReconciliationWords.Period.In(Language)
                .Filled(Month(day), Month(Reconciliation.StateValidTo), amounts),
            ReasonKind.Period => ReconciliationWords.UnprovenPeriod.In(Language)
                .Filled(Day(reason.ValidTo ?? Year.LastDay), Day(Reconciliation.StateValidTo), amounts),
            ReasonKind.Consolidation => ReconciliationWords.Consolidation.In(Language).Filled(amounts),
            ReasonKind.Rounding => ReconciliationWords.Rounded(reason.Of).In(Language).Filled(Stages(reason), amounts),
            _ when reason.Side is { } side => ReconciliationWords.LacksSide(reason.Of).In(Language)
                .Filled(ReconciliationWords.SideName(side).In(Language), Stages(reason), amounts),
            _ => ReconciliationWords.Lacks(reason.Of).In(Language).Filled(Stages(reason)),
        };
    }

    private string Stages(ReconciliationReason reason) =>
        string.Join(", ", (reason.Stages ?? []).Select(stage => ReconciliationWords.StageName(stage).In(Language)));

    private string Month(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReconciliationWords.Months[day.Month - 1].In(Language)}\u00A0{day.Year}");

    private static string Day(DateOnly day) => day.ToString("d.\u00A0M.\u00A0yyyy", CultureInfo.InvariantCulture);
}
