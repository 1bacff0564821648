using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets;

/// <summary>The order of lines in a budget: side, paragraph, item, event, unit, account; own codes by their characters.</summary>
public static class BudgetLineOrder
{
    public static int Compare(BudgetLine left, BudgetLine right)
    {
        // As a number: the enum's own comparison boxes both sides.
        var order = (int)left.Side - (int)right.Side;
        if (order == 0)
            order = left.Paragraph.CompareTo(right.Paragraph);
        if (order == 0)
            order = left.Item.CompareTo(right.Item);
        if (order == 0)
            order = string.CompareOrdinal(left.Event, right.Event);
        if (order == 0)
            order = string.CompareOrdinal(left.Unit, right.Unit);

        return order == 0 && left.Account is not null ? left.Account.CompareTo(right.Account) : order;
    }
}
