using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Payments;
using Transparency.Core.Tests.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Comparison;

/// <summary>What two editions differ in, against a naive count.</summary>
public sealed class EditionComparisonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void PaymentsStandInTheOrderInWhichTheyAreCompared(int seed)
    {
        using var reading = Random(seed, 0);

        var payments = reading.Payments.InOrder().ToList();

        Assert.NotEmpty(payments);
        Assert.Equal(payments.Order(PaymentComparer.Instance), payments);
    }

    /// <summary>UTF-8 sorts letters beyond the basic plane last, UTF-16 does not.</summary>
    [Fact]
    public void LettersAreComparedAsTheFileHasThem()
    {
        string[] names = ["a", "ž", "\uE000", "\uFFFD", "😀", "😁", "a😀", "a\uFFFD", ""];
        var payments = names
            .Select(name => new Payment(
                new(2024, 1, 1),
                "",
                Side.Expenditure,
                new(3113),
                new(5169),
                "",
                "",
                Money.Zero,
                default,
                name,
                ""))
            .ToList();

        Assert.Equal(
            payments.OrderBy(payment => Convert.ToHexString(Encoding.UTF8.GetBytes(payment.CounterpartyName)), StringComparer.Ordinal),
            payments.Order(PaymentComparer.Instance));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 5)]
    public void PaymentsAddedAndRemovedAreThoseThatOnlyOneEditionHas(int one, int other)
    {
        using FolderReading before = Random(one, 0), after = Random(other, 1);
        List<Payment> old = [.. before.Payments.InOrder()], now = [.. after.Payments.InOrder()];

        var change = PaymentsChange.Between(old, now);

        List<Payment> added = [.. now], removed = [.. old];

        foreach (var payment in old)
            added.Remove(payment);
        foreach (var payment in now)
            removed.Remove(payment);

        Assert.Equal((added.Count, added.Sum(payment => payment.Amount.Crowns)), (change.Added, change.AddedAmount.Crowns));
        Assert.Equal((removed.Count, removed.Sum(payment => payment.Amount.Crowns)), (change.Removed, change.RemovedAmount.Crowns));
        Assert.Equal(added.Count + removed.Count == 0, change.IsNone);
    }

    [Fact]
    public void WhatIsReadBackFromTheFileComparesAsEqual()
    {
        using var reading = TestFolder.ReadRows(
            "KDF;3113;5169;=A;'=B;100;2024-01-05;00006947;'=C;'-D\nKDF;3113;5169;=A;'=B;100;2024-01-05;00006947;=C;-D\n");
        using var directory = new TempDirectory();
        var file = Path.Combine(directory.Path, "payments.csv");
        PaymentsCsv.Write(reading.Payments.InOrder(), Labels.OfVzor, file);

        using var stream = File.OpenRead(file);

        Assert.True(PaymentsChange.Between(reading.Payments.InOrder(), PaymentsCsv.ReadFile(stream)).IsNone);
    }

    [Fact]
    public void NodesAreTheLargestDifferencesAndAddUpToTheTotals()
    {
        using FolderReading before = TestFolder.ReadRows(
            "UCT;3113;5169;;;100;;;;\nUCT;6171;5139;;;50;;;;\n;;1111;;;70;;;;\nROZ;3113;5169;;;500;;;;\n"),
            after = TestFolder.ReadRows(
                "UCT;3113;5171;;;100;;;;\nUCT;6171;5139;;;20;;;;\n;;1111;;;71;;;;\n;;4112;;;9;;;;\nROZ;3113;5169;;;900;;;;\n");
        var comparison = new EditionComparison(Content(before), Content(after));

        var change = comparison.Change(new PaymentsChange(0, Money.Zero, 0, Money.Zero));

        Assert.Equal(
            [("3113", 400m, 0m), ("6171", 0m, -30m), ("4112", 0m, 9m), ("1111", 0m, 1m)],
            change.Nodes.Select(node => (node.Code, node.Change.Amended!.Value.Crowns, node.Change.Actual!.Value.Crowns)));
        Assert.Equal("Základní školy", change.Nodes[0].Name);
        Assert.Equal((-30m, 10m), (change.Totals.Expenditure.Actual!.Value.Crowns, change.Totals.Income.Actual!.Value.Crowns));
        // Another item of the same paragraph is a change of its section, even where the paragraph's sum is the same.
        Assert.Equal(["31", "61"], comparison.ChangedSections());
        Assert.False(change.IsNone);
    }

    [Fact]
    public void TheSameEditionHasNoChange()
    {
        using var reading = Random(7, 0);
        var comparison = new EditionComparison(Content(reading), Content(reading));

        Assert.True(comparison.Change(PaymentsChange.Between(reading.Payments.InOrder(), reading.Payments.InOrder())).IsNone);
        Assert.Empty(comparison.ChangedSections());
    }

    [Fact]
    public void AtMostTenNodesAndAHundredEventsAreNamed()
    {
        using FolderReading before = TestFolder.ReadRows("UCT;6171;5139;;;50;;;;\n"),
            after = TestFolder.Read(
                (
                    "data.csv",
                    TestFolder.Header
                        + string.Concat(
                            Enumerable.Range(1, 60).Select(number => $"UCT;{3110 + (number % 9)};{5130 + number};;;{number};;;;\n"))
                        + string.Concat(Enumerable.Range(1, 30).Select(number => $"UCT;{6110 + number};5169;;;{number};;;;\n"))),
                (
                    "events.csv",
                    "srcId;name\n" + string.Concat(Enumerable.Range(1, 250).Select(number => $"{number};{new string('ž', 300)}\n"))));

        var change = new EditionComparison(Content(before), Content(after)).Change(new PaymentsChange(0, Money.Zero, 0, Money.Zero));

        Assert.Equal(10, change.Nodes.Count);
        Assert.Equal((250, 100), (change.Events.Added, change.Events.AddedEvents.Count));
        Assert.All(change.Events.AddedEvents, name => Assert.Equal(201, name.Name.Length));
    }

    [Fact]
    public void ListedDocumentsAreNamedAndTheirDaysChangeNothing()
    {
        const string Ledger = TestFolder.Header + "UCT;6171;5139;;;50;;;;\n", Header = "kind;number;title;url;approved;published\n";
        using FolderReading before = TestFolder.Read(
            ("data.csv", Ledger), ("documents.csv", Header + "budget;;Rozpočet;;2023-12-06;\namendment;1;;;2024-03-06;\n")),
            after = TestFolder.Read(
                ("data.csv", Ledger),
                (
                    "documents.csv",
                    Header
                        + "budget;;Rozpočet;https://x.example.cz/;2023-12-06;2023-12-07\n"
                        + $"amendment;2;{new string('ž', 300)};;2024-05-06;\n")),
            days = TestFolder.Read(
                ("data.csv", Ledger),
                (
                    "documents.csv",
                    Header
                        + "budget;;Rozpočet;https://x.example.cz/;2023-12-06;2023-12-07\n"
                        + "amendment;1;;https://x.example.cz/1;2024-03-06;\n"));
        var none = new PaymentsChange(0, Money.Zero, 0, Money.Zero);

        var change = new EditionComparison(Content(before), Content(after)).Change(none);

        Assert.False(change.IsNone);
        Assert.Equal((1, 1), (change.Documents!.Added, change.Documents.Removed));
        Assert.Equal(("2", 201), (change.Documents.AddedDocuments.Single().Number, change.Documents.AddedDocuments.Single().Title!.Length));
        Assert.Equal("1", change.Documents.RemovedDocuments.Single().Number);
        Assert.True(new EditionComparison(Content(before), Content(days)).Change(none).IsNone);
    }

    private static FolderReading Random(int seed, int variant)
    {
        var rows = RandomLedger.Rows(seed, 300)
            .Concat(RandomLedger.Rows(99, 200))
            .Select(row => row with { Description = variant == 1 && row.Amount % 3 == 0 ? "jinak" : row.Description });
        return TestFolder.Read(2024, null, ("data.csv", Table.Of(rows).ToBytes(new TableStyle())));
    }

    private static EditionContent Content(FolderReading reading)
    {
        using var directory = new TempDirectory();
        return EditionFiles.Write(reading, "0123456789ab", directory.Path);
    }
}
