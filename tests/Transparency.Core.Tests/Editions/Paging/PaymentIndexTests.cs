using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Editions.Paging;

/// <summary>Whatever an index tells, a naive look through all payments tells too.</summary>
public sealed class PaymentIndexTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 },
        { 30_000, 1, 1 },
        { 30_000, 366, 1_000_000 },
        { 30_000, 3, 40 },
        { 9_000, 70_000, 7 },
        { 4_097, 12, 4_097 },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task EveryPageOfEveryNodeInEveryOrderIsThatOfANaiveSort(int count, int days, int amounts)
    {
        var payments = RandomPayments.Of((ulong)count, count, days, amounts);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();

        foreach (var isAsked in Nodes)
        {
            var asked = payments.Index().Where(payment => isAsked(LineOf(payment.Item))).ToList();
            var selection = cells.Select(isAsked);

            Assert.Equal(asked.Count, selection.Sums.Count);
            Assert.Equal(asked.Select(payment => payment.Index), selection.Spans.SelectMany(Rows));

            foreach (var side in Sides.All)
            {
                Assert.Equal(
                    asked.Where(payment => payment.Item.Side == side).Sum(payment => payment.Item.Amount.Halere),
                    selection.Sums[side].Amount.Halere);
            }

            using var set = selection.Set(file.Index.Rows);

            foreach (var order in Enum.GetValues<PaymentOrder>())
            {
                foreach (var largestFirst in new[] { true, false })
                    Assert.Equal(Naive(asked, order, largestFirst), await PagesAsync(file, order, largestFirst, set, asked.Count));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task PaymentsFoundByTheirKeysAreThoseThatMatchOneByOne(int count, int days, int amounts)
    {
        var payments = RandomPayments.Of((ulong)count + 1, count, days, amounts);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();
        var middle = payments[count / 2];

        foreach (var filter in new KeyFilter[]
        {
            new() { Counterparty = new Ico(1_007) },
            new() { Type = "KDF" },
            new() { Type = "" },
            new() { Type = "none" },
            new() { From = middle.Date },
            new() { To = middle.Date, Min = middle.Amount },
            new() { Min = middle.Amount, Max = middle.Amount },
            new() { Max = new Money(-1), Type = "KOF", From = new DateOnly(1, 1, 1), To = DateOnly.MaxValue },
            new() { From = DateOnly.MaxValue },
        })
        {
            foreach (var isAsked in Nodes)
            {
                using var set = new RowSet(file.Index.Rows);
                var matching = new PaymentMatching(file.Index, filter, file.ReadAsync);
                var sums = await matching.AddAsync(cells.Select(isAsked).Spans, null, set, Stop);
                var expected = payments.Index()
                    .Where(payment => isAsked(LineOf(payment.Item)) && Matches(payment.Item, filter))
                    .ToList();

                Assert.True(matching.CanTell);
                Assert.Equal(expected.Select(payment => payment.Index), Enumerable.Range(0, count).Where(set.Has));
                Assert.Equal(expected.Count, sums.Count);

                foreach (var side in Sides.All)
                {
                    Assert.Equal(
                        expected.Where(payment => payment.Item.Side == side).Sum(payment => payment.Item.Amount.Halere),
                        sums[side].Amount.Halere);
                }
            }
        }
    }

    [Fact]
    public async Task PiecesOfTheFileHoldTheirPaymentsAndTellTheirNumbers()
    {
        var payments = RandomPayments.Of(7, 5_000, 300, 1_000);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();

        foreach (var isAsked in Nodes)
        {
            var read = new List<Payment>();

            foreach (var piece in cells.Select(isAsked).Pieces)
            {
                using var rows = new MemoryStream(file.Csv, (int)piece.Start, (int)piece.Length);
                using var row = new PaymentRow(rows, hasHeader: false, piece.FirstRow);

                while (row.Read())
                {
                    Assert.Equal(payments[(int)row.Number], row.ToPayment());

                    if (isAsked(LineOf(row.ToPayment())))
                        read.Add(row.ToPayment());
                }
            }

            Assert.Equal(payments.Where(payment => isAsked(LineOf(payment))), read);
        }
    }

    [Fact]
    public async Task OfALongTextAsMuchIsKeptAsAListShowsAndOneLetterMore()
    {
        var payments = RandomPayments.Of(3, 2_000, 30, 500, longTexts: true);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();
        var positions = await new PaymentWalk(file.Index, PaymentOrder.Amount, file.ReadAsync).SmallestFirstAsync(null, null, 2_000, Stop);
        var records = await new PaymentRecords(file.Index, PaymentOrder.Amount, file.ReadAsync).ReadAsync(positions, Stop);

        foreach (var record in records)
        {
            var payment = payments[record.Row];
            var line = cells[record.Cell];

            Assert.Equal(LineOf(payment) with { Payments = line.Payments }, line);
            Assert.Equal(
                (payment.Date, payment.Type, payment.Amount, payment.CounterpartyId),
                (record.Date, record.Type, record.Amount, record.CounterpartyId));
            Assert.Equal(Kept(payment.CounterpartyName), Kept(record.CounterpartyName));
            Assert.Equal(Kept(payment.Description), Kept(record.Description));
        }
    }

    [Fact]
    public void TheSameFileGivesTheSameBytesHoweverMuchIsPutInOrderAtOnce()
    {
        var payments = RandomPayments.Of(5, 300, 100, 30, longTexts: true);

        Assert.Equal(IndexedFile.Of(payments).Bytes, IndexedFile.Of(payments, recordBytes: 10_000).Bytes);
        Assert.Equal(IndexedFile.Of(payments).Bytes, IndexedFile.Of(payments, recordBytes: 1).Bytes);
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(77, 300)]
    [InlineData(100_000, 1_000)]
    public async Task TextsAreFoundInWhateverChunksTheyComeAndWhateverLiesBetweenThem(int chunk, int count)
    {
        var payments = RandomPayments.Of(29, count, 30, 500, longTexts: true);
        var file = IndexedFile.Of(payments);
        var cells = await file.CellsAsync();

        foreach (var words in new string[][]
        {
            ["faktura"], ["faktura", "17"], ["oprava"], ["=1+1"], ["'tak'", "199"], ["zzz"], ["-b"], ["𝄞b"],
        })
        {
            var search = new PaymentTextSearch(
                file.Index,
                [.. words.Select(Encoding.UTF8.GetBytes)],
                (start, length, stop) => file.StreamAsync(start, length, chunk, stop));

            foreach (var isAsked in Nodes)
            {
                using var found = new RowSet(file.Index.Rows);
                await search.AddAsync(cells.Select(isAsked).Texts, found, Stop);

                var expected = payments.Index().Where(payment => isAsked(LineOf(payment.Item)) && words.All(word =>
                    PlainLetters.Of(payment.Item.CounterpartyName).Contains(word, StringComparison.Ordinal)
                    || PlainLetters.Of(payment.Item.Description).Contains(word, StringComparison.Ordinal)));

                Assert.Equal(
                    expected.Select(payment => payment.Index),
                    Enumerable.Range(0, payments.Count).Where(row => found.Has(row) && isAsked(LineOf(payments[row]))));
            }
        }
    }

    [Fact]
    public async Task APlaceThatIsNoneIsNotFound()
    {
        var payments = RandomPayments.Of(11, 10_000, 50, 2);
        var file = IndexedFile.Of(payments);
        var walk = new PaymentWalk(file.Index, PaymentOrder.Date, file.ReadAsync);

        Assert.Null(await walk.PlaceOrNullAsync(long.MinValue, 0, Stop));
        Assert.Null(await walk.PlaceOrNullAsync(payments[0].Date.DayNumber, 10_000, Stop));
        Assert.Null(await walk.PlaceOrNullAsync(payments[0].Date.DayNumber, long.MaxValue, Stop));
        Assert.NotNull(await walk.PlaceOrNullAsync(payments[9_999].Date.DayNumber, 9_999, Stop));
    }

    [Fact]
    public async Task ABudgetThatHasOtherCellsHasAnotherIndex()
    {
        var payments = RandomPayments.Of(13, 500, 50, 100);
        var file = IndexedFile.Of(payments);
        var line = file.Lines[3];

        file.Lines[3] = line with { Unit = line.Unit + "0" };
        await Assert.ThrowsAsync<InvalidDataException>(file.CellsAsync);

        file.Lines[3] = line with { Payments = line.Payments + 1 };
        await Assert.ThrowsAsync<InvalidDataException>(file.CellsAsync);

        file.Lines[3] = line;
        Assert.NotNull(await file.CellsAsync());
    }

    [Fact]
    public void OfTypesBeyondThoseThatAreCountedTheFileTells()
    {
        var payments = RandomPayments.Of(17, 600, 50, 100).Select((payment, i) => payment with { Type = $"T{i % 300}" }).ToList();
        payments.Sort(PaymentComparer.Instance);

        var file = IndexedFile.Of(payments);
        bool CanTell(KeyFilter filter) => new PaymentMatching(file.Index, filter, file.ReadAsync).CanTell;

        Assert.Equal(45, Enumerable.Range(0, 300).Count(i => !CanTell(new KeyFilter { Type = $"T{i}" })));
        Assert.True(CanTell(new KeyFilter { Counterparty = new Ico(1) }));
    }

    [Fact]
    public async Task NoDamagedByteIsReadAsIfItWereRight()
    {
        var payments = RandomPayments.Of(19, 300, 50, 100);
        var file = IndexedFile.Of(payments);
        var bytes = file.Bytes.ToArray();
        var expected = await PagesAsync(file, PaymentOrder.Date, true, null, 300);

        for (var at = 0; at < bytes.Length; at += 41)
        {
            bytes[at] ^= 0x10;

            Assert.Throws<InvalidDataException>(() =>
            {
                var header = IndexHeader.Read(bytes.AsSpan(0, IndexHeader.Bytes));
                var index = PaymentIndex.Read(bytes.AsMemory((int)header.HeadStart, header.HeadLength), header);

                for (var part = 0; part < index.Parts; part++)
                {
                    var (start, length) = index.PlaceOfPart(part);
                    index.Check(part, bytes.AsSpan((int)start, length));
                }
            });

            bytes[at] ^= 0x10;
        }

        Assert.Equal(300, expected.Count);
    }

    [Fact]
    public async Task APageOfALargeFileReadsLittleOfIt()
    {
        var payments = RandomPayments.Of(23, 60_000, 366, 1_000_000);
        var file = IndexedFile.Of(payments);
        var before = file.Taken;
        var positions = await new PaymentWalk(file.Index, PaymentOrder.Amount, file.ReadAsync).LargestFirstAsync(40_000, null, 100, Stop);
        await new PaymentRecords(file.Index, PaymentOrder.Amount, file.ReadAsync).ReadAsync(positions, Stop);

        Assert.InRange(file.Taken - before, 1, 100_000);
    }

    /// <summary>What of the cells is asked for.</summary>
    private static Func<BudgetLine, bool>[] Nodes { get; } =
    [
        _ => true,
        line => line.Side == Side.Expenditure,
        line => line.Paragraph.Section == "31",
        line => line is { Side: Side.Expenditure, Paragraph.Number: 6171 },
        line => line.Item.Number == 5169,
        line => line.Event == "𝄞",
        line => line.Unit == "35",
        line => line is { Item.Number: 5171, Event: "12", Unit: "35", Paragraph.Number: 3113 },
        _ => false,
    ];

    private static async Task<List<int>> PagesAsync(
        IndexedFile file,
        PaymentOrder order,
        bool largestFirst,
        RowSet? set,
        int count)
    {
        var walk = new PaymentWalk(file.Index, order, file.ReadAsync);
        var limit = (count / 4) + 1;
        var rows = new List<int>();

        for (int? after = null; ;)
        {
            var page = largestFirst
                ? await walk.LargestFirstAsync(after, set, limit, Stop)
                : await walk.SmallestFirstAsync(after, set, limit, Stop);
            if (page.Count == 0)
                return rows;

            rows.AddRange(page.Select(position => position.Row));

            var records = await new PaymentRecords(file.Index, order, file.ReadAsync).ReadAsync([.. page.TakeLast(3)], Stop);
            var last = records[^1];
            Assert.Equal(page[^1].Row, last.Row);

            after = await walk.PlaceOrNullAsync(
                order == PaymentOrder.Date ? last.Date.DayNumber : last.Amount.Halere, last.Row, Stop);
            Assert.Equal(page[^1].Place, after);
        }
    }

    private static IEnumerable<int> Naive(List<(int Index, Payment Item)> asked, PaymentOrder order, bool largestFirst)
    {
        long Key(Payment payment) => order == PaymentOrder.Date ? payment.Date.DayNumber : payment.Amount.Halere;

        var sorted = largestFirst ? asked.OrderByDescending(one => Key(one.Item)) : asked.OrderBy(one => Key(one.Item));

        return sorted.Select(one => one.Index);
    }

    private static bool Matches(Payment payment, KeyFilter filter) =>
        (filter.Counterparty is null || payment.CounterpartyId == filter.Counterparty)
        && (filter.Type is null || payment.Type == filter.Type)
        && (filter.From is null || payment.Date >= filter.From)
        && (filter.To is null || payment.Date <= filter.To)
        && (filter.Min is null || payment.Amount >= filter.Min)
        && (filter.Max is null || payment.Amount <= filter.Max);

    private static BudgetLine LineOf(Payment payment) =>
        new(payment.Side, payment.Paragraph, payment.Item, payment.Event, payment.Unit, default, 1);

    private static IEnumerable<int> Rows(RowSpan span) => Enumerable.Range(span.First, span.End - span.First);

    /// <summary>As a list shows it, and whether there is more.</summary>
    private static string Kept(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, 1_999)]))
        + (text.Length > 2_000 ? "…" : text[Math.Min(text.Length, 1_999)..]);
}
