using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Tests;
using Transparency.Functions.Facts;

namespace Transparency.Functions.Tests.Facts;

/// <summary>Facts of random ledgers, beside sums that are made without any of this.</summary>
public sealed class FactGroupsTests
{
    private static readonly FactOrderKey[] ByAmount = [new(null, Stage.Actual, IsDescending: true)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void CellsOfAnyDrilldownAreWhatTheLinesSayAndAddUpToTheYear(int seed)
    {
        using var reading = Read(RandomLedger.Rows(seed));
        var numbers = new SeededNumbers((ulong)seed);
        var dimensions = Enum.GetValues<Dimension>();

        for (var i = 0; i < 12; i++)
        {
            var drilldown = dimensions.Where(_ => numbers.OneIn(3)).OrderBy(_ => numbers.Below(100)).ToList();
            var groups = Added(reading.Budget, drilldown);

            var expected = reading.Budget.Lines
                .GroupBy(line => string.Join('|', drilldown.Select(dimension => Code(line, dimension))), StringComparer.Ordinal)
                .Select(lines => (lines.Key, Sum(lines)))
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            var cells = groups.Page(ByAmount, 0, int.MaxValue).ToList();

            Assert.Equal(expected, cells
                .Select(cell =>
                    (Key: string.Join('|', drilldown.Select((_, place) => groups.CodeOf(cell, place))), groups.SumOf(cell).Amounts))
                .OrderBy(group => group.Key, StringComparer.Ordinal));

            foreach (var side in Sides.All)
                Assert.Equal(reading.Budget.Sum(side), groups[side].Amounts);

            Assert.Equal(cells, cells.OrderByDescending(cell => groups.SumOf(cell).Amounts.Actual));
            Assert.Equal(reading.Budget.Lines.Sum(line => line.Payments), cells.Sum(cell => groups.SumOf(cell).Payments));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PaymentsByMonthAndTypeAddUpToAllOfThem(int seed)
    {
        var rows = RandomLedger.Rows(seed);
        using var reading = Read(rows);
        var texts = new FactTexts();
        var groups = new FactGroups([Dimension.Type, Dimension.Month], texts);

        using var file = new MemoryStream();
        using (var written = new PaymentRows(file))
        {
            foreach (var payment in reading.Payments.InOrder())
                written.Add(payment);
        }

        file.Position = 0;
        using var row = new PaymentRow(file, hasHeader: true);

        while (row.Read())
            Assert.True(groups.Add(Fact.Of(row, texts)));

        var expected = rows.Where(row => row.IsPayment)
            .GroupBy(row => $"{row.Type}|{row.Date:yyyy-MM}", StringComparer.Ordinal)
            .Select(months => (months.Key, (long)months.Count()))
            .OrderBy(month => month.Key, StringComparer.Ordinal);

        Assert.Equal(expected, groups
            .Page([new(Dimension.Type, null, false), new(Dimension.Month, null, false)], 0, int.MaxValue)
            .Select(cell => ($"{groups.CodeOf(cell, 0)}|{groups.CodeOf(cell, 1)}", groups.SumOf(cell).Payments)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PagesInAnyOrderGiveEveryCellOnce(int seed)
    {
        using var reading = Read(RandomLedger.Rows(seed));
        var groups = Added(reading.Budget, [Dimension.Event, Dimension.Item]);

        // Many are equal by payments.
        foreach (var order in new FactOrderKey[]
        {
            new(null, null, true),
            new(Dimension.Event, null, true),
            new(null, Stage.Amended, false)
        })
        {
            var whole = groups.Page([order], 0, int.MaxValue).ToList();
            var pages = Enumerable.Range(0, (whole.Count / 7) + 1).SelectMany(page => groups.Page([order], page * 7, 7));

            Assert.Equal(whole, pages);
            Assert.Equal(groups.Count, whole.Distinct().Count());
        }
    }

    [Fact]
    public void ThereAreNoMoreGroupsThanMemoryIsMeantFor()
    {
        var groups = new FactGroups([Dimension.Month], new FactTexts());
        var fact = new Fact(Side.Expenditure, new(6171), new(5169), default, default, 0, default);
        var added = 0;

        while (groups.Add(fact with { Month = added }))
            added++;

        Assert.Equal(FactGroups.Most, added);
    }

    private static FactGroups Added(Budget budget, IReadOnlyList<Dimension> drilldown)
    {
        var lines = LineFacts.Of(budget);
        var groups = new FactGroups(drilldown, lines.Texts);

        for (var i = 0; i < lines.Count; i++)
            Assert.True(groups.Add(lines.FactOf(i, lines.LineOf(i).Amounts)));

        return groups;
    }

    private static FolderReading Read(List<LedgerRow> rows)
    {
        var text = new StringBuilder(TestFolder.Header);

        foreach (var row in rows)
            text.AppendJoin(';', row.Fields().Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');

        var reading = TestFolder.Read(("data.csv", text.ToString()));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        return reading;
    }

    private static StageAmounts Sum(IEnumerable<BudgetLine> lines) =>
        lines.Aggregate(default(StageAmounts), (sum, line) => sum + line.Amounts);

    private static string Code(BudgetLine line, Dimension dimension) => dimension switch
    {
        Dimension.Side => line.Side.ToString().ToLowerInvariant(),
        Dimension.Class => line.Item.ToString()[..1],
        Dimension.Grouping => line.Item.ToString()[..2],
        Dimension.Item => line.Item.ToString(),
        Dimension.Group => line.Paragraph.ToString()[..1],
        Dimension.Section => line.Paragraph.ToString()[..2],
        Dimension.Paragraph => line.Paragraph.ToString(),
        Dimension.Event => Own(line.Event),
        Dimension.Unit => Own(line.Unit),
        Dimension.Month => "0000-01",
        _ => "~",
    };

    private static string Own(string code) => code.Length == 0 ? "~" : code[0] == '~' ? "~" + code : code;
}
