using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Storage.Editions;

/// <summary>
/// Table <c>Budgets</c>: PartitionKey <c>{municipality}|{year}|{edition}</c>, RowKey <c>{side}|{paragraph}</c>: one row for each paragraph
/// and
/// side, with its totals in haléře, the range of its payments and its cells packed as lines of
/// <c>item⇥event⇥unit⇥approved⇥amended⇥actual⇥payments</c>. Cells that outgrow a row go on in <c>{side}|{paragraph}|{n}</c>. An
/// organisation has
/// one row a side, <c>{side}|account</c>, whose cells have the synthetic account for the item and the analytical one for the event.
/// </summary>
public sealed class BudgetRowStore(StorageAccounts accounts)
{
    /// <summary>The table service takes 100 rows and 4 MiB in one batch.</summary>
    private const int BatchRows = 100;
    private const int BatchBytes = 3_000_000;
    private const string Accounts = "account";

    public async Task WriteAsync(EditionContent edition, CancellationToken cancel)
    {
        var batch = new List<TableTransactionAction>();
        var bytes = 0;

        foreach (var (row, size) in Rows(edition))
        {
            if (batch.Count == BatchRows || (bytes > 0 && bytes + size > BatchBytes))
            {
                await accounts.Budgets.SubmitTransactionAsync(batch, cancel);
                batch.Clear();
                bytes = 0;
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            bytes += size;
        }

        if (batch.Count > 0)
            await accounts.Budgets.SubmitTransactionAsync(batch, cancel);
    }

    /// <summary>All lines of an edition, in order, and the payment ranges.</summary>
    public async Task<(
        IReadOnlyList<BudgetLine> Lines,
        IReadOnlyDictionary<(Side Side, Paragraph Paragraph), PaymentRange> Ranges)> ReadAsync(
        EditionKey edition, CancellationToken cancel)
    {
        var lines = new List<BudgetLine>();
        var ranges = new Dictionary<(Side, Paragraph), PaymentRange>();

        await foreach (var row in StoredAsync(edition, cancel))
        {
            var key = row.RowKey.Split('|');
            var side = Sides.ParseOrNull(key[0])
                ?? throw new InvalidDataException($"Budgets holds a row {row.RowKey}, which is of no side.");
            Paragraph? paragraph = key[1] == Accounts ? null : new Paragraph(ushort.Parse(key[1], CultureInfo.InvariantCulture));
            ReadCells(side, paragraph, Encoding.UTF8.GetString(PackedProperties.Take(row)), lines);

            if (row.GetInt64("PaymentsLength") is > 0 and var length)
                ranges[(side, paragraph.GetValueOrDefault())] = new PaymentRange(row.GetInt64("PaymentsStart") ?? 0, length);
        }

        lines.Sort(BudgetLineOrder.Compare);

        return (lines, ranges);
    }

    /// <summary>An edition's rows as the table has them.</summary>
    internal IAsyncEnumerable<TableEntity> StoredAsync(EditionKey edition, CancellationToken cancel) =>
        accounts.Budgets.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition(edition)}"), cancellationToken: cancel);

    /// <returns>How many rows it had.</returns>
    public async Task<int> DeleteAsync(EditionKey edition, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(edition)}");
        var rows = new List<TableEntity>();

        await foreach (var row in accounts.Budgets.QueryAsync<TableEntity>(
            filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancel))
        {
            rows.Add(row);
        }

        foreach (var batch in rows.Chunk(BatchRows))
        {
            await accounts.Budgets.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)), cancel);
        }

        return rows.Count;
    }

    private static string Partition(EditionKey edition) =>
        $"{edition.Folder.Municipality}|{edition.Folder.Year}|{edition.Edition}";

    /// <summary>An edition's rows, and how much room each takes on the wire.</summary>
    internal static IEnumerable<(TableEntity Row, int Bytes)> Rows(EditionContent edition)
    {
        var partition = Partition(EditionKey.Of(edition.Summary));
        foreach (var lines in edition.Budget.Lines.GroupBy(line => (line.Side, line.Paragraph)))
        {
            var key = $"{lines.Key.Side.Name()}|{(edition.Budget.IsByAccounts ? Accounts : lines.Key.Paragraph.ToString())}";
            var sum = lines.Aggregate(default(StageAmounts), (total, line) => total + line.Amounts);

            foreach (var (number, cells) in Pack(lines).Index())
            {
                var row = new TableEntity(partition, number == 0 ? key : $"{key}|{number.ToString("000", CultureInfo.InvariantCulture)}");

                if (number == 0)
                {
                    row["Approved"] = sum.Approved.Halere;
                    row["Amended"] = sum.Amended.Halere;
                    row["Actual"] = sum.Actual.Halere;
                    var range = edition.PaymentRanges.GetValueOrDefault(lines.Key);
                    row["PaymentsStart"] = range.Start;
                    row["PaymentsLength"] = range.Length;
                }

                PackedProperties.Put(row, cells);
                // Binary properties travel as Base64.
                yield return (row, (cells.Length * 4 / 3) + 1000);
            }
        }
    }

    /// <summary>The cells as text, cut between lines where a row is full.</summary>
    private static IEnumerable<byte[]> Pack(IEnumerable<BudgetLine> lines)
    {
        using var bytes = new MemoryStream();

        foreach (var line in lines)
        {
            var amounts = line.Amounts;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{(line.Account?.Synthetic.ToString() ?? line.Item.ToString())}\t{line.Account?.Analytical ?? line.Event}\t{line.Unit}\t"
                    + $"{amounts.Approved.Halere}\t{amounts.Amended.Halere}\t{amounts.Actual.Halere}\t{line.Payments}\n");
            var cell = Encoding.UTF8.GetBytes(text);
            if (bytes.Length + cell.Length > PackedProperties.RowBytes)
            {
                yield return bytes.ToArray();
                bytes.SetLength(0);
            }

            bytes.Write(cell);
        }

        yield return bytes.ToArray();
    }

    private static void ReadCells(Side side, Paragraph? paragraph, string cells, List<BudgetLine> lines)
    {
        foreach (var cell in cells.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = cell.Split('\t');
            var number = ushort.Parse(fields[0], CultureInfo.InvariantCulture);
            var amounts = new StageAmounts(Halere(fields[3]), Halere(fields[4]), Halere(fields[5]));
            var payments = int.Parse(fields[6], CultureInfo.InvariantCulture);
            lines.Add(paragraph is { } known
                ? new BudgetLine(side, known, new Item(number), fields[1], fields[2], amounts, payments)
                : new BudgetLine(
                    side,
                    default,
                    default,
                    "",
                    fields[2],
                    amounts,
                    payments,
                    new Account(new SyntheticAccount(number), fields[1])));
        }
    }

    private static Money Halere(string text) => new(long.Parse(text, CultureInfo.InvariantCulture));
}
