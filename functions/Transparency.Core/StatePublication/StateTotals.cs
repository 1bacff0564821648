using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>A municipality's entry in the index of the country's file: its totals, and where its cells lie.</summary>
/// <param name="Gross">Totals as booked, by side: income, expenditure, financing.</param>
/// <param name="Removed">What consolidation leaves out of income and of expenditure.</param>
/// <param name="Cells">How many cells it has.</param>
/// <param name="Start">Where its part begins in the file.</param>
/// <param name="Length">How many bytes it takes.</param>
public sealed record StateTotals(
    (StageAmounts Income, StageAmounts Expenditure, StageAmounts Financing) Gross,
    (StageAmounts Income, StageAmounts Expenditure) Removed,
    int Cells,
    long Start = 0,
    int Length = 0)
{
    private const Stages Known = Stages.Approved | Stages.Amended | Stages.Actual;

    public SideTotals Totals => new(Of(Gross.Income), Of(Gross.Expenditure), Of(Gross.Financing));

    public SideTotals Consolidated => new(Of(Gross.Income - Removed.Income), Of(Gross.Expenditure - Removed.Expenditure), null);

    internal static StateTotals Of(Budget budget, MunicipalityKind kind)
    {
        var consolidation = Consolidation.Of(budget, kind);

        return new(
            (budget.Sum(Side.Income), budget.Sum(Side.Expenditure), budget.Sum(Side.Financing)),
            (consolidation.Removed(budget, Side.Income), consolidation.Removed(budget, Side.Expenditure)),
            budget.Lines.Count);
    }

    internal void PutInto(PackedBytes index)
    {
        Put(index, Gross.Income);
        Put(index, Gross.Expenditure);
        Put(index, Gross.Financing);
        Put(index, Removed.Income);
        Put(index, Removed.Expenditure);
    }

    internal static StateTotals Read(ref PackedReader index, int cells, long start, int length) =>
        new((Amounts(ref index), Amounts(ref index), Amounts(ref index)), (Amounts(ref index), Amounts(ref index)), cells, start, length);

    private static void Put(PackedBytes index, StageAmounts amounts)
    {
        index.PutSigned(amounts.Approved.Halere);
        index.PutSigned(amounts.Amended.Halere);
        index.PutSigned(amounts.Actual.Halere);
    }

    private static StageAmounts Amounts(ref PackedReader index) =>
        new(new Money(index.Signed()), new Money(index.Signed()), new Money(index.Signed()));

    private static StageTotals Of(StageAmounts amounts) => StageTotals.Of(amounts, Known);
}
