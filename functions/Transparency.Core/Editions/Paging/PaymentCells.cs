using System.IO.Hashing;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// The cells of a budget that have payments, in the order of the file, in which the payments of each stand side by side; how many they are,
/// how much, and how many bytes they take.
/// </summary>
public sealed class PaymentCells
{
    /// <summary>What lies between two pieces of the file is read with them where it is no more: a request costs as much.</summary>
    private const int Gap = 64 << 10;

    /// <summary>The same between pieces of the texts, which are looked through fast.</summary>
    private const int TextGap = 1 << 20;

    /// <summary>A line and what is known of its payments.</summary>
    private const int CellBytes = 180;

    private readonly BudgetLine[] _lines;
    private readonly int[] _rows;
    private readonly long[] _sums;
    private readonly long[] _starts;
    private readonly long[] _texts;

    private PaymentCells(BudgetLine[] lines)
    {
        _lines = lines;
        (_rows, _sums, _starts) = (new int[lines.Length + 1], new long[lines.Length], new long[lines.Length + 1]);
        _texts = new long[lines.Length + 1];
    }

    /// <summary>About how much memory it takes.</summary>
    public int Bytes => _lines.Length * CellBytes;

    /// <param name="index">The index.</param>
    /// <param name="read">Reads of it.</param>
    /// <param name="lines">The lines of the budget.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="InvalidDataException">The index is not of this budget.</exception>
    public static async Task<PaymentCells> ReadAsync(
        PaymentIndex index,
        IndexReading read,
        IEnumerable<BudgetLine> lines,
        CancellationToken cancel)
    {
        var (start, length) = index.Section(IndexSection.Cells);
        var bytes = new byte[length];
        await read(start, bytes, cancel);

        var cells = new PaymentCells([.. lines.Where(line => line.Payments > 0).Order(FileOrder.Instance)]);
        cells.Fill(bytes, index);

        return cells;
    }

    /// <summary>The line of a cell.</summary>
    /// <exception cref="InvalidDataException">There is no such cell.</exception>
    public BudgetLine this[int cell] => cell < _lines.Length
        ? _lines[cell]
        : throw new InvalidDataException("An index of payments names a cell that the budget has not.");

    /// <summary>The payments of those cells that are asked for.</summary>
    public CellSelection Select(Func<BudgetLine, bool> isAsked)
    {
        var spans = new List<RowSpan>();
        var (pieces, texts) = (new List<PaymentPiece>(), new List<PaymentPiece>());
        var sums = default(SideSums);

        for (var cell = 0; cell < _lines.Length; cell++)
        {
            var line = _lines[cell];
            if (!isAsked(line))
                continue;

            sums += SideSums.Of(line.Side, new PaymentSum(new Money(_sums[cell]), _rows[cell + 1] - _rows[cell]));

            if (spans.Count > 0 && spans[^1] is var span && span.End == _rows[cell] && span.Side == line.Side)
                spans[^1] = span with { End = _rows[cell + 1] };
            else
                spans.Add(new RowSpan(line.Side, _rows[cell], _rows[cell + 1]));

            Add(pieces, _starts[cell], _starts[cell + 1], _rows[cell], Gap);
            Add(texts, _texts[cell], _texts[cell + 1], _rows[cell], TextGap);
        }

        return new CellSelection(spans, pieces, texts, sums);
    }

    private static void Add(List<PaymentPiece> pieces, long start, long end, int row, int gap)
    {
        if (pieces.Count > 0 && pieces[^1] is var piece && start - piece.End <= gap)
            pieces[^1] = piece with { Length = end - piece.Start };
        else
            pieces.Add(new PaymentPiece(start, end - start, row));
    }

    private void Fill(ReadOnlySpan<byte> bytes, PaymentIndex index)
    {
        var names = new XxHash64();
        _starts[0] = index.CsvStart;

        for (var cell = 0; cell < _lines.Length; cell++)
        {
            var line = _lines[cell];
            PaymentKeys.Name(names, line.Side, line.Paragraph, line.Item, line.Event, line.Unit);

            if (PackedNumber.ReadSmall(ref bytes) != line.Payments)
                throw OfAnother();

            _rows[cell + 1] = checked(_rows[cell] + line.Payments);
            _sums[cell] = PackedNumber.Signed(PackedNumber.Read(ref bytes));
            _starts[cell + 1] = _starts[cell] + (long)PackedNumber.Read(ref bytes);
            _texts[cell + 1] = _texts[cell] + (long)PackedNumber.Read(ref bytes);
        }

        if (_lines.Length != index.Cells || _rows[^1] != index.Rows || names.GetCurrentHashAsUInt64() != index.CellsHash)
            throw OfAnother();
    }

    private static InvalidDataException OfAnother() => new("An index of payments is not of the budget beside it.");

    /// <summary>As cells stand in the file, which orders texts by their UTF-8.</summary>
    private sealed class FileOrder : IComparer<BudgetLine>
    {
        public static FileOrder Instance { get; } = new();

        public int Compare(BudgetLine? x, BudgetLine? y)
        {
            var order = ((int)x!.Side).CompareTo((int)y!.Side);
            if (order == 0)
                order = x.Paragraph.CompareTo(y.Paragraph);
            if (order == 0)
                order = x.Item.CompareTo(y.Item);
            if (order == 0)
                order = PaymentComparer.CompareText(x.Event, y.Event);

            return order == 0 ? PaymentComparer.CompareText(x.Unit, y.Unit) : order;
        }
    }
}
