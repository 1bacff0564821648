using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Knows what the files of a folder have in common, so that two exports of the same are told from the parts of one. A row is said twice
/// where the other file has the same row with the same amount, or where each of both files has a single row of its place, with another
/// amount: another state of the same. Two files say the same where the greater part of the smaller one, in one stage, is said twice. Where
/// more than a tenth of it are equal rows that neither a day nor a document tells apart, it cannot be known what they are. See
/// docs/formats.md.
/// </summary>
/// <remarks>
/// Up to <see cref="MostKept"/> rows are compared one by one. Of more, those of every second lot are kept, then of every fourth, and so
/// on: the lot depends on what the row says alone, so that the answer does not depend on the order of files or rows.
/// </remarks>
internal sealed class FileOverlaps
{
    private const int MostKept = 1 << 15;

    /// <summary>A share of fewer rows than these is none where not all rows are kept.</summary>
    private const int FewestOfAnEstimate = 8;

    private readonly Dictionary<Key, Kept> _kept = [];
    private readonly List<ReadFile> _files = [];
    private ReadFile _file = new("", "", false);
    private ulong _mask;
    private int _lots;

    /// <param name="name">The file.</param>
    /// <param name="source">Its source: only files of one source are compared.</param>
    /// <param name="isDetail">Whether it repeats single rows of other files by its nature, as a file of payments does.</param>
    public void BeginFile(string name, string source, bool isDetail) => _files.Add(_file = new ReadFile(name, source, isDetail));

    public void Note(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        if ((carried & Stages.Actual) != 0 && entry.Date is { } day && day.DayNumber > _file.LatestDay)
            _file.LatestDay = day.DayNumber;

        var rows = _file.Rows;
        rows[(int)Stage.Approved] += amounts.Approved == Money.Zero ? 0 : 1;
        rows[(int)Stage.Amended] += amounts.Amended == Money.Zero ? 0 : 1;
        rows[(int)Stage.Actual] += amounts.Actual == Money.Zero ? 0 : 1;

        var lot = RowPlace.Lot(entry);
        if ((lot & _mask) != 0)
            return;

        var place = RowPlace.Of(entry, lot);
        Keep(Stage.Approved, amounts.Approved, place, entry);
        Keep(Stage.Amended, amounts.Amended, place, entry);
        Keep(Stage.Actual, amounts.Actual, place, entry);

        while (_kept.Count > MostKept && _lots < RowPlace.LotBits)
            KeepHalf();
    }

    /// <summary>Files that say the same, each file once, in order of their names.</summary>
    public IReadOnlyList<FileOverlap> Find()
    {
        if (_files.Count < 2)
            return [];

        var found = new Dictionary<ReadFile, FileOverlap>();

        foreach (var stage in Enum.GetValues<Stage>())
        {
            foreach (var overlap in new StageOverlaps(_files, stage, Rows(stage), _mask == 0 ? 1 : FewestOfAnEstimate).Find())
            {
                var (older, result) = overlap;
                if (!found.TryGetValue(older, out var known) || known.Shared < result.Shared)
                    found[older] = result;
            }
        }

        return [.. found.Values.OrderBy(overlap => overlap.Older, StringComparer.Ordinal)];
    }

    private List<PlacedRow> Rows(Stage stage)
    {
        var rows = new List<PlacedRow>();

        foreach (var (key, kept) in _kept)
        {
            if (kept.Stage == stage)
                rows.Add(new PlacedRow(key.Place, key.Amount, key.File, kept.Count, kept.First));
        }

        rows.Sort();

        return rows;
    }

    private void Keep(Stage stage, Money amount, ulong place, in LedgerEntry entry)
    {
        if (amount == Money.Zero)
            return;

        ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _kept, new Key(RowPlace.In(stage, place), amount.Halere, _files.Count - 1), out var isKnown);
        kept.Count++;

        if (isKnown)
            return;

        kept.Stage = stage;
        kept.First = new SharedRow(entry.Line, entry.Paragraph, entry.Item, entry.Account);
    }

    private void KeepHalf()
    {
        _lots++;
        _mask = ~(ulong.MaxValue >> _lots);

        foreach (var key in _kept.Keys)
        {
            if ((key.Place & _mask) != 0)
                _kept.Remove(key);
        }
    }

    private struct Kept
    {
        public int Count;
        public Stage Stage;
        public SharedRow First;
    }

    private readonly record struct Key(ulong Place, long Amount, int File)
    {
        public override int GetHashCode() => (int)(Place >> 1) ^ ((int)Amount * 40503) ^ (File * 97561);
    }
}
