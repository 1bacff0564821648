using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Comparisons;

/// <summary>A line of a budget that may be paid to, or received from, another member of its tree.</summary>
/// <param name="Kind">What it is paid for, and between whom.</param>
/// <param name="IsPaid">Whether this budget pays it.</param>
/// <param name="Amounts">What is left of it without the transfers between the member's own accounts.</param>
/// <param name="IsAsked">Whether it lies in the node that is summed up.</param>
public sealed record TreeTransfer(TransferKind Kind, bool IsPaid, StageAmounts Amounts, bool IsAsked)
{
    private const int TransferRevenue = 672;

    /// <summary>What a line is, or null where it is no transfer between members of a tree.</summary>
    public static (TransferKind Kind, bool IsPaid)? KindOrNull(BudgetLine line)
    {
        if (line.Account is { } account)
            return account.Synthetic.Number == TransferRevenue ? (TransferKind.Organisation, false) : null;

        return line.Item.Number switch
        {
            5347 => (TransferKind.DistrictCurrent, true),
            4137 => (TransferKind.DistrictCurrent, false),
            6363 => (TransferKind.DistrictCapital, true),
            4251 => (TransferKind.DistrictCapital, false),
            5321 => (TransferKind.RegionCurrent, true),
            4122 => (TransferKind.RegionCurrent, false),
            6341 => (TransferKind.RegionCapital, true),
            4222 => (TransferKind.RegionCapital, false),
            5331 or 5336 => (TransferKind.Organisation, true),
            _ => null,
        };
    }
}
