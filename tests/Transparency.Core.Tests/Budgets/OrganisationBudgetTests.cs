using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Budgets;

/// <summary>What becomes of accounts behind their reader: names, checks, files, and a folder that has paragraphs too.</summary>
public sealed class OrganisationBudgetTests
{
    private const string Settings = """{"name":"Škola","kind":"organisation"}""";
    private const string Accounts = "type;sa;aa;amount\nROZ;501;0300;1000\nUCT;501;0300;900\nUCT;501;0310;5\nUCT;602;;40\n";

    [Fact]
    public void AnAnalyticalAccountIsNamedBelowItsSyntheticOneEvenWithoutLeadingZeros()
    {
        using var reading = Read(
            ("ucty.csv", Accounts + "UCT;518;0300;7\n"),
            (
                "nazvy.csv",
                "aa;sa;name\n300;501;Knihy\n310;501;Papír\n300;518;Internet\n0999;501;Nic\n300;321;Dluhy\n400;501;\n0;602;Tržby\n"));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(
            [
                "501.0300 Knihy", "501.0310 Papír", "501.0999 Nic", "518.0300 Internet", "602 Tržby"
            ], reading.Budget.Accounts!.Select(name => $"{name.Id} {name.Name}"));

        Assert.Equal(
            "other-account 1, without-name 1",
            string.Join(", ", reading.Files[0].Ignored.Select(kind => $"{kind.Key} {kind.Value}")));

        var names = Names(reading);
        Assert.Equal(("Knihy", "Internet"), (names.NameOf(Level.Analytical, "501.0300"), names.NameOf(Level.Analytical, "518.0300")));
        Assert.Equal(
            ("501.0320", "Bez analytického členění"),
            (names.NameOf(Level.Analytical, "501.0320"), names.NameOf(Level.Analytical, "~")));

        Assert.Equal(
            ("Spotřebované nákupy", "Spotřeba materiálu", "Výnosy z prodeje služeb"),
            (names.NameOf(Level.AccountGroup, "50"), names.NameOf(Level.Account, "501"), names.NameOf(Level.Account, "602")));
        Assert.Equal(("61", "599"), (names.NameOf(Level.AccountGroup, "61"), names.NameOf(Level.Account, "599")));
    }

