using System.Globalization;
using Azure.Data.Tables;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;

namespace Transparency.Storage.Tests.Editions;

/// <summary>Whatever lines an edition has, its rows give them back.</summary>
public sealed class BudgetRowStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LinesOfAnOrganisationComeBackByTheirAccounts()
    {
        var town = await Town.CreateAsync(azurite);
        BudgetLine[] lines =
        [
            SmallEditions.OfAccount(
                602, "", 7), SmallEditions.OfAccount(
                    602, "0300"), SmallEditions.OfAccount(
                        501, "310", -5), SmallEditions.OfAccount(501, "0310"), SmallEditions.OfAccount(599, "č. 1"),
        ];

        await AssertComesBackAsync(town, lines, []);
    }

    [Fact]
    public async Task LinesAndPaymentRangesComeBack()
    {
        var town = await Town.CreateAsync(azurite);
        var ranges = new Dictionary<(Side, Paragraph), PaymentRange>
        {
            [(Side.Expenditure, new Paragraph(3113))] = new(118, long.MaxValue - 1000)
        };

        BudgetLine[] lines =
        [
            SmallEditions.Line(
                0, 1111, halere: 1), SmallEditions.Line(
                    0, 8115, halere: -7), SmallEditions.Line(3113, 2111), SmallEditions.Line(3113, 5169, "10", "20", 5, 12),
            SmallEditions.Line(
                3113, 5169, "10", "", 6), SmallEditions.Line(
                    3113, 5169, "", "20", 9_999_999_999_999), SmallEditions.Line(6171, 6121, halere: 0),
        ];

        await AssertComesBackAsync(town, lines, ranges);

        var row =
            (await town.Worker.Accounts.Budgets.GetEntityAsync<TableEntity>(
                $"{town.Id}|2024|{SmallEditions.Edition}", "expenditure|3113", cancellationToken: Stop)).Value;
        Assert.Equal(10_000_000_000_010L, row.GetInt64("Approved"));
        Assert.Equal(20_000_000_000_020L, row.GetInt64("Amended"));
        Assert.Equal(-10_000_000_000_010L, row.GetInt64("Actual"));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b?c")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    [InlineData("'\"''")]
    [InlineData("|~|")]
    [InlineData(" ")]
    [InlineData("\uFEFF10")]
    [InlineData("žluťoučký 🐎")]
    public async Task AnOwnCodeComesBackCharacterByCharacter(string code)
    {
        var town = await Town.CreateAsync(azurite);

        await AssertComesBackAsync(
            town,
            [
                SmallEditions.Line(3113, 5169, code, ""),
                SmallEditions.Line(3113, 5169, "", code),
                SmallEditions.Line(3113, 5169, code, code)
            ]);
    }

    [Fact]
    public async Task AParagraphThatOutgrowsARowGoesOnInFurtherRows()
    {
        var town = await Town.CreateAsync(azurite);
        // About 1.8 MB of cells.
        var lines =
            Enumerable.Range(
                0, 5_500).Select(i =>
                    SmallEditions.Line(
                        3113,
                        5169,
                        new string('\u2028', 58) + i.ToString("000000", CultureInfo.InvariantCulture),
                        new string('ř', 64) + i,
                        i));

        await AssertComesBackAsync(town, [SmallEditions.Line(3111, 5169), .. lines, SmallEditions.Line(3114, 5169)]);

        var keys = (await RowsAsync(town)).Select(row => row.RowKey);
        Assert.Equal(["expenditure|3111", "expenditure|3113", "expenditure|3113|001", "expenditure|3113|002", "expenditure|3114"], keys);
    }

    [Fact]
    public async Task ManyParagraphsFillManyBatches()
    {
        var town = await Town.CreateAsync(azurite);

        await AssertComesBackAsync(town, Enumerable.Range(1, 250).Select(i => SmallEditions.Line((ushort)(1000 + i), 5169, halere: i)));

        Assert.Equal(250, (await RowsAsync(town)).Count);
    }

    [Fact]
    public async Task WritingTwiceIsWritingOnce()
    {
        var town = await Town.CreateAsync(azurite);
        BudgetLine[] lines = [SmallEditions.Line(3113, 5169), SmallEditions.Line(3114, 5169)];
        await AssertComesBackAsync(town, lines);

        await AssertComesBackAsync(town, lines);
    }

    [Fact]
    public async Task DeletingAnEditionLeavesTheOthers()
    {
        var town = await Town.CreateAsync(azurite);
        var lines = Enumerable.Range(1, 101).Select(i => SmallEditions.Line((ushort)(1000 + i), 5169)).ToList();
        await town.Worker.Rows.WriteAsync(SmallEditions.With(town, lines), Stop);
        await town.Worker.Rows.WriteAsync(SmallEditions.With(town, lines, edition: "0123456789ac"), Stop);

        await town.Worker.Rows.DeleteAsync(town.Edition(SmallEditions.Edition), Stop);
        await town.Worker.Rows.DeleteAsync(town.Edition(SmallEditions.Edition), Stop);

        Assert.Equal(["0123456789ac"], await town.EditionsWithRowsAsync());
        Assert.Equal(lines, (await town.Worker.Rows.ReadAsync(town.Edition("0123456789ac"), Stop)).Lines);
    }

    [Fact]
    public async Task AnEditionWithoutRowsHasNoLines()
    {
        var town = await Town.CreateAsync(azurite);

        var (lines, ranges) = await town.Worker.Rows.ReadAsync(town.Edition("ffffffffffff"), Stop);

        Assert.Empty(lines);
        Assert.Empty(ranges);
    }

    private static async Task AssertComesBackAsync(
        Town town,
        IEnumerable<BudgetLine> lines,
        Dictionary<(Side, Paragraph), PaymentRange>? ranges = null)
    {
        var edition = SmallEditions.With(town, lines, ranges);

        await town.Worker.Rows.WriteAsync(edition, Stop);

        var (read, readRanges) = await town.Worker.Rows.ReadAsync(town.Edition(SmallEditions.Edition), Stop);
        Assert.Equal(edition.Budget.Lines, read);
        Assert.Equal(edition.PaymentRanges, readRanges);

        var keys = (await RowsAsync(town)).Select(row => row.PartitionKey + row.RowKey);
        Assert.All(keys, key => Assert.DoesNotContain(key, c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)));
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(Town town)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {$"{town.Id}|2024|{SmallEditions.Edition}"}");
        await foreach (var row in town.Worker.Accounts.Budgets.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey"], cancellationToken: Stop))
        {
            rows.Add(row);
        }

        return rows;
    }
}
