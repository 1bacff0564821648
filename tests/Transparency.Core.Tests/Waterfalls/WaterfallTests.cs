using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Waterfalls;

namespace Transparency.Core.Tests.Waterfalls;

public sealed class WaterfallTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Fact]
    public void StepsLeadFromTheApprovedBudgetOverEachChangeToWhatWasDone()
    {
        var steps = Steps(Amounts(100, 130, 90), Told(0, 100), Told(10, 120), Told(20, 130));

        Assert.Equal(
            [
                (StepKind.Approved, 0m, 100m),
                (StepKind.Amendment, 100m, 120m),
                (StepKind.Amendment, 120m, 130m),
                (StepKind.Amended, 0m, 130m),
                (StepKind.Outcome, 130m, 90m),
                (StepKind.Actual, 0m, 90m),
            ],
            steps);
    }

    [Fact]
    public void WhatNoPublicationTellsIsOneStep()
    {
        // Before the first publication, and behind the last one.
        Assert.Equal(
            [(StepKind.Approved, 0m, 100m), (StepKind.Untold, 100m, 120m), (StepKind.Untold, 120m, 130m), (StepKind.Amended, 0m, 130m)],
            Steps(Amounts(100, 130, null), Told(0, 120)));
        Assert.Equal(
            [(StepKind.Approved, 0m, 100m), (StepKind.Untold, 100m, 130m), (StepKind.Amended, 0m, 130m)],
            Steps(Amounts(100, 130, null)));
    }

    [Fact]
    public void WithoutAnApprovedBudgetItBeginsWithTheFirstOneThatIsKnown()
    {
        Assert.Equal(
            [(StepKind.FirstKnown, 0m, 120m), (StepKind.Amendment, 120m, 130m), (StepKind.Amended, 0m, 130m)],
            Steps(Amounts(null, 130, null), Told(0, 120), Told(5, 130)));
        // Where it never changed, it is the amended budget.
        Assert.Equal(
            [(StepKind.Amended, 0m, 130m), (StepKind.Outcome, 130m, 140m), (StepKind.Actual, 0m, 140m)],
            Steps(Amounts(null, 130, 140), Told(0, 130), Told(5, 130)));
    }

    [Fact]
    public void WithoutAnAmendedBudgetWhatWasDoneStandsBesideTheApprovedOne() => Assert.Equal(
        [(StepKind.Approved, 0m, 100m), (StepKind.Outcome, 100m, 90m), (StepKind.Actual, 0m, 90m)],
        Steps(Amounts(100, null, 90), Told(0, 120)));

    [Fact]
    public void OneStageAloneIsNoWaterfallAndNeitherIsNothing()
    {
        Assert.Null(Waterfall.OrNull(Side.Income, Amounts(null, null, 90), []));
        Assert.Null(Waterfall.OrNull(Side.Income, Amounts(null, 90, null), [Told(0, 90)]));
        Assert.Null(Waterfall.OrNull(Side.Income, Amounts(0, 0, 0), []));
    }

    [Fact]
    public void ManyChangesAreToldByMonths()
    {
        var told = Enumerable.Range(0, 60).Select(i => Told(i, 100 + i)).ToArray();

        var waterfall = Waterfall.OrNull(Side.Expenditure, Amounts(100, 159, null), told)!;
        var changes = waterfall.Steps.Where(step => step.Kind == StepKind.Amendment).ToList();

        // March has 31 days and the first of them changes nothing.
        Assert.Equal([30, 29], changes.Select(step => step.Told.Count));
        Assert.Equal(Money.FromCrowns(59), waterfall.Steps[^1].To - waterfall.Steps[0].To);
    }

    [Fact]
    public void StepsAddUpToTheirEndsToTheHaler()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var numbers = new SeededNumbers((ulong)seed);
            var told = Enumerable.Range(0, numbers.Below(40))
                .Select(i => new KnownBudget($"{i}", Day.AddDays(i * numbers.Below(9)), Any(numbers), []))
                .ToList();
            var current = new StageTotals(AnyOrNull(numbers), AnyOrNull(numbers), AnyOrNull(numbers));

            if (Waterfall.OrNull(Side.Expenditure, current, told) is not { Steps: var steps })
                continue;

            var at = Money.Zero;
            foreach (var (i, step) in steps.Index())
            {
                // A budget stands on zero and is what the steps before it come to; a change goes on where they ended.
                Assert.Equal(step.IsBudget ? Money.Zero : at, step.From);
                Assert.True(!step.IsBudget || i == 0 || step.To == at, $"seed {seed}, step {i}");
                at = step.To;
            }

            Assert.Equal(current.Approved, OrNull(steps, StepKind.Approved));
            Assert.Equal(current.Amended, OrNull(steps, StepKind.Amended));
            Assert.Equal(current.Actual, OrNull(steps, StepKind.Actual));

            var changes = steps.Where(step => !step.IsBudget).Aggregate(Money.Zero, (sum, step) => sum + step.Change);
            Assert.Equal(steps[^1].To, steps[0].To + changes);
        }
    }

    private static IEnumerable<(StepKind Kind, decimal From, decimal To)> Steps(StageTotals current, params KnownBudget[] told) =>
        Waterfall.OrNull(Side.Expenditure, current, told)!.Steps.Select(step => (step.Kind, step.From.Crowns, step.To.Crowns));

    private static Money? OrNull(IEnumerable<WaterfallStep> steps, StepKind kind) => steps.SingleOrDefault(step => step.Kind == kind)?.To;

    private static StageTotals Amounts(decimal? approved, decimal? amended, decimal? actual) =>
        new(Crowns(approved), Crowns(amended), Crowns(actual));

    private static Money? Crowns(decimal? crowns) => crowns is { } known ? Money.FromCrowns(known) : null;

    private static KnownBudget Told(int days, decimal amount) => new($"{days}", Day.AddDays(days), Money.FromCrowns(amount), []);

    private static Money? AnyOrNull(SeededNumbers numbers) => numbers.OneIn(4) ? null : Any(numbers);

    /// <summary>Often the same, so that a publication changes nothing.</summary>
    private static Money Any(SeededNumbers numbers) =>
        new(numbers.OneIn(3) ? 12_345_678_901 : (7L * numbers.Below(2_000_000_000)) - 99_999);
}
