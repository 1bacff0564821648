using System.Globalization;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// What the rows of a table add up to, so that a row of sums is known by its amounts. The file is looked through once, when the first row
/// asks.
/// </summary>
internal sealed class SumsOfRows
{
    /// <summary>A table of nothing but rows without items is no table with sums.</summary>
    private const int MostAsked = 20_000;

    private readonly Dictionary<(int Paragraph, int Item), long[]> _cells = [];
    private readonly HashSet<long> _runs = [];
    private readonly HashSet<long> _longRuns = [];
    private readonly TableCodes _codes;
    private readonly int[] _amounts;
    private readonly int _decimals;
    private int _asked;

    public SumsOfRows(TableRows rows, TableCodes codes, int[] amounts, int decimals)
    {
        _codes = codes;
        _amounts = amounts;
        _decimals = decimals;

        using var again = rows.Again();
        var run = new Run(amounts.Length);
        var runOfParagraph = new Run(amounts.Length);

        while (again.Read())
        {
            if (AmountsOrNull(again) is not { } sum)
                continue;

            if (codes.TryRead(again, out var paragraph, out var item) && !IsCalledSum(again))
            {
                Add((paragraph, item), sum);
                run.Add(paragraph, sum);

                if (runOfParagraph.Paragraph != paragraph)
                    runOfParagraph.Clear();

                runOfParagraph.Add(paragraph, sum);
            }
            else
            {
                Note(again.Line, sum, run, runOfParagraph);
                run.Clear();
                runOfParagraph.Clear();
            }
        }
    }

    /// <summary>Whether the amounts of a row that is called a sum are one.</summary>
    public bool IsSum(TableRows rows)
    {
        if (_runs.Contains(rows.Line))
            return true;

        return _asked++ < MostAsked && AmountsOrNull(rows) is { } sum && Totals(rows).Any(total => total.SequenceEqual(sum));
    }

    /// <summary>
    /// Whether a row that says nothing of it is a sum: of several rows, or of one in two different amounts. Two equal rows in one stage may
    /// be two rows.
    /// </summary>
    public bool IsSurelySum(TableRows rows)
    {
        if (_longRuns.Contains(rows.Line))
            return true;
        if (_asked++ >= MostAsked || AmountsOrNull(rows) is not { } sum)
            return false;

        var isTelling = sum.Where(amount => amount != 0).Distinct().Count() > 1 || _longRuns.Count > 0;
        if (isTelling && _runs.Contains(rows.Line))
            return true;

        return OwnTotals(rows).Any(total => (isTelling || total.Rows > 1) && total.Sum.SequenceEqual(sum));
    }

    private bool IsCalledSum(TableRows rows) => SumWords.AreIn(rows.Text(_codes.Paragraph)) || SumWords.AreIn(rows.Text(_codes.Item));

    private void Note(long line, long[] sum, Run run, Run runOfParagraph)
    {
        foreach (var one in new[] { run, runOfParagraph })
        {
            if (one.Rows == 0 || !one.Sum.SequenceEqual(sum))
                continue;

            _runs.Add(line);

            if (one.Rows > 1)
                _longRuns.Add(line);
        }
    }

    private void Add((int Paragraph, int Item) codes, long[] sum)
    {
        if (_cells.TryGetValue(codes, out var cell))
            AddTo(cell, sum, 1);
        else
            _cells[codes] = [.. sum];
    }

    /// <summary>Sums of sides with either sign, of classes, and what <see cref="OwnTotals"/> has.</summary>
    private IEnumerable<long[]> Totals(TableRows rows)
    {
        long[][] sides =
        [
            SumOf(cell => IsIncome(cell.Item)),
            SumOf(cell => IsExpenditure(cell.Item)),
            SumOf(cell => IsFinancing(cell.Item))
        ];

        for (var signs = 0; signs < 27; signs++)
        {
            var total = new long[_amounts.Length];
            AddTo(total, sides[0], (signs % 3) - 1);
            AddTo(total, sides[1], (signs / 3 % 3) - 1);
            AddTo(total, sides[2], (signs / 9) - 1);
            yield return total;
        }

        foreach (var (sum, _) in OwnTotals(rows))
            yield return sum;
    }

