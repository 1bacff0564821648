using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Organisations;

/// <summary>Accounts of subsidised organisations: sides, stages and what is refused or ignored.</summary>
public sealed class OrganisationAccountsTests
{
    private const string Header = "type;sa;aa;amount\n";

    [Fact]
    public void TheNumberOfTheAccountDecidesTheSideAndTheTypeTheStage()
    {
        using var reading = Read(Header + "ROZ;501;0300;1000\nUCT;501;0300;900.50\nUCT;602;0300;700\nROZ;602;0300;1000\n;699;;-3\n");

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(
            [
                ("602.0300", Side.Income, Halere(0, 100000, 70000)),
                ("699", Side.Income, Halere(0, 0, -300)),
                ("501.0300", Side.Expenditure, Halere(0, 100000, 90050)),
            ],
            reading.Budget.Lines.Select(line => (line.Account!.Code, line.Side, line.Amounts)));
        Assert.Equal(Stages.Amended | Stages.Actual, reading.Budget.Known);
        Assert.All(
            reading.Budget.Lines,
            line => Assert.Equal((default, default, "", "", 0), (line.Paragraph, line.Item, line.Event, line.Unit, line.Payments)));
    }

    [Theory]
    [InlineData("ROZ", true)]
    [InlineData("roz", true)]
    [InlineData("plan", true)]
    [InlineData("Plán", true)]
    [InlineData("PLÁN", true)]
    [InlineData("P", true)]
    [InlineData("Rozpočet", true)]
    [InlineData("Upravený rozpočet", true)]
    [InlineData("", false)]
    [InlineData("UCT", false)]
    [InlineData("SK", false)]
    [InlineData("PO", false)]
    public void ThePlanIsTheAmendedBudgetAndEverythingElseIsActual(string type, bool isPlan)
    {
        using var reading = Read($"{Header}{type};501;0300;7\n");

        Assert.Equal(isPlan ? Halere(0, 700, 0) : Halere(0, 0, 700), Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Fact]
    public void AnApprovedPlanIsNotAddedToTheAmendedOne()
    {
        using var reading = Read(Header + "SR;501;0300;5\nUR;501;0300;6\nSkutečnost;501;0300;7\n");

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(Halere(500, 600, 700), Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Fact]
    public void AnUnknownTypeBesideEntriesOfItsAccountsIsRefused()
    {
        using var reading = Read(Header + "XX;501;0300;5\nUCT;501;0300;7\n");

        Assert.Equal(["doubled-type"], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void TheTwoFilesOfCityVizorSayTheirStageByTheirNames()
    {
        using var reading = TestFolder.Read(
            ("expectedPlan.csv", Header + "PO;501;0300;10\n"), ("realPlan-2024.csv", Header + "PO;501;0300;10\nROZ;501;0300;2\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(Halere(0, 1000, 1200), Assert.Single(reading.Budget.Lines).Amounts);
    }

    [Theory]
    [InlineData("type;su;au;amount", "ROZ;501;0300;7")]
    [InlineData("AMOUNT,AA,SA", "7,0300,501")]
    [InlineData("SU\tAU\tCASTKA\tDATUM", "501\t0300\t7,00\t31.12.2024")]
    [InlineData("sa;aa;jiny;amount;date", "501;0300;x;7;2024-12-31")]
    public void ItsHeadersAreMetInManyForms(string header, string row)
    {
        using var reading = Read($"{header}\n{row}\n");

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal("organisation-accounts", reading.Files[0].Format);
        Assert.Equal("501.0300", Assert.Single(reading.Budget.Lines).Account!.Code);
        Assert.Equal(header.Contains("dat", StringComparison.OrdinalIgnoreCase) ? new DateOnly(2024, 12, 31) : null, reading.ValidTo);
    }

    [Fact]
    public void WithoutAnalyticalAccountsTheSyntheticOnesAreTheLastLevel()
    {
        using var reading = Read("type;sa;amount\nUCT;501;7\nUCT;502;8\n");

        var groups = Level(reading, [])!.Children;
        Assert.Equal(("50", 2), (Assert.Single(groups).Code, groups[0].Children));
        Assert.Equal([("501", 0), ("502", 0)], Level(reading, ["50"])!.Children.Select(child => (child.Code, child.Children)));
        Assert.Empty(Level(reading, ["50", "501"])!.Children);
    }

    [Fact]
    public void ZerosAloneAreNoAnalyticalAccount()
    {
        using var reading = Read(Header + "UCT;501;000;7\nUCT;501;;8\nUCT;501;0100;9\n");

        Assert.Equal(
            [("~", 1500L), ("501.0100", 900L)],
            Level(reading, ["50", "501"])!.Children
                .OrderByDescending(child => child.Code.Length == 1)
                .Select(child => (child.Code, child.Amounts.Actual.Halere)));
    }

    [Theory]
    [InlineData("UCT;022;0300;7")]
    [InlineData("UCT;22;0300;7")]
    [InlineData("UCT;321;;nic")]
    [InlineData("UCT;499;;7")]
    [InlineData("UCT;700;;7")]
    [InlineData("UCT;999;;7")]
    [InlineData("UCT;0;;7")]
    public void AccountsOfTheBalanceSheetAreIgnoredByName(string row)
    {
        using var reading = Read(Header + "UCT;500;;1\nUCT;699;;1\n" + row + "\n");

        Assert.Equal((3L, 2L), (reading.Files[0].Rows, reading.Files[0].Accepted));
        Assert.Equal(("other-account", 1L), Assert.Single(reading.Files[0].Ignored.Select(kind => (kind.Key, kind.Value))));
    }

    [Theory]
    [InlineData("UCT;;0300;7", "bad-account")]
    [InlineData("UCT;5010;0300;7", "bad-account")]
    [InlineData("UCT;65537;0300;7", "bad-account")]
    [InlineData("UCT;-501;0300;7", "bad-account")]
    [InlineData("UCT;501.0300;;7", "bad-account")]
    [InlineData("UCT;501;0300;", "bad-amount")]
    [InlineData("UCT;501;0300;sto", "bad-amount")]
    [InlineData("UCT;501;0300;1000000000000000", "amount-out-of-range")]
    [InlineData("UCT;501;0300", "too-few-fields")]
    [InlineData("Jiné;;;7", "bad-account")]
    public void WhatHasNoMeaningIsRefusedWithItsLine(string row, string codes)
    {
        using var reading = Read(Header + "UCT;501;0300;7\n" + row + "\n");

        Assert.Equal(codes, string.Join(' ', reading.Problems.Counts.Keys));
        Assert.All(reading.Problems.InOrder(), problem => Assert.Equal(3, problem.Line));
        Assert.Equal((2L, 1L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void ADateOfAnotherYearIsAWarningAndOneOfNoCalendarAnError()
    {
        using var other = Read("type;sa;aa;amount;date\nUCT;501;0300;7;2023-12-31\nUCT;501;0300;7;2024-01-31\n");
        using var none = Read("type;sa;aa;amount;date\nUCT;501;0300;7;2024-02-30\n");

        Assert.Equal(("date-outside-year", true), (Assert.Single(other.Problems.Counts.Keys), other.IsPublishable));
        Assert.Equal(("bad-date", false), (Assert.Single(none.Problems.Counts.Keys), none.IsPublishable));
    }

    [Theory]
    [InlineData("aa;amount", "sa")]
    [InlineData("type;aa;amount;date", "sa")]
    [InlineData("aa;name", "sa")]
    public void AMissingColumnIsSaidByItsName(string header, string missing)
    {
        using var reading = Read(header + "\n");

        Assert.Equal(
            ("missing-column", missing), (Assert.Single(reading.Problems.InOrder()).Kind.Code, reading.Problems.InOrder()[0].Column));
    }

    [Theory]
    [InlineData("type;paragraph;item;su;au;amount", "cityvizor")]
    [InlineData("ORG;NAZEV;SU", "gordic-events")]
    [InlineData("srcId;name;su", "cityvizor-events")]
    [InlineData("PARAGRAF;POLOZKA;SU;AU;CASTKA_MD;CASTKA_DAL", "internet-stream")]
    public void FilesOfAMunicipalityThatSayTheirAccountsStayTheirOwn(string header, string format)
    {
        using var reading = TestFolder.Read(("SK.csv", header + "\n"));

        Assert.Equal(format, reading.Files[0].Format);
    }

    private static FolderReading Read(string text) => TestFolder.Read(("ucty.csv", text));

    private static BudgetLevel? Level(FolderReading reading, string[] path) =>
        BudgetDrilldown.LevelOrNull(reading.Budget, Side.Expenditure, View.Account, path, Consolidation.Municipal);

    private static StageAmounts Halere(long approved, long amended, long actual) =>
        new(new Money(approved), new Money(amended), new Money(actual));
}