    [Fact]
    public void ASecondNameOfAnAccountIsSaidAndTheFirstOneStays()
    {
        using var reading = Read(("ucty.csv", Accounts), ("nazvy.csv", "aa;sa;name\n0300;501;Knihy\n300;501;Knihy\n300;501;Papír\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("event-redefined", 4L, "501.300"), (problem.Kind.Code, problem.Line, problem.Found?.English));
        Assert.Equal("Knihy", Assert.Single(reading.Budget.Accounts!).Name);
    }

    [Fact]
    public void NamesAloneAreNoBudget()
    {
        using var reading = Read(("nazvy.csv", "aa;sa;name\n0300;501;Knihy\n"));

        Assert.Equal("no-data", Assert.Single(reading.Problems.Counts.Keys));
    }

    [Theory]
    [InlineData(Settings)]
    [InlineData("""{"name":"Škola"}""")]
    public void ChecksOfATownsBudgetDoNotFire(string settings)
    {
        // Costs and revenue differ, 534 would be a transfer as an item, and there are names of events that no account is among.
        using var reading = TestFolder.Read(
            2024,
            settings,
            ("ucty.csv", (Accounts + "ROZ;534;4;9\nUCT;534;4;9\n").Utf8()),
            ("akce.csv", "srcId;name\n1;Akce\n".Utf8()));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(
            reading.Budget.Totals() with { Financing = null },
            reading.Budget.ConsolidatedTotals(Consolidation.For(reading.Municipality.Kind)));
    }

    [Fact]
    public void AnOrganisationIsShownByAccountsAndATownIsNot()
    {
        using var organisation = Read(("ucty.csv", Accounts));
        using var town = TestFolder.ReadRows("UCT;6171;5169;;;10;;;;\n");

        Assert.Equal(["account"], View.Of(organisation.Budget).Select(view => view.Name));
        Assert.Equal(["function", "economic", "event", "unit"], View.Of(town.Budget).Select(view => view.Name));
        Assert.All(
            Sides.All,
            side =>
                Assert.Equal(
                    (View.Account, View.DefaultFor(side)),
                    (View.DefaultFor(side, organisation.Budget), View.DefaultFor(side, town.Budget))));

        Assert.Equal(
            View.All.Select(view => view.Name).Order(StringComparer.Ordinal),
            View.Of(organisation.Budget).Concat(View.Of(town.Budget)).Select(view => view.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFolderOfParagraphsAndAccountsIsRefusedInPlainWords()
    {
        using var reading = Read(("data.csv", TestFolder.Header + "UCT;6171;5169;;;10;;;;\n"), ("ucty.csv", Accounts));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("mixed-budgets", "items in data.csv, accounts in ucty.csv"), (problem.Kind.Code, problem.Found?.English));
        Assert.False(reading.IsPublishable);
    }

    [Fact]
    public void ARowThatStandsInTwoFilesIsCountedOnce()
    {
        using var reading = Read(
            ("a.csv", Accounts), ("b.csv", "type;sa;aa;amount\nUCT;501;0300;900\nUCT;502;0300;900\nUCT;501;0301;900\n"));

        Assert.Equal("duplicate-rows", Assert.Single(reading.Problems.Counts.Keys));
        Assert.Equal((2705m, 40m), (reading.Budget.Sum(Side.Expenditure).Actual.Crowns, reading.Budget.Sum(Side.Income).Actual.Crowns));
    }

    [Fact]
    public void TheFilesOfAnOrganisationHaveTheAccountBehindTheAmountsAndItsNameLast()
    {
        using var reading = Read(("ucty.csv", Accounts), ("nazvy.csv", "aa;sa;name\n300;501;Knihy\n"));
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.Equal(
            [
                "side,paragraph,item,event,unit,approved,amended,actual,payments,account,municipality,municipalityName,ico,year,"
                    + "sectionName,paragraphName,className,itemName,eventName,unitName,accountName",
                "income,,,,,,0.00,40.00,0,602,vzor,Škola,,2024,,,,,,,Výnosy z prodeje služeb",
                "expenditure,,,,,,1000.00,900.00,0,501.0300,vzor,Škola,,2024,,,,,,,Knihy",
                "expenditure,,,,,,0.00,5.00,0,501.0310,vzor,Škola,,2024,,,,,,,Spotřeba materiálu",
            ],
            File.ReadAllLines(directory.File(EditionFiles.BudgetFile)));
        Assert.Equal(
            [
                "kind,id,name,description,municipality,municipalityName,ico,year", "account,501.0300,Knihy,,vzor,Škola,,2024",
            ],
            File.ReadAllLines(directory.File(EditionFiles.EventsFile)));
        Assert.Contains("\"accounts\":[", File.ReadAllText(directory.File(EditionFiles.SummaryFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheFilesOfATownDoNotMentionAccounts()
    {
        using var reading = TestFolder.ReadRows("UCT;6171;5169;;;10;;;;\n");
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.All(
            EditionFiles.All,
            file => Assert.DoesNotContain("account", File.ReadAllText(directory.File(file)), StringComparison.Ordinal));

        Assert.Equal(
            "side,paragraph,item,event,unit,approved,amended,actual,payments,municipality,municipalityName,ico,year,"
                + "sectionName,paragraphName,className,itemName,eventName,unitName",
            File.ReadLines(directory.File(EditionFiles.BudgetFile)).First());
    }

    [Fact]
    public void ChildrenAddUpToTheirParentOnEveryLevel()
    {
        using var reading = TestFolder.Read(SampleFolder.Contents("skola-javornik/2024"));
        var leaves = 0;

        foreach (var side in new[] { Side.Income, Side.Expenditure })
            Walk(side, [], reading.Budget.Sum(side));

        Assert.Equal(reading.Budget.Lines.Count, leaves);

        void Walk(Side side, string[] path, StageAmounts expected)
        {
            var level = BudgetDrilldown.LevelOrNull(reading.Budget, side, View.Account, path, Consolidation.Municipal)!;
            Assert.Equal(expected, level.Total);

            if (level.Children.Count == 0)
            {
                leaves++;
                return;
            }

            Assert.Equal(expected, level.Children.Aggregate(default(StageAmounts), (sum, child) => sum + child.Amounts));

            foreach (var child in level.Children)
                Walk(side, [.. path, child.Code], child.Amounts);
        }
    }

    private static FolderReading Read(params (string Name, string Text)[] files) =>
        TestFolder.Read(2024, Settings, [.. files.Select(file => (file.Name, file.Text.Utf8()))]);

    private static EditionNames Names(FolderReading reading)
    {
        using var directory = new TempDirectory();
        return EditionFiles.Write(reading, "0123456789ab", directory.Path).Names;
    }
}
