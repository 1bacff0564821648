using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Payments;
using Transparency.Core.Places;

namespace Transparency.Core.Tests.Formats.InternetStream;

/// <summary>Internet Stream: real exports give their known totals, and the two columns of amounts their sign.</summary>
public sealed class InternetStreamTests
{
    private const string Town = "nove-mesto-2016-internetstream";
    private const string Header = "DOKLAD_AGENDA;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n";

    [Fact]
    public void ARealApprovedBudgetGivesItsKnownTotals()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports(Town), 2016, null, "SR.csv", "MAP.csv");

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        Assert.Equal(188_108_100m, totals.Income.Approved?.Crowns);
        Assert.Equal(203_527_800m, totals.Expenditure.Approved?.Crowns);
        Assert.Null(totals.Income.Amended);
        Assert.Null(totals.Income.Actual);
        Assert.Equal(
            [("MAP.csv", "internet-stream-map", 81L), ("SR.csv", "internet-stream", 470L)],
            reading.Files.Select(file => (file.Name, file.Format!, file.Accepted)));
        Assert.Equal("Nebytové hospodářství", reading.Budget.Events.Single(known => known.Id == "0000000000299").Name);

        // Two units are called otherwise in the map.
        var redefined = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "event-redefined");
        Assert.Equal(
            ("SR.csv", 113L, "ORJ", "7717", 2L),
            (redefined.File, redefined.Line, redefined.Column, redefined.Found?.English, redefined.Count));
        Assert.DoesNotContain("unknown-event", reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ARealMapTellsWhereEventsAre()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports(Town), 2016, null, "SR.csv", "MAP.csv");

        Assert.Equal(81, reading.Places.Count);
        Assert.Equal(64, reading.Places.Select(place => place.Event).Distinct().Count());
        Assert.DoesNotContain("bad-place", reading.Problems.Counts.Keys);
        Assert.Equal(
            new EventPlace("0000000000338", "1102", 49.571892m, 16.071045m),
            reading.Places.Single(place => place.Event == "0000000000338"));
        // An event of several parts has a place for each.
        Assert.Equal(["1909", "3002"], reading.Places.Where(place => place.Event == "0000000000126").Select(place => place.Unit).Take(2));
    }

    [Fact]
    public void TwoRealInvoicesAreReadWithASeparatorInTheirText()
    {
        using var reading = TestFolder.ReadDirectory(Repository.RealExports(Town), 2020, null, "SK-2020-2rows.csv");

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var payments = reading.Payments.InOrder().ToDictionary(payment => payment.Event);
        Assert.Equal((Side.Expenditure, 13_660m, "fa. 7200007020;0"), Shown(payments["5512000000001"]));
        Assert.Equal(
            (Side.Income, 4_779m, "Faktura č. 6911029794 - Amper Market - vyúčtování elektřiny 2018-2019"),
            Shown(payments["3314000000000"]));

        Assert.Equal(
            ["Hasiči - běžné výdaje", "Knihovna - příjmy"],
            reading.Budget.Events.Select(known => known.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["text-after-separator"], reading.Problems.Counts.Keys);

        static (Side, decimal, string) Shown(Payment payment) => (payment.Side, payment.Amount.Crowns, payment.Description);
    }

    [Theory]
    [InlineData("1111", "100", "0", Side.Income, 100)]
    [InlineData("1111", "0", "100", Side.Income, -100)]
    [InlineData("4222", "30", "100", Side.Income, -70)]
    [InlineData("5169", "0", "100", Side.Expenditure, 100)]
    [InlineData("5169", "100", "0", Side.Expenditure, -100)]
    [InlineData("6121", "", "0.01", Side.Expenditure, 0.01)]
    [InlineData("5169", "-20", "-50", Side.Expenditure, -30)]
    [InlineData("2111", "-20", "-50", Side.Income, 30)]
    [InlineData("8115", "100", "", Side.Financing, 100)]
    [InlineData("8124", "0", "100", Side.Financing, -100)]
    public void TheSideDecidesWhichColumnIsPositive(string item, string debit, string credit, Side side, double amount)
    {
        foreach (var (name, stage) in new[] { ("SR.csv", Stage.Approved), ("RU.csv", Stage.Amended), ("SK.csv", Stage.Actual) })
        {
            using var reading = TestFolder.Read((name, $"{Header}ROZ;6171;{item};{debit};{credit}\n"));

            var line = Assert.Single(reading.Budget.Lines);
            Assert.Equal((side, StageAmounts.Of(stage, Money.FromCrowns((decimal)amount))), (line.Side, line.Amounts));
        }
    }

    [Theory]
    [InlineData("SR.csv", Stage.Approved)]
    [InlineData("sr.CSV", Stage.Approved)]
    [InlineData("SR2024.csv", Stage.Approved)]
    [InlineData("2024_RU.csv", Stage.Amended)]
    [InlineData("rozpocet-ru-2024.txt", Stage.Amended)]
    [InlineData("sk 2024 (sk).csv", Stage.Actual)]
    [InlineData("SK-2020-2rows.csv", Stage.Actual)]
    public void TheNameSaysTheStage(string name, Stage stage)
    {
        using var reading = TestFolder.Read((name, Header + "ROZ;6171;5169;0;7\n"));

        Assert.Equal(StageAmounts.Of(stage, new Money(700)), Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Theory]
    [InlineData("data.csv")]
    [InlineData("SR-SK.csv")]
    [InlineData("skutecnost.csv")]
    [InlineData("SRU.csv")]
    [InlineData("šk.csv")]
    public void ANameWithoutOneStageIsRefusedWithTheNamesToGive(string name)
    {
        using var reading = TestFolder.Read((name, Header + "KDF;6171;5169;0;7\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(
            ("unknown-stage", name, "SR.csv, RU.csv or SK.csv"),
            (problem.Kind.Code, problem.Found?.English, problem.Expected?.English));
        Assert.Empty(reading.Budget.Lines);
    }

    [Fact]
    public void TheStageOfAFileInAZipIsThatOfItsOwnName()
    {
        using var reading = TestFolder.Read(
            2024,
            null,
            ("SK.zip", Zip.Of(("vystup/SR.csv", Header + "ROZ;6171;5169;0;7\n"), ("vystup/RU.csv", Header + "ROZ;6171;5169;0;9\n"))));

        Assert.Equal(new StageAmounts(new Money(700), new Money(900), default), Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Fact]
    public void TheAgendaDoesNotChangeTheStageOfItsFile()
    {
        using var reading = TestFolder.Read(
            ("SK.csv", Header + "ROZ;6171;5169;0;1\nKDF;6171;5169;0;2\n"), ("RU.csv", Header + "KDF;6171;5169;0;40\nROZ;6171;5169;0;4\n"));

        Assert.Equal(new StageAmounts(default, new Money(4400), new Money(300)), Assert.Single(reading.Budget.Lines).Amounts);
    }
}