    /// <summary>What a row can be the sum of by its codes: its paragraph or a group of items, or a whole side where it has none.</summary>
    private IEnumerable<(long[] Sum, int Rows)> OwnTotals(TableRows rows)
    {
        if (!TryPrefix(rows.Text(_codes.Paragraph), out var paragraph) || !TryPrefix(rows.Text(_codes.Item), out var item))
            yield break;

        // A heading of a class, such as Daňové příjmy or Třída 5, has no code of its own.
        for (var first = 1; first <= 8 && item.Length == 0 && paragraph.Length < 2; first++)
        {
            var rowsOfClass = _cells.Keys.Count(cell => ClassOf(cell.Item) == first);
            if (rowsOfClass > 0)
                yield return (SumOf(cell => ClassOf(cell.Item) == first), rowsOfClass);
        }

        bool IsOwn((int Paragraph, int Item) cell) => IsBelow(cell.Paragraph, paragraph) && IsBelow(cell.Item, item);

        foreach (var isSide in new Func<int, bool>[] { _ => true, IsIncome, IsExpenditure, IsFinancing })
        {
            var own = _cells.Keys.Count(cell => IsOwn(cell) && isSide(cell.Item));
            if (own > 0)
                yield return (SumOf(cell => IsOwn(cell) && isSide(cell.Item)), own);
        }
    }

    private bool IsBelow(int code, string prefix) =>
        prefix.Length == 0
        || code.ToString(_codes.AreAccounts ? "000" : "0000", CultureInfo.InvariantCulture).StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>
    /// The digits that a sum's codes begin with: of <c>5160</c>, <c>516x</c> and <c>516 celkem</c> 516, of no number none.
    /// </summary>
    private static bool TryPrefix(ReadOnlySpan<byte> text, out string prefix)
    {
        var from = text.IndexOfAnyInRange((byte)'0', (byte)'9');
        prefix = "";

        if (from < 0)
            return true;

        text = text[from..];

        var length = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : text.Length;
        if (length > 4 || text[length..].ContainsAnyInRange((byte)'0', (byte)'9'))
            return false;

        // A code of an item stays whole, 5410; a group of items is told by the row's being none.
        prefix = Encoding.ASCII.GetString(text[..length]);
        if (length == 4 && (TableCodes.IsGroup(int.Parse(prefix, CultureInfo.InvariantCulture)) || prefix == "0000"))
            prefix = prefix.TrimEnd('0');

        return true;
    }

    private long[] SumOf(Func<(int Paragraph, int Item), bool> isPart)
    {
        var total = new long[_amounts.Length];

        foreach (var (codes, sum) in _cells)
        {
            if (isPart(codes))
                AddTo(total, sum, 1);
        }

        return total;
    }

    private static void AddTo(long[] total, long[] sum, int sign)
    {
        for (var i = 0; i < total.Length; i++)
            total[i] += sign * sum[i];
    }

    private int ClassOf(int item) => _codes.AreAccounts ? item / 100 : item / 1000;

    private bool IsIncome(int item) => _codes.AreAccounts ? ClassOf(item) == 6 : ClassOf(item) is >= 1 and <= 4;

    private bool IsExpenditure(int item) => _codes.AreAccounts ? ClassOf(item) == 5 : ClassOf(item) is >= 5 and <= 7;

    private bool IsFinancing(int item) => !_codes.AreAccounts && ClassOf(item) == 8;

    /// <summary>The amounts in haléře, or null where one cannot be read. An empty one is zero.</summary>
    private long[]? AmountsOrNull(TableRows rows)
    {
        var sum = new long[_amounts.Length];

        for (var i = 0; i < sum.Length; i++)
        {
            var text = rows.Text(_amounts[i]);
            if (text.IsEmpty)
                continue;

            var mark = AmountForms.IsAmbiguous(text) ? rows.DecimalMarkOf(_amounts[i]) : (byte)0;
            if (AmountParser.ParseDressed(text, _decimals, mark, out var amount)
                is AmountParser.Outcome.NotANumber or AmountParser.Outcome.OutOfRange)
            {
                return null;
            }

            sum[i] = amount.Halere;
        }

        return sum;
    }

    /// <summary>The rows since the last sum.</summary>
    private sealed class Run(int amounts)
    {
        public long[] Sum { get; } = new long[amounts];

        public int Rows { get; private set; }

        public int Paragraph { get; private set; }

        public void Add(int paragraph, long[] sum)
        {
            AddTo(Sum, sum, 1);
            Paragraph = paragraph;
            Rows++;
        }

        public void Clear()
        {
            Array.Clear(Sum);
            Rows = 0;
        }
    }
}
