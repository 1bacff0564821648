using System.Collections.Frozen;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets;

/// <summary>
/// Which items are money moved between a municipality's own accounts (konsolidace): income 4133, 4134, 4137, 4138, 4139, 4251 and
/// expenditure 5342, 5344, 5345, 5347, 5348, 5349, 6363. City districts keep 4137 and 5347: real money from and to their city.
/// Agrees with rows 4200 and 4430 of the statement FIN 2-12 M.
/// </summary>
public sealed class Consolidation
{
    private static readonly ushort[] OwnTransfers = [4133, 4134, 4137, 4138, 4139, 4251, 5342, 5344, 5345, 5347, 5348, 5349, 6363];

    private readonly FrozenSet<ushort> _removed;

    private Consolidation(IEnumerable<ushort> removed) => _removed = removed.ToFrozenSet();

    public static Consolidation Municipal { get; } = new(OwnTransfers);

    public static Consolidation District { get; } = new(OwnTransfers.Where(item => item is not 4137 and not 5347));

    public static Consolidation For(MunicipalityKind kind) => kind == MunicipalityKind.District ? District : Municipal;

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
