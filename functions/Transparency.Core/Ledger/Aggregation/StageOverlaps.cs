using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Compares the rows of files in one stage.</summary>
/// <param name="files">The files.</param>
/// <param name="stage">The stage.</param>
/// <param name="rows">The rows that were kept, ordered by place, file and amount.</param>
/// <param name="fewest">How many rows two files must share at least.</param>
internal sealed class StageOverlaps(IReadOnlyList<ReadFile> files, Stage stage, IReadOnlyList<PlacedRow> rows, int fewest)
{
    /// <summary>
    /// Where more than one row of so many is equal to one of another file and nothing tells them apart, it is no accident.
    /// </summary>
    private const int UntoldShare = 10;

    private readonly Dictionary<(int Left, int Right), Pair> _pairs = [];
    private readonly Dictionary<long, (int Most, int Second, int File)> _amounts = [];
    private readonly long[] _kept = new long[files.Count];

    /// <summary>For each file its rows without a day and a document that are equal to one of any other file.</summary>
    private readonly long[] _untold = new long[files.Count];

    /// <summary>Pairs of files that say the same in this stage, by the one to remove.</summary>
    public IEnumerable<(ReadFile Older, FileOverlap Overlap)> Find()
    {
        foreach (var row in rows)
            _kept[row.File] += row.Count;

        for (int start = 0, end; start < rows.Count; start = end)
        {
            end = start + 1;
            while (end < rows.Count && rows[end].Place == rows[start].Place)
                end++;

            if (rows[start].File == rows[end - 1].File)
                continue;

            ComparePlace(start, end);

            if (!RowPlace.IsTold(rows[start].Place))
                CountUntold(start, end);
        }

        return _pairs
            .Where(pair => IsRefused(pair.Key.Left, pair.Key.Right, pair.Value))
            .Select(pair => Overlap(pair.Key.Left, pair.Key.Right, pair.Value))
            .OrderByDescending(found => found.Overlap.Newer, StringComparer.Ordinal);
    }

    private void ComparePlace(int start, int end)
    {
        var parts = new List<(int Start, int End, int Count)>();

        for (int at = start, next; at < end; at = next)
        {
            next = at;
            var count = 0;

            while (next < end && rows[next].File == rows[at].File)
                count += rows[next++].Count;

            parts.Add((at, next, count));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = i + 1; j < parts.Count; j++)
                Compare(parts[i], parts[j]);
        }
    }

    private void CountUntold(int start, int end)
    {
        _amounts.Clear();

        for (var i = start; i < end; i++)
        {
            var (amount, count, file) = (rows[i].Amount, rows[i].Count, rows[i].File);
            var known = _amounts.GetValueOrDefault(amount);
            _amounts[amount] = count > known.Most ? (count, known.Most, file) : known with { Second = Math.Max(known.Second, count) };
        }

        for (var i = start; i < end; i++)
        {
            var (most, second, file) = _amounts[rows[i].Amount];
            _untold[rows[i].File] += Math.Min(rows[i].Count, file == rows[i].File ? second : most);
        }
    }

    private void Compare((int Start, int End, int Count) left, (int Start, int End, int Count) right)
    {
        var key = (rows[left.Start].File, rows[right.Start].File);
        if (!files[key.Item1].IsComparable(files[key.Item2]))
            return;

        var equal = Equal(left, right);
        // Where a file has several rows of one place it is a journal, whose rows differ by their amounts.
        var shared = left.Count == 1 && right.Count == 1 ? 1 : equal;

        if (shared == 0)
            return;

        if (!_pairs.TryGetValue(key, out var pair))
            _pairs[key] = pair = new Pair();

        pair.Shared += shared;
        pair.Equal += equal;

        if (!RowPlace.IsTold(rows[left.Start].Place))
            pair.Untold += equal;

        pair.See(rows[left.Start].First, rows[right.Start].First);
    }

    /// <summary>How many rows of one place have equal amounts in both files.</summary>
    private int Equal((int Start, int End, int Count) left, (int Start, int End, int Count) right)
    {
        var equal = 0;
        for (int i = left.Start, j = right.Start; i < left.End && j < right.End;)
        {
            var order = rows[i].Amount.CompareTo(rows[j].Amount);
            if (order == 0)
                equal += Math.Min(rows[i].Count, rows[j].Count);
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return equal;
    }

    private bool IsRefused(int left, int right, Pair pair) => IsTheSame(left, right, pair) || IsUntold(left, right, pair);

    /// <summary>More than a tenth of a file, whether one other file has it or, as months do, each of many has some of it.</summary>
    private bool IsUntold(int left, int right, Pair pair) =>
        pair.Untold > 0
            && (IsMuch(pair.Untold, Math.Min(_kept[left], _kept[right]))
                || IsMuch(_untold[left], _kept[left])
                || IsMuch(_untold[right], _kept[right]));

    private bool IsMuch(long untold, long rowsKept) => untold >= Math.Max(fewest, 2) && untold * UntoldShare > rowsKept;

    /// <summary>
    /// The greater part of the smaller file. A single equal row is one that stands in both; a single other one is a state where neither
    /// file has anything else.
    /// </summary>
    private bool IsTheSame(int left, int right, Pair pair)
    {
        var smaller = Math.Min(_kept[left], _kept[right]);
        if (pair.Shared < fewest || pair.Shared * 2 <= smaller)
            return false;

        return pair.Shared > 1 || (pair.Equal == 0 && Math.Max(_kept[left], _kept[right]) == 1);
    }

    private (ReadFile Older, FileOverlap Overlap) Overlap(int left, int right, Pair pair)
    {
        var (order, isLeftOlder) = FileNames.Order(files[left], files[right]);
        var (older, newer) = isLeftOlder ? (left, right) : (right, left);
        var rowsOfOlder = files[older].Rows[(int)stage];
        var isEstimate = rowsOfOlder != _kept[older];
        var isSame = IsTheSame(left, right, pair);
        var kept = isSame ? pair.Shared : pair.Untold;
        var shared = isEstimate ? (long)Math.Round((double)kept / _kept[older] * rowsOfOlder) : kept;

        return (
            files[older],
            new FileOverlap(
                files[older].Name,
                files[newer].Name,
                isSame ? order : FileOrder.Untold,
                shared,
                rowsOfOlder,
                isEstimate,
                isLeftOlder ? pair.Left : pair.Right));
    }

    private sealed class Pair
    {
        public long Shared { get; set; }

        public long Equal { get; set; }

        /// <summary>Equal rows without a day and a document.</summary>
        public long Untold { get; set; }

        public SharedRow Left { get; private set; }

        public SharedRow Right { get; private set; }

        public void See(SharedRow left, SharedRow right)
        {
            Left = Left.Line == 0 || left.Line < Left.Line ? left : Left;
            Right = Right.Line == 0 || right.Line < Right.Line ? right : Right;
        }
    }
}
