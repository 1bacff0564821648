using System.Collections.Frozen;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets;

/// <summary>
/// Which money is moved between a municipality's own accounts (konsolidace): income items 4133, 4134, 4137, 4138, 4139, 4251 and
/// expenditure items 5342, 5344, 5345, 5347, 5348, 5349, 6363. City districts keep 4137, 4251, 5347 and 6363: real money between them and
/// their city, current and capital. So does a city that reports without its districts. Agrees with rows 4200 and 4430 of the statement FIN
/// 2-12 M. Of what goes between a city and its districts as much is left out as stands on both sides, so that the balance stays what it is;
/// of all others the state leaves out both sides, equal or not, and a difference is told.
/// </summary>
public sealed class Consolidation
{
    private static readonly ushort[] OwnTransfers = [4133, 4134, 4137, 4138, 4139, 4251, 5342, 5344, 5345, 5347, 5348, 5349, 6363];

    /// <summary>Between a city and its districts: current and capital, received and paid.</summary>
    private static readonly ushort[] OfDistricts = [4137, 4251, 5347, 6363];

    private const Stages EveryStage = Stages.Approved | Stages.Amended | Stages.Actual;

    private readonly FrozenSet<ushort> _removed;

    /// <summary>What stays of lines whose items are left out.</summary>
    private readonly Dictionary<BudgetLine, StageAmounts> _rests = new(ReferenceEqualityComparer.Instance);

    private Consolidation(IEnumerable<ushort> removed, Stages districts)
    {
        _removed = removed.ToFrozenSet();
        DistrictsLeftOut = districts;
    }

    private Consolidation(Budget budget, MunicipalityKind kind)
        : this(kind == MunicipalityKind.District ? OwnTransfers.Except(OfDistricts) : OwnTransfers, EqualBetweenDistricts(budget, kind))
    {
        foreach (var stage in Enum.GetValues<Stage>())
            KeepRest(budget, stage);
    }

    public static Consolidation Municipal { get; } = new(OwnTransfers, EveryStage);

    public static Consolidation District { get; } = new(OwnTransfers.Except(OfDistricts), Stages.None);

    /// <summary>The stages in which transfers between a city and its districts are left out.</summary>
    public Stages DistrictsLeftOut { get; }

    /// <summary>What the kind alone says; a budget says more, see <see cref="Of"/>.</summary>
    public static Consolidation For(MunicipalityKind kind) =>
        kind is MunicipalityKind.District or MunicipalityKind.City ? District : Municipal;

    /// <summary>
    /// What is left out of this budget. Transfers between a city and its districts are left out in a stage in which both of their sides are
    /// nearly equal, as in the statement that includes the districts, and what is on one side alone stays; otherwise they are real money.
    /// </summary>
    public static Consolidation Of(Budget budget, MunicipalityKind kind) => new(budget, kind);

    /// <summary>What goes between a city and its districts in the budget, by its two sides.</summary>
    public static (StageAmounts Received, StageAmounts Paid) BetweenDistricts(Budget budget) =>
        (Sum(budget, Side.Income, OfDistricts.Contains), Sum(budget, Side.Expenditure, OfDistricts.Contains));

    /// <summary>Whether what is left of such an item depends on all of the budget.</summary>
    public static bool IsBetweenDistricts(Item item) => OfDistricts.Contains(item.Number);

    public bool Removes(Item item) => _removed.Contains(item.Number);

    /// <summary>Whether such an item is left out in a stage, but for what has no counterpart on the other side.</summary>
    public bool LeavesOut(Item item, Stage stage) =>
        Removes(item) && (!IsBetweenDistricts(item) || DistrictsLeftOut.HasFlag(FlagOf(stage)));

    /// <summary>What is left of a line of the budget; nothing of most lines whose item is left out.</summary>
    public StageAmounts Left(BudgetLine line)
    {
        if (!Removes(line.Item))
            return line.Amounts;

        return _rests.TryGetValue(line, out var rest) ? rest : default;
    }

    public StageAmounts Removed(Budget budget, Side side)
    {
        var sum = default(StageAmounts);

        foreach (var line in budget.Lines)
        {
            if (line.Side == side && Removes(line.Item))
                sum += line.Amounts - Left(line);
        }

        return sum;
    }

    /// <summary>All that was booked under the items that are left out, whether it stands on both sides or not.</summary>
    public StageAmounts Booked(Budget budget, Side side) => Sum(budget, side, _removed.Contains)
        - Sum(budget, side, number => _removed.Contains(number) && OfDistricts.Contains(number)).Only(EveryStage & ~DistrictsLeftOut);

    private static Stages EqualBetweenDistricts(Budget budget, MunicipalityKind kind)
    {
        if (kind == MunicipalityKind.District)
            return Stages.None;

        var (received, paid) = BetweenDistricts(budget);

        return Enum.GetValues<Stage>()
            .Where(stage => AreNearlyEqual(received[stage].Halere, paid[stage].Halere))
            .Aggregate(Stages.None, (stages, stage) => stages | FlagOf(stage));
    }

    /// <summary>
    /// Equal but for a tenth: what two budgets plan for one transfer differs, what only one of them knows has no counterpart.
    /// </summary>
    private static bool AreNearlyEqual(long received, long paid) =>
        Math.Sign(received) == Math.Sign(paid) && Math.Abs(received - paid) <= Math.Max(Math.Abs(received), Math.Abs(paid)) / 10;

    private void KeepRest(Budget budget, Stage stage)
    {
        var lines = budget.Lines.Where(line => Removes(line.Item) && OfDistricts.Contains(line.Item.Number)).ToList();

        if (!DistrictsLeftOut.HasFlag(FlagOf(stage)))
        {
            foreach (var line in lines)
                Keep(line, stage, line.Amounts[stage].Halere);

            return;
        }

        long received = Total(lines, Side.Income, stage), paid = Total(lines, Side.Expenditure, stage);
        var isIncome = Math.Abs(received) >= Math.Abs(paid);

        KeepRest(
            [.. lines.Where(line => line.Side == (isIncome ? Side.Income : Side.Expenditure))],
            stage,
            isIncome ? received - paid : paid - received);
    }

    /// <summary>What has no counterpart stays in the lines as they come, and what is more than all of them in the first.</summary>
    private void KeepRest(IReadOnlyList<BudgetLine> lines, Stage stage, long rest)
    {
        foreach (var line in lines)
        {
            var amount = line.Amounts[stage].Halere;
            if (Math.Sign(amount) != Math.Sign(rest))
                continue;

            var kept = Math.Abs(amount) < Math.Abs(rest) ? amount : rest;
            Keep(line, stage, kept);
            rest -= kept;
        }

        if (rest != 0)
            Keep(lines[0], stage, rest);
    }

    private void Keep(BudgetLine line, Stage stage, long halere)
    {
        if (halere != 0)
            _rests[line] = _rests.GetValueOrDefault(line) + StageAmounts.Of(stage, new Money(halere));
    }

    private static long Total(IEnumerable<BudgetLine> lines, Side side, Stage stage) =>
        lines.Where(line => line.Side == side).Sum(line => line.Amounts[stage].Halere);

    private static StageAmounts Sum(Budget budget, Side side, Func<ushort, bool> counts)
    {
        var sum = default(StageAmounts);

        foreach (var line in budget.Lines)
        {
            if (line.Side == side && counts(line.Item.Number))
                sum += line.Amounts;
        }

        return sum;
    }

    private static Stages FlagOf(Stage stage) => stage switch
    {
        Stage.Approved => Stages.Approved,
        Stage.Amended => Stages.Amended,
        _ => Stages.Actual,
    };
}
