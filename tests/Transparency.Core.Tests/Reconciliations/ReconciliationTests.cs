using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Reconciliations;
using static Transparency.Core.Tests.Reconciliations.Beside;

namespace Transparency.Core.Tests.Reconciliations;

/// <summary>A municipality's own figures beside the state's: the same, or what figures prove of the difference.</summary>
public sealed class ReconciliationTests
{
    [Fact]
    public void TheSameFiguresAreEqualHoweverTheMunicipalityDividesThem()
    {
        var own = Edition(
        [
            Line(0, 1111, 400, 600, 50.25m, "1"),
            Line(0, 1111, 600, 500, 1000, "2"),
            .. Year().Skip(1),
        ]);

        var found = Of(own, Edition(Year()));

        Assert.Equal(Verdict.Equal, found.Verdict);
        Assert.Empty(found.Reasons);
        Assert.Equal((6, 0), (found.Nodes, found.DifferentNodes));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "8"], found.Classes.Select(row => row.Class));
        Assert.Equal(["Daňové příjmy", "Běžné výdaje"], found.Classes.Where(row => row.Class is "1" or "5").Select(row => row.Name));
        Assert.All(found.Classes.Concat(found.Transfers), row => Assert.Equal(Money.Zero, row.Actual.Difference));
    }

    [Fact]
    public void WhatNothingExplainsIsToldByClassAndStage()
    {
        var found = Of(Edition([.. Year(), Line(3639, 5169, 0, 10, 7.05m), Line(0, 1121, -1, 0, 0)]), Edition(Year()));

        Assert.Equal(Verdict.Unexplained, found.Verdict);
        Assert.Empty(found.Reasons);
        Assert.Equal((8, 2), (found.Nodes, found.DifferentNodes));
        Assert.Equal(
            [
                new ClassDifference(Side.Income, "1", Crowns(-1), Crowns(0), Crowns(0)),
                new ClassDifference(Side.Expenditure, "5", Crowns(0), Crowns(10), Crowns(7.05m)),
            ],
            found.Unexplained);
    }

    [Fact]
    public void TheSameClassUnderOtherParagraphsIsEqualAndTold()
    {
        var found = Of(Edition([.. Year()[..3], Line(3111, 5331, 900, 950, 940.10m), .. Year()[4..]]), Edition(Year()));

        Assert.Equal((Verdict.Equal, 7, 2), (found.Verdict, found.Nodes, found.DifferentNodes));
    }

    [Fact]
    public void AStageThatTheMunicipalityDoesNotKnowIsTheReason()
    {
        var own = Edition(
            December, Stages.Actual, "0123456789ab", [.. Year().Select(line => line with { Amounts = line.Amounts.Only(Stages.Actual) })]);

        var found = Of(own, Edition(Year()));
        var reason = Assert.Single(found.Reasons);

        Assert.Equal(Verdict.Explained, found.Verdict);
        Assert.Equal((ReasonKind.StageMissing, ReconciliationSide.Own, null), (reason.Kind, reason.Of, reason.Side));
        Assert.Equal([Stage.Approved, Stage.Amended], reason.Stages!);
        Assert.Empty(reason.Differences);
        Assert.Equal((null, Crowns(1000), null), Amounts(found.Classes[0].Approved));
    }

    [Fact]
    public void ASideThatTheMunicipalityDoesNotKeepIsTheReasonAndMakesAllOfIt()
    {
        var found = Of(Edition(Year()[..^1]), Edition(Year()));
        var reason = Assert.Single(found.Reasons);

        Assert.Equal(Verdict.Explained, found.Verdict);
        Assert.Equal((ReasonKind.StageMissing, ReconciliationSide.Own, Side.Financing), (reason.Kind, reason.Of, reason.Side));
        Assert.Equal([new ClassDifference(Side.Financing, "8", Crowns(-50), Crowns(-190), Crowns(-178.90m))], reason.Differences);
    }

    [Fact]
    public void AStatementHasToBeWholeUnlessItsFileOfASideIsMissing()
    {
        var plan = Line(0, 8115, 0, 190, 178.90m);

        Assert.Equal(Verdict.Unexplained, Of(Edition(Year()), Edition([.. Year()[..^1], plan])).Verdict);
        Assert.Equal(
            ReconciliationSide.State,
            Assert.Single(Of(Edition(Year()), Edition(Year()[..^1])).Reasons).Of);
    }

    [Fact]
    public void TransfersBetweenOwnAccountsThatOneOfBothLacksAreTheReason()
    {
        var found = Of(Edition(Year()), Edition([.. Year(), Line(6330, 4134, 0, 0, 800), Line(6330, 5345, 0, 0, 800)]));
        var reason = Assert.Single(found.Reasons);

        Assert.Equal((Verdict.Explained, ReasonKind.Consolidation), (found.Verdict, reason.Kind));
        Assert.All(found.Classes, row => Assert.Equal(Money.Zero, row.Actual.Difference));
        Assert.Equal((Crowns(0), Crowns(800), Crowns(-800)), Amounts(found.Transfers[0].Actual));
        Assert.Equal([null, null], reason.Differences.Select(difference => difference.Class));
    }

    [Fact]
    public void WhatACityGivesItsDistrictsIsCountedByOneAndLeftOutByTheOther()
    {
        // The state's statement has both sides of it, the city's own export only what it pays.
        var found = Of(
            Edition([.. Year(), Line(6330, 5347, 0, 0, 800)]),
            Edition([.. Year(), Line(0, 4137, 0, 0, 800), Line(6330, 5347, 0, 0, 800)]));

        Assert.Equal((Verdict.Explained, ReasonKind.Consolidation), (found.Verdict, Assert.Single(found.Reasons).Kind));
        Assert.Equal(Crowns(800), found.Classes.Single(row => row.Class == "5").Actual.Difference);
        Assert.Equal(Crowns(-800), found.Transfers[1].Actual.Difference);
    }

    [Fact]
    public void RealMoneyBetweenACityAndItsDistrictsIsNotExplainedByConsolidation()
    {
        var found = Of(Edition([.. Year(), Line(6330, 5347, 0, 0, 800)]), Edition([.. Year(), Line(6330, 5347, 0, 0, 500)]));

        Assert.Equal(Verdict.Unexplained, found.Verdict);
        Assert.Equal(Crowns(300), Assert.Single(found.Unexplained).Actual);
    }

    [Fact]
    public void AStatementInThousandsIsTheOtherRounded()
    {
        var own = Thousands();
        var state = Edition([.. own.Budget.Lines.Select(line => line with { Amounts = Rounded(line.Amounts) })]);

        var found = Of(own, state);
        var reason = Assert.Single(found.Reasons);

        Assert.Equal((Verdict.Explained, ReasonKind.Rounding, ReconciliationSide.State), (found.Verdict, reason.Kind, reason.Of));
        Assert.Equal([Stage.Approved, Stage.Amended, Stage.Actual], reason.Stages!);
        Assert.Equal(Crowns(123.45m + 321), reason.Differences.Single(difference => difference.Class == "5").Actual);
    }

    [Fact]
    public void OneAmountThatIsNotTheOtherRoundedStaysUnexplained()
    {
        var own = Thousands();
        var state = Edition(
        [
            .. own.Budget.Lines.Select(line => line with { Amounts = Rounded(line.Amounts) }).SkipLast(1),
            Line(3639, 6121, 5000, 5000, 9000),
        ]);

        var found = Of(own, state);

        Assert.Equal(Verdict.Unexplained, found.Verdict);
        Assert.Equal("6", Assert.Single(found.Unexplained).Class);
        Assert.Equal(ReasonKind.Rounding, Assert.Single(found.Reasons).Kind);
    }

    [Fact]
    public void APlanInRoundNumbersPassesForNoRounding()
    {
        BudgetLine[] plan = [Line(0, 1111, 5000, 0, 0), Line(3113, 5331, 3000, 0, 0), Line(3639, 5169, 1000, 0, 0)];

        var found = Of(Edition([.. plan[..2], Line(3639, 5169, 1400, 0, 0)]), Edition(plan));

        Assert.Equal((Verdict.Unexplained, 0), (found.Verdict, found.Reasons.Count));
    }

    [Fact]
    public void DataOfSeptemberAreComparedWithTheStatementOfSeptember()
    {
        var september = new DateOnly(2025, 9, 30);
        var other = Edition(september, All, "aaaaaaaaaaaa", Year());
        var state = Edition([.. Year(), Line(3639, 5169, 0, 5, 44.40m)]);

        var found = Reconciliation.Of(Edition(september.AddDays(-3), Year()), state, [Edition(september.AddMonths(1), Year()), other]);
        var reason = Assert.Single(found.Reasons);

        AssertAddsUp(found);
        Assert.Equal((Verdict.Explained, ReasonKind.Period), (found.Verdict, reason.Kind));
        Assert.Equal(("aaaaaaaaaaaa", september), (reason.Edition, reason.ValidTo));
        Assert.Equal([new ClassDifference(Side.Expenditure, "5", Crowns(0), Crowns(-5), Crowns(-44.40m))], reason.Differences);
    }

    [Fact]
    public void WhatDiffersInTheSameMonthIsUnexplainedWhateverCameLater()
    {
        var september = new DateOnly(2025, 9, 30);
        var state = Edition([.. Year(), Line(3639, 5169, 0, 5, 44.40m)]);
        var own = Edition(september, [.. Year(), Line(3639, 6121, 0, 0, 1)]);

        var found = Reconciliation.Of(own, state, [Edition(september, All, "aaaaaaaaaaaa", Year())]);

        AssertAddsUp(found);
        Assert.Equal((Verdict.Unexplained, ReasonKind.Period), (found.Verdict, Assert.Single(found.Reasons).Kind));
        Assert.Equal([new ClassDifference(Side.Expenditure, "6", Crowns(0), Crowns(0), Crowns(1))], found.Unexplained);
    }

    [Fact]
    public void DataThatDoNotSayTheirMonthAreFoundInTheOneTheyAgreeWith()
    {
        var state = Edition([.. Year(), Line(3639, 5169, 0, 5, 44.40m)]);
        var june = Edition(new DateOnly(2025, 6, 30), All, "bbbbbbbbbbbb", Year());
        var others = new[] { Edition([.. Year(), Line(3639, 5169, 0, 5, 3)]), june };

        var found = Reconciliation.Of(Edition((DateOnly?)null, Year()), state, others);

        AssertAddsUp(found);
        Assert.Equal((Verdict.Explained, "bbbbbbbbbbbb"), (found.Verdict, Assert.Single(found.Reasons).Edition));
        Assert.Equal(Verdict.Unexplained, Reconciliation.Of(Edition((DateOnly?)null, Year()), state, others[..1]).Verdict);
    }

    [Fact]
    public void WithoutAStatementOfTheSameMonthNothingIsProven()
    {
        var september = new DateOnly(2025, 9, 30);
        var found = Of(Edition(september, Year()), Edition([.. Year(), Line(3639, 5169, 0, 5, 44.40m)]));
        var reason = Assert.Single(found.Reasons);

        Assert.Equal((Verdict.OtherPeriod, null, september), (found.Verdict, reason.Edition, reason.ValidTo));
        Assert.Empty(found.Unexplained);
    }

    [Fact]
    public void TheApprovedBudgetMustBeTheSameInEveryMonth()
    {
        var found = Of(Edition(new DateOnly(2025, 9, 30), Year()), Edition([.. Year(), Line(3639, 5169, 9, 5, 44.40m)]));

        Assert.Equal(Verdict.Unexplained, found.Verdict);
        Assert.Equal([new ClassDifference(Side.Expenditure, "5", Crowns(-9), Crowns(0), Crowns(0))], found.Unexplained);
        Assert.Equal(Crowns(-44.40m), Assert.Single(Assert.Single(found.Reasons).Differences).Actual);
    }

    [Fact]
    public void ReasonsAndWhatIsUnexplainedAlwaysAddUpToTheDifferences()
    {
        var random = new Random(11);
        ushort[] items = [1111, 2111, 3111, 4112, 4134, 4137, 5169, 5345, 5347, 6121, 6363, 8115];
        ushort[] paragraphs = [0, 3113, 3639, 6330];

        for (var round = 0; round < 400; round++)
        {
            var own = Edition(Any(new DateOnly?[] { null, December, new(2025, 9, 28) }), AnyLines());
            var others = new[]
            {
                Edition(new DateOnly(2025, 9, 30), AnyLines()),
                Edition(new DateOnly(2025, 6, 30), [.. own.Budget.Lines]),
            };

            AssertAddsUp(Reconciliation.Of(own, Edition(AnyLines()), others[..random.Next(3)]));
        }

        int Plan() => random.Next(3) * 1000;

        T Any<T>(T[] from) => from[random.Next(from.Length)];

        BudgetLine[] AnyLines() =>
        [
            .. Enumerable.Range(0, random.Next(1, 15))
                .Select(_ => (Paragraph: Any(paragraphs), Item: Any(items)))
                .Distinct()
                .Select(node => Line(node.Paragraph, node.Item, Plan(), Plan(), random.Next(-900, 9000) / 4m)),
        ];
    }

    private static Reconciliation Of(EditionContent own, EditionContent state)
    {
        var found = Reconciliation.Of(own, state, []);
        AssertAddsUp(found);

        return found;
    }

    /// <summary>Each class and the transfers: what the reasons make and what is unexplained are the whole difference.</summary>
    private static void AssertAddsUp(Reconciliation found)
    {
        var parts = found.Reasons.SelectMany(reason => reason.Differences).Concat(found.Unexplained).ToList();

        foreach (var row in found.Classes.Concat(found.Transfers))
        {
            var made = parts.Where(part => (part.Side, part.Class) == (row.Side, row.Class)).ToList();

            foreach (var stage in Enum.GetValues<Stage>().Where(stage => row[stage].Difference is not null))
                Assert.Equal(row[stage].Difference, new Money(made.Sum(part => part[stage]!.Value.Halere)));
        }

        var rows = found.Classes.Concat(found.Transfers).Select(row => (row.Side, row.Class)).ToList();
        Assert.DoesNotContain(parts, part => !rows.Contains((part.Side, part.Class)));
    }

    private static EditionContent Thousands() => Edition(
    [
        Line(0, 1111, 1000_250, 1100_400, 1050_250.25m),
        Line(0, 4112, 300_499.50m, 300_001, 300_000.01m),
        Line(3113, 5331, 900_100, 950_200, 940_321),
        Line(3639, 5169, 10_001, 20_002, 30_123.45m),
        Line(3639, 6121, 5_300, 5_200, 5_100),
    ]);

    private static StageAmounts Rounded(StageAmounts amounts) =>
        new(Rounded(amounts.Approved), Rounded(amounts.Amended), Rounded(amounts.Actual));

    private static Money Rounded(Money amount) =>
        Money.FromCrowns(decimal.Round(amount.Crowns / 1000, MidpointRounding.AwayFromZero) * 1000);

    private static (Money? Own, Money? State, Money? Difference) Amounts(ReconciledAmount amount) =>
        (amount.Own, amount.State, amount.Difference);

    private static Money Crowns(decimal crowns) => Money.FromCrowns(crowns);
}
