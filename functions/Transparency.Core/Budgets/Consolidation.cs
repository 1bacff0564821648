using System.Collections.Frozen;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets;

/// <summary>
/// Which items are money moved between a municipality's own accounts (konsolidace): income 4133, 4134, 4137, 4138, 4139, 4251 and
/// expenditure 5342, 5344, 5345, 5347, 5348, 5349, 6363. City districts keep 4137, 4251, 5347 and 6363: real money between them and their
/// city, current and capital. So does a city that reports without its districts. Agrees with rows 4200 and 4430 of the statement FIN 2-12
/// M.
/// </summary>
public sealed class Consolidation
{
    private static readonly ushort[] OwnTransfers = [4133, 4134, 4137, 4138, 4139, 4251, 5342, 5344, 5345, 5347, 5348, 5349, 6363];

    /// <summary>Between a city and its districts: current and capital, received and paid.</summary>
    private static readonly ushort[] OfDistricts = [4137, 4251, 5347, 6363];

    private readonly FrozenSet<ushort> _removed;

    private Consolidation(IEnumerable<ushort> removed) => _removed = removed.ToFrozenSet();

    public static Consolidation Municipal { get; } = new(OwnTransfers);

    public static Consolidation District { get; } = new(OwnTransfers.Except(OfDistricts));

    /// <summary>What the kind alone says; a budget says more, see <see cref="Of"/>.</summary>
    public static Consolidation For(MunicipalityKind kind) =>
        kind is MunicipalityKind.District or MunicipalityKind.City ? District : Municipal;

    /// <summary>Of a body that does not say that it has districts and whose transfers with them stand on one side alone.</summary>
    internal static Consolidation OneSided { get; } = new(OwnTransfers.Except(OfDistricts));

    /// <summary>
    /// What is left out of this budget. A city leaves out transfers with its districts where both of their sides are equal, as in the
    /// statement that includes the districts; and nobody leaves out what stands on one side alone, because that is real money.
    /// </summary>
    public static Consolidation Of(Budget budget, MunicipalityKind kind)
    {
        if (kind == MunicipalityKind.District)
            return District;

        var (received, paid) = BetweenDistricts(budget);

        if (kind == MunicipalityKind.City)
            return received == paid ? Municipal : District;

        return received.IsZero == paid.IsZero ? Municipal : OneSided;
    }

    /// <summary>What goes between a city and its districts in the budget, by its two sides.</summary>
    public static (StageAmounts Received, StageAmounts Paid) BetweenDistricts(Budget budget)
    {
        StageAmounts received = default, paid = default;

        foreach (var line in budget.Lines)
        {
            if (!OfDistricts.Contains(line.Item.Number))
                continue;

            if (line.Side == Side.Income)
                received += line.Amounts;
            else
                paid += line.Amounts;
        }

        return (received, paid);
    }

    public bool Removes(Item item) => _removed.Contains(item.Number);

    public StageAmounts Removed(Budget budget, Side side)
    {
        var sum = default(StageAmounts);

        foreach (var line in budget.Lines)
        {
            if (line.Side == side && Removes(line.Item))
                sum += line.Amounts;
        }

        return sum;
    }
}
