using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Core.Words;
using Transparency.Pages.Levels;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Previews;

/// <summary>
/// A year as it would be published: totals, and every view down to its second level, without a link that leads to what is public now and
/// without a script.
/// </summary>
/// <param name="Municipality">Whose year it is.</param>
/// <param name="Content">The edition that there would be.</param>
/// <param name="Lead">It in a few sentences.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PreviewPage(Municipality Municipality, EditionContent Content, YearLead? Lead, Language Language) : Page(Language)
{
    public static string Html(PreviewPage page) => PreviewView.Create(page).Html();

    internal int Year => Content.Summary.Year;

    /// <summary>The sides that have any money, each in the views that people expect.</summary>
    internal IEnumerable<PreviewPart> Parts
    {
        get
        {
            foreach (var side in Sides.All)
            {
                foreach (var view in Views(side))
                {
                    if (LevelOrNull(side, view, []) is { Children.Count: > 0 } level)
                        yield return new(Name(side, view), Total(level), [.. Nodes(side, view, level)]);
                }
            }
        }
    }

    internal PreviewTable Table(IReadOnlyList<LevelRow> rows, LevelRow total) => new(rows, total, Language);

    private bool IsOrganisation => Content.Budget.IsByAccounts;

    private IReadOnlyList<View> Views(Side side) =>
        IsOrganisation ? [View.Account]
        : side == Side.Expenditure ? [View.Function, View.Economic]
        : [View.Economic];

    private string Name(Side side, View view)
    {
        var name = LevelWords.Of(side, IsOrganisation).In(Language);

        return side != Side.Expenditure || IsOrganisation
            ? name
            : $"{name} {(view == View.Function ? PreviewPageWords.ByPurpose : PreviewPageWords.ByKind).In(Language)}";
    }

    private IEnumerable<PreviewNode> Nodes(Side side, View view, BudgetLevel level)
    {
        foreach (var child in level.Children)
        {
            var below = child.Children > 0 ? LevelOrNull(side, view, [child.Code]) : null;
            yield return new(Row(child), [.. below?.Children.Select(Row) ?? []]);
        }
    }

    private BudgetLevel? LevelOrNull(Side side, View view, IReadOnlyList<string> path) => BudgetDrilldown.LevelOrNull(
        Content.Budget,
        side,
        view,
        path,
        Content.Consolidation);

    private LevelRow Total(BudgetLevel level) =>
        new("", LevelWords.All.In(Language), null, StageTotals.Of(level.Total, Content.Summary.Known), null, false);

    private LevelRow Row(BudgetNode node)
    {
        var name = Content.Names.NameOf(node.Level, node.Code, Language);
        var plain = EditionNames.PlainNameOrNull(node.Level, node.Code, Language);
        var amounts = StageTotals.Of(node.Amounts, Content.Summary.Known);

        return new(
            node.Code,
            plain ?? name,
            plain is null ? null : name,
            amounts,
            PerInhabitant(amounts),
            false)
        {
            Note = Content.Notes.OrNull(node.Level, node.Code),
        };
    }

    private Money? PerInhabitant(StageTotals amounts) =>
        Population.OrNull(Municipality, FiscalYear.Of(Year))?.Each(amounts.Actual);
}

/// <summary>A side in one view.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Total">What it adds up to.</param>
/// <param name="Nodes">What it is made of.</param>
internal sealed record PreviewPart(string Name, LevelRow Total, IReadOnlyList<PreviewNode> Nodes);

/// <summary>A node of the first level, and what it is made of.</summary>
internal sealed record PreviewNode(LevelRow Row, IReadOnlyList<LevelRow> Rows);
