using System.Globalization;
using System.Text;
using System.Text.Json;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>A real city district's budget and accounting in KXX give its known figures, to the haléř.</summary>
public sealed class RealKxxTests
{
    private const string Settings = """{"name":"Brno-Medlánky","ico":"44992785","kind":"district","parent":"brno"}""";

    private static string Folder => Repository.RealExports("brno-medlanky-2023-kxx");

    [Fact]
    public void ADistrictGivesItsNineTotals()
    {
        using var reading = Read();

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        Assert.Equal((52_584_000m, 69_157_060.33m, 128_978_515.17m), Crowns(totals.Income));
        Assert.Equal((61_197_000m, 90_065_970.08m, 127_495_707.42m), Crowns(totals.Expenditure));
        Assert.Equal((8_613_000m, 20_908_909.75m, -72_565.50m), Crowns(totals.Financing!));
        Assert.Equal(new DateOnly(2023, 9, 19), reading.ValidTo);
    }

    [Fact]
    public void ADistrictKeepsCurrentAndCapitalTransfersOfItsCity()
    {
        using var reading = Read();

        var consolidated = reading.Budget.ConsolidatedTotals(Consolidation.Of(reading.Budget, reading.Municipality.Kind));

        Assert.Equal((52_584_000m, 53_757_334.29m), (consolidated.Income.Approved?.Crowns, consolidated.Income.Actual?.Crowns));
    }

    [Fact]
    public void EveryBalanceLineIsInTheBooks()
    {
        using var reading = Read();

        var accounting = reading.Files.Single(file => file.Name == "ucto.kxx");
        Assert.Equal(("gordic-kxx", "windows-1250"), (accounting.Format, accounting.Encoding));
        Assert.Equal(15_318, accounting.Rows);
        Assert.Equal(15_318, accounting.Accepted + accounting.Ignored.Values.Sum());
        Assert.Equal(["document-type-01", "other-account"], accounting.Ignored.Keys);
        Assert.Equal(3_243, reading.Files.Single(file => file.Name == "rozp.kxx").Rows);
    }

    [Theory]
    [InlineData(Side.Expenditure, "expenditureByParagraphGroup")]
    [InlineData(Side.Income, "incomeByItemGroup")]
    public void ADistrictGivesItsKnownGroups(Side side, string group)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected-as-cityvizor-data.json")));
        using var reading = Read();

        var level = BudgetDrilldown.LevelOrNull(
            reading.Budget,
            side,
            View.DefaultFor(side),
            [],
            null,
            TestContext.Current.CancellationToken)!;

        var known = expected.RootElement.GetProperty(group).EnumerateObject()
            .Select(entry => $"{entry.Name} {Amount(entry.Value, "budget")} {Amount(entry.Value, "actual")}");
        Assert.Equal(known, level.Children.Select(child => $"{child.Code} {child.Amounts.Amended} {child.Amounts.Actual}"));
    }

    [Fact]
    public void IncomeLessExpenditureAndFinancingIsWhatCameToTheAccounts()
    {
        using var reading = Read();
        var budget = reading.Budget;

        var change = budget.Sum(Side.Income).Actual - budget.Sum(Side.Expenditure).Actual + budget.Sum(Side.Financing).Actual;

        Assert.Equal(ChangeOfAccounts(), change.Crowns);
    }

    [Fact]
    public void InvoicesArePaymentsAndNothingElseIs()
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected-as-cityvizor-data.json")));
        var types = expected.RootElement.GetProperty("rowsByType");
        using var reading = Read();

        var payments = reading.Payments.InOrder().ToList();

        Assert.Equal([], payments.Select(payment => payment.Type).Except(["KDF", "KOF"]));
        // One received invoice is booked to wages, whose single payments are never shown.
        Assert.Equal(types.GetProperty("KDF").GetInt32() - 1, payments.Count(payment => payment.Type == "KDF"));
        Assert.Equal(types.GetProperty("KOF").GetInt32(), payments.Count(payment => payment.Type == "KOF"));
        Assert.Contains(
            payments,
            payment =>
                payment.CounterpartyName == "STROMMY COMPANY s.r.o."
                    && payment.Amount == new Money(2_335_743_10)
                    && payment.Date == new DateOnly(2023, 2, 13)
                    && payment.Event == "1610075003009");
    }

    private static FolderReading Read() => TestFolder.ReadDirectory(Folder, 2023, Settings, "rozp.kxx", "ucto.kxx");

    /// <summary>
    /// Debit less credit over the accounts of money, of blocks of type 00; every block of the file is alone in its month and type.
    /// </summary>
    private static decimal ChangeOfAccounts()
    {
        var sum = 0L;
        var type = "";

        foreach (var line in File.ReadLines(Path.Combine(Folder, "ucto.kxx"), Encoding.Latin1))
        {
            if (line.StartsWith("6/@", StringComparison.Ordinal))
                type = line[15..17];
            if (type == "00" && line.StartsWith("G/@", StringComparison.Ordinal) && line[17..20] is "231" or "236" or "261")
                sum += Signed(line[71..90]) - Signed(line[90..109]);
        }

        return sum / 100m;
    }

    private static long Signed(string amount) => long.Parse(amount[..18], CultureInfo.InvariantCulture) * (amount[18] == ' ' ? 1 : -1);

    private static (decimal?, decimal?, decimal?) Crowns(StageTotals totals) =>
        (totals.Approved?.Crowns, totals.Amended?.Crowns, totals.Actual?.Crowns);

    private static string Amount(JsonElement group, string stage) =>
        Money.FromCrowns(decimal.Parse(group.GetProperty(stage).GetString()!, CultureInfo.InvariantCulture)).ToString();
}
