using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;

namespace Transparency.Core.Tests.StatePublication;

/// <summary>The country by node says what the budgets of all municipalities say one by one.</summary>
public sealed class StateNodesTests
{
    private static readonly FiscalYear Year = FiscalYear.Of(2025);

    private static readonly BudgetPlace[] Places =
    [
        new(Side.Expenditure, View.Function, []),
        new(Side.Expenditure, View.Function, [new("31", Level.Section)]),
        new(Side.Expenditure, View.Function, [new("63", Level.Section), new("6330", Level.Paragraph)]),
        new(Side.Expenditure, View.Economic, [new("51", Level.Grouping)]),
        new(Side.Expenditure, View.Economic, [new("53", Level.Grouping), new("5345", Level.Item)]),
        new(Side.Expenditure, View.Economic, [new("53", Level.Grouping), new("5347", Level.Item)]),
        new(Side.Income, View.Economic, [new("41", Level.Grouping)]),
        new(Side.Income, View.Economic, [new("41", Level.Grouping), new("4137", Level.Item)]),
        new(Side.Financing, View.Economic, [new("81", Level.Grouping)]),
        new(Side.Expenditure, View.Event, [new("~", Level.Event)]),
        new(Side.Expenditure, View.Event, [new("5", Level.Event)]),
        new(Side.Expenditure, View.Account, [new("50", Level.AccountGroup)]),
        new(Side.Expenditure, View.Function, [new("99", Level.Section)]),
        new(Side.Expenditure, View.Function, [new("3.", Level.Section)]),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void ANodeOfTheGeneratedCountryIsWhatEveryBudgetHas()
    {
        var towns = StateRegister.All.Where((_, i) => i % 300 == 0).Select(town => CountryTown.Invented(town, seed: 7)).ToList();
        using var country = ReadCountry.Of(new CountryShape { Rows = 80 }, towns);

        AssertSame(country.Index, country.Bytes);
    }

    [Fact]
    public void WhatGoesBetweenACityAndItsDistrictsIsLeftOutAsInItsOwnBudget()
    {
        var (index, bytes) = Written(
            ("64581", "3113", "5169", 700),
            ("64581", "6330", "5347", 300),
            ("64581", "0000", "4137", 290),
            ("64581", "6330", "5345", 50),
            ("75370", "6330", "5347", 300),
            ("75370", "0000", "4137", 100),
            ("254061", "6330", "5345", 40));

        AssertSame(index, bytes);

        var paid = StateNodes.Read(index, bytes).ColumnOf(Places[5], isConsolidated: true);
        Assert.Equal(10_00, paid.AmountsOrNull(index.PlaceOrNull(new Ico(64581))!.Value)!.Value.Actual.Halere);
        Assert.Equal(300_00, paid.AmountsOrNull(index.PlaceOrNull(new Ico(75370))!.Value)!.Value.Actual.Halere);
        Assert.Null(paid.AmountsOrNull(index.PlaceOrNull(new Ico(254061))!.Value));
    }

    [Theory]
    [InlineData("function", "31", "Section")]
    [InlineData("function", "31/3113", "Section Paragraph")]
    [InlineData("function", "31/3113/5169", "Section Paragraph Item")]
    [InlineData("economic", "51/5169/3113", "Grouping Item Paragraph")]
    [InlineData("event", "3113/5169", "Paragraph Item")]
    [InlineData("unit", "3113", "Paragraph")]
    public void APathLeadsWhereItLeadsInABudgetWithoutEvents(string view, string path, string levels)
    {
        var (index, bytes) = Written(("64581", "3113", "5169", 700), ("64581", "6171", "5169", 1));
        var place = StateNodes.Read(index, bytes).PlaceOrNull(Side.Expenditure, View.ParseOrNull(view)!, path.Split('/'));
        var budget = Budgets(index, bytes)[0];

        Assert.Equal(levels, string.Join(' ', place!.Steps.Select(step => step.Level)));
        Assert.Equal(
            BudgetDrilldown.PlaceOrNull(
                budget,
                Side.Expenditure,
                View.ParseOrNull(view)!,
                path.Split('/'),
                null,
                Stop)!.Steps,
            place.Steps);
    }

    [Fact]
    public void WhatHasNoParagraphAtAllIsSteppedOver()
    {
        var (index, bytes) = Written(("64581", "0000", "1111", 700));
        var nodes = StateNodes.Read(index, bytes);

        Assert.Equal([new BudgetStep("1111", Level.Item)], nodes.PlaceOrNull(Side.Income, View.Function, ["1111"])!.Steps);
        Assert.Null(nodes.PlaceOrNull(Side.Income, View.Function, ["1112"]));
        Assert.Null(nodes.PlaceOrNull(Side.Income, View.Function, ["1111", "0000"]));
        Assert.Null(nodes.PlaceOrNull(Side.Income, View.Account, ["50"]));
        Assert.Null(nodes.PlaceOrNull(Side.Expenditure, View.Function, ["31"]));
    }

    [Fact]
    public void AFileThatIsCutIsNoCountry()
    {
        var (index, bytes) = Written(("64581", "3113", "5169", 700), ("75370", "3113", "5169", 700));

        Assert.Throws<InvalidDataException>(() => StateNodes.Read(index, bytes.AsSpan(0, bytes.Length - 3)));
    }

    private static void AssertSame(StateIndex index, byte[] bytes)
    {
        var (nodes, budgets) = (StateNodes.Read(index, bytes), Budgets(index, bytes));

        foreach (var place in Places)
        {
            foreach (var isConsolidated in new[] { true, false })
            {
                var column = nodes.ColumnOf(place, isConsolidated);
                var expected = budgets.Select(budget => place.IsIn(budget, Stop) && budget.Lines.Any(place.Holds)
                    ? place.Sum(budget, isConsolidated ? Consolidation.Of(budget, MunicipalityKind.Municipality) : null, Stop)
                    : (StageAmounts?)null);

                Assert.Equal(expected, Enumerable.Range(0, index.Count).Select(column.AmountsOrNull));
            }
        }
    }

    private static List<Budget> Budgets(StateIndex index, byte[] bytes) =>
        [.. index.Towns.Select(town => StateFile.Budget(town.Town, Year, bytes.AsSpan((int)town.Town.Start, town.Town.Length)))];

    private static (StateIndex Index, byte[] Bytes) Written(params (string Ico, string Paragraph, string Item, long Crowns)[] rows)
    {
        using var directory = new TempDirectory();
        var (cells, path) = (new StateCells(), Path.Combine(directory.Path, "towns.columns"));

        foreach (var (ico, paragraph, item, crowns) in rows)
        {
            var code = new Item(ushort.Parse(item, System.Globalization.CultureInfo.InvariantCulture));
            var entry = new LedgerEntry
            {
                Paragraph = new Paragraph(ushort.Parse(paragraph, System.Globalization.CultureInfo.InvariantCulture)),
                Item = code,
                Side = code.Side!.Value,
                Date = Year.LastDay,
            };

            Assert.True(cells.TryBegin(ico.Utf8()));
            Assert.Equal(EntryOutcome.Added, cells.Add(entry, new(default, new(crowns * 50), new(crowns * 100))));
        }

        StateFile.Write(cells, Year, path);
        var bytes = File.ReadAllBytes(path);

        return (StateIndex.Read(bytes), bytes);
    }
}
