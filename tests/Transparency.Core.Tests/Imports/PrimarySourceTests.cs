using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Imports;

/// <summary>Two sources of one stage: the one that the settings call primary says how much, the payments of the other to whom.</summary>
public sealed class PrimarySourceTests
{
    private const string Invoice = "KDF;6171;5169;7;10;60;2024-05-06;97574911;Alfa;Papír\n";

    private const string Accounting =
        "ROZ;6171;5169;7;10;500;;;;\n" +
        ";6171;5169;7;10;40;;;;\n" +
        Invoice;

    private static readonly (string, byte[]) Statement = Budget(Row("1111", "0.00;0.00;0.00"), Row("5169", "300.00;450.00;101.00"));

    [Fact]
    public void WithoutOneTwoSourcesAreAnError()
    {
        using var reading = Read(null, Statement, Ledger(Accounting));

        Assert.Equal(["two-sources"], reading.Problems.Counts.Keys);
        Assert.Equal(["amended", "actual"], reading.Problems.InOrder().Select(problem => problem.Column));
        Assert.All(reading.Problems.InOrder(), problem => Assert.Equal("cityvizor, fin-2-12-m", problem.Found?.English));
    }

    [Fact]
    public void TheStatementGivesTheAmountsAndTheAccountingThePayments()
    {
        using var reading = Read("fin-2-12-m", Statement, Ledger(Accounting));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(["6171 5169 300 450 101"], Lines(reading));
        Assert.Equal("not-primary: 2, payment-only: 1", Ignored(reading));
        Assert.Equal(60m, Assert.Single(reading.Payments.InOrder()).Amount.Crowns);
        Assert.Equal(new DateOnly(2024, 12, 31), reading.ValidTo);
    }

    [Fact]
    public void APaymentKeepsItsEventAndIsFoundWhereTheStatementKnowsNone()
    {
        using var reading = Read("fin-2-12-m", Statement, Ledger(Accounting));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(("7", "10"), (payment.Event, payment.Unit));

        var level = BudgetDrilldown.LevelOrNull(
            reading.Budget,
            Side.Expenditure,
            View.Function,
            ["61"],
            null,
            TestContext.Current.CancellationToken)!;
        Assert.Equal(("6171", 1, 1), (level.Children[0].Code, level.Children[0].Children, level.Children[0].Payments));
        Assert.Equal(
            ["5169"],
            BudgetDrilldown.LevelOrNull(
                reading.Budget,
                Side.Expenditure,
                View.Function,
                ["61", "6171"],
                null,
                TestContext.Current.CancellationToken)!.Children.Select(child =>
                child.Code));
    }

    [Fact]
    public void TheAccountingGivesTheAmountsAndTheStatementWhatItLacks()
    {
        using var reading = Read("cityvizor", Statement, Ledger(Accounting));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(["6171 5169 300 0 0", "6171 5169 0 500 100"], Lines(reading));
        Assert.Equal([2, 3], reading.Files.Select(file => file.Accepted));
        Assert.Equal(1, reading.Payments.Count);
        Assert.Equal(new DateOnly(2024, 5, 6), reading.ValidTo);
    }

    [Fact]
    public void AStatementThatLacksNothingMoreIsNotPrimary()
    {
        using var aggregation = new LedgerAggregation(FiscalYear.Of(2024), true, null, "", "a");
        aggregation.BeginFile("a", "a");
        aggregation.Add(new LedgerEntry { Item = new Item(5169) }, Stages.Approved | Stages.Amended, default);
        aggregation.BeginFile("b", "b");

        Assert.Equal(
            EntryOutcome.NotPrimary,
            aggregation.Add(new LedgerEntry { Item = new Item(5169) }, Stages.Amended, StageAmounts.Of(Stage.Amended, new Money(1))));

        Assert.Equal(
            EntryOutcome.Added,
            aggregation.Add(
                new LedgerEntry { Item = new Item(5169) },
                Stages.Amended | Stages.Actual,
                StageAmounts.Of(Stage.Amended, new Money(1))));
        Assert.Empty(aggregation.StagesOfSeveralSources());
        Assert.Empty(aggregation.ToBudget().Lines);
    }

    [Fact]
    public void AnInvoiceOfTwoFilesIsShownOnce()
    {
        using var reading = Read("fin-2-12-m", Statement, Ledger(Accounting), ("platby.csv", (TestFolder.Header + Invoice).Utf8()));

        Assert.Equal(1, reading.Payments.Count);
        Assert.Equal(1, reading.Budget.Lines.Sum(line => line.Payments));
        Assert.Equal("not-primary: 2, payment-only: 1, duplicate: 1", Ignored(reading));
    }

    [Fact]
    public void EqualInvoicesOfOneFileAreSeparatePayments()
    {
        using var reading = Read("fin-2-12-m", Statement, Ledger(Invoice + Invoice));

        Assert.Equal(2, reading.Payments.Count);
        Assert.Equal(2, Assert.Single(reading.Budget.Lines).Payments);
    }

    [Fact]
    public void WagesStayHidden()
    {
        using var reading = Read(
            "fin-2-12-m", Statement, Ledger("KDF;6171;5021;;;60;2024-05-06;;Jan Novák;\nKDF;6171;5169;;;60;;97574911;Alfa;\n"));

        Assert.Equal(0, reading.Payments.Count);
        Assert.Equal("not-primary: 2", Ignored(reading));
    }

    [Fact]
    public void APaymentThatTheStatementHasNoLineForIsFoundUnderALineWithoutMoney()
    {
        using var reading = Read("fin-2-12-m", Statement, Ledger("KDF;3113;5171;7;;60;2024-05-06;97574911;Alfa;Papír\n"));

        var line = Assert.Single(reading.Budget.Lines, line => line.Payments > 0);
        Assert.Equal(("3113", "5171", "", true), (line.Paragraph.ToString(), line.Item.ToString(), line.Event, line.Amounts.IsZero));
    }

    [Fact]
    public void APaymentLiesUnderItsEventWhereThePrimarySourceKnowsEvents()
    {
        using var aggregation = new LedgerAggregation(FiscalYear.Of(2024), true, null, "", "a");
        var entry = new LedgerEntry
        {
            Item = new Item(5169),
            Side = Side.Expenditure,
            Event = "7"u8,
            Unit = "10"u8,
            Stage = Stage.Actual,
            Amount = new Money(1),
            Date = new DateOnly(2024, 5, 6),
            IsPayment = true,
        };
        aggregation.BeginFile("a", "a");
        entry.Unit = default;
        aggregation.Add(entry);
        aggregation.BeginFile("b", "b");
        entry.Unit = "10"u8;

        Assert.Equal(EntryOutcome.PaymentOnly, aggregation.Add(entry));

        var line = Assert.Single(aggregation.ToBudget().Lines);
        Assert.Equal(("7", "", 2, 1L), (line.Event, line.Unit, line.Payments, line.Amounts.Actual.Halere));
    }

    [Fact]
    public void APrimarySourceThatIsNotThereChangesNothing()
    {
        using var reading = Read("fin-2-12-m", Ledger(Accounting));

        Assert.Equal(["6171 5169 0 500 100"], Lines(reading));
        Assert.Equal("", Ignored(reading));
    }

    private static (string, byte[]) Ledger(string rows) => ("a-data.csv", (TestFolder.Header + rows).Utf8());

    private static FolderReading Read(string? primary, params (string, byte[])[] files) =>
        TestFolder.Read(2024, primary is null ? null : $$"""{"name":"Vzor","primary":"{{primary}}"}""", files);
}
