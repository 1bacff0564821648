using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets;

/// <summary>
/// A year's budget added up. Lines are ordered by side, paragraph, item, event and unit, or by side and account, each at most once.
/// </summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Known">The stages that the sources carry.</param>
/// <param name="Lines">The cells, in order.</param>
/// <param name="Events">Names of events, ordered by id.</param>
/// <param name="Units">Names of units, ordered by id.</param>
/// <param name="Accounts">Names of accounts, ordered by their codes, or null where no file names any.</param>
public sealed record Budget(
    FiscalYear Year,
    Stages Known,
    IReadOnlyList<BudgetLine> Lines,
    IReadOnlyList<NamedCode> Events,
    IReadOnlyList<NamedCode> Units,
    IReadOnlyList<NamedCode>? Accounts = null)
{
    /// <summary>Whether it is an organisation's, kept by accounts. A folder with lines of both kinds is refused.</summary>
    public bool IsByAccounts => Lines.Count > 0 && Lines[0].Account is not null;

    public StageAmounts Sum(Side side)
    {
        var sum = default(StageAmounts);

        foreach (var line in Lines)
        {
            if (line.Side == side)
                sum += line.Amounts;
        }

        return sum;
    }

    /// <summary>The gross totals, as booked.</summary>
    public SideTotals Totals() => new(
        StageTotals.Of(Sum(Side.Income), Known),
        StageTotals.Of(Sum(Side.Expenditure), Known),
        StageTotals.Of(Sum(Side.Financing), Known));

    /// <summary>The totals without the money moved between the municipality's own accounts.</summary>
    public SideTotals ConsolidatedTotals(Consolidation consolidation) => new(
        StageTotals.Of(Sum(Side.Income) - consolidation.Removed(this, Side.Income), Known),
        StageTotals.Of(Sum(Side.Expenditure) - consolidation.Removed(this, Side.Expenditure), Known),
        null);
}
