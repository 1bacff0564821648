using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Editions.Paging;

/// <summary>Months counted in one pass are those that each month's own question counts.</summary>
public sealed class MonthTallyTests
{
    private const int Months = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(30_000, 366, 1_000_000)]
    [InlineData(9_000, 70_000, 7)]
    [InlineData(4_097, 12, 4_097)]
    [InlineData(140_000, 500, 90)]
    public async Task MonthsOfOnePassAreThoseOfOneQuestionEach(int count, int days, int amounts)
    {
        var payments = RandomPayments.Of((ulong)count + 2, count, days, amounts);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();
        var middle = payments[count / 2];

        foreach (var filter in new KeyFilter[]
        {
            new(),
            new() { Counterparty = new Ico(1_007) },
            new() { Type = "KDF", Min = middle.Amount },
            new() { From = middle.Date },
            new() { To = middle.Date, Max = new Money(0) },
            new() { From = DateOnly.MaxValue },
        })
        {
            foreach (var isAsked in Nodes)
            {
                using var within = Half(count);
                var spans = cells.Select(isAsked).Spans;

                foreach (var (set, year) in new[] { (null, 2024), (within, 2024), (null, 2025), (within, 1990) })
                {
                    var tally = await new PaymentMatching(file.Index, filter, file.ReadAsync).TallyAsync(spans, set, year, Stop);

                    Assert.Equal(await OneByOneAsync(file, filter, spans, set, year), tally.OfMonths);
                    Assert.Equal(await SumAsync(file, filter, spans, set), tally.All);
                }
            }
        }
    }

    [Fact]
    public async Task DaysAndAmountsAreReadOnce()
    {
        var file = IndexedFile.Of(RandomPayments.Of(5, 30_000, 366, 1_000));
        var spans = (await file.CellsAsync()).Select(_ => true).Spans;
        var before = file.Taken;

        await SumAsync(file, new KeyFilter { From = new DateOnly(2024, 1, 1) }, spans, null);
        var once = file.Taken - before;
        await new PaymentMatching(file.Index, new KeyFilter(), file.ReadAsync).TallyAsync(spans, null, 2024, Stop);

        Assert.Equal(once, file.Taken - before - once);
    }

    private static IEnumerable<Func<BudgetLine, bool>> Nodes =>
    [
        _ => true,
        line => line.Side == Side.Income,
        line => line.Side == Side.Expenditure && line.Paragraph.Number == 3113,
        line => line.Event == "12",
        _ => false,
    ];

    private static RowSet Half(int count)
    {
        var set = new RowSet(count);

        for (var row = 0; row < count; row += 2)
            set.Add(row);

        return set;
    }

    private static async Task<List<SideSums>> OneByOneAsync(
        IndexedFile file,
        KeyFilter filter,
        IReadOnlyList<RowSpan> spans,
        RowSet? within,
        int year)
    {
        var sums = new List<SideSums>();

        for (var month = 1; month <= Months; month++)
        {
            var (from, to) = (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));
            var narrowed = filter with
            {
                From = filter.From > from ? filter.From : from,
                To = filter.To < to ? filter.To : to,
            };

            sums.Add(await SumAsync(file, narrowed, spans, within));
        }

        return sums;
    }

    private static async Task<SideSums> SumAsync(IndexedFile file, KeyFilter filter, IReadOnlyList<RowSpan> spans, RowSet? within)
    {
        using var set = new RowSet(file.Index.Rows);

        return await new PaymentMatching(file.Index, filter, file.ReadAsync).AddAsync(spans, within, set, Stop);
    }
}
