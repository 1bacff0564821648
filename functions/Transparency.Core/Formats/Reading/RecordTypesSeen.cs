using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Ledger;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The record types of one file: what each is, and whether two of them carry one stage twice. A type that nobody knows counts as an entry
/// and is named; one that can only be a sum beside entries is refused.
/// </summary>
/// <param name="isOfOrganisation">Whether <c>P</c> is a plan, as in the accounts of organisations; elsewhere it may be many things.</param>
internal sealed class RecordTypesSeen(bool isOfOrganisation = false)
{
    private const int MostKept = 100;

    private readonly List<Seen> _seen = [];

    /// <summary>Of the first types, as <see cref="NumberOf"/> has them.</summary>
    private readonly ulong[] _numbers = new ulong[8];

    private readonly bool[] _codesOfEntries = new bool[10_000];
    private Seen? _last;

    private IEnumerable<Seen> Used => _seen.Where(seen => seen.Rows > 0);

    /// <summary>What the row's type is. Comes once for each row.</summary>
    public RecordKind KindOf(ReadOnlySpan<byte> type)
    {
        _last = Find(type);

        return _last.Kind;
    }

    /// <summary>Counts a row that was understood, of the type last asked for.</summary>
    public void Count(in LedgerEntry entry)
    {
        var seen = _last!;
        if (seen.Rows++ == 0)
            seen.FirstLine = entry.Line;

        seen.See(entry.Date);

        var code = CodeOf(entry);

        if (seen.Kind is RecordKind.Entry or RecordKind.Invoice)
            _codesOfEntries[code] = true;
        else if (seen.Kind is RecordKind.Unknown or RecordKind.Actual)
            seen.Add(code, entry.Paragraph.Number);
    }

    /// <summary>Says what is odd about the types. Called once, after the last row.</summary>
    /// <param name="reading">The books of the file.</param>
    /// <param name="column">The name of the column of types.</param>
    public void End(FileReading reading, string column)
    {
        foreach (var stage in new[] { RecordKind.Approved, RecordKind.Amended })
            SayDoubled([.. Used.Where(seen => seen.Kind == stage)], reading, column);

        var sums = Used
            .Where(seen => seen.Kind is RecordKind.Unknown or RecordKind.Actual)
            .Where(seen => !seen.HasDates || (seen.IsLikeSumOfOneDay && IsBesideItsEntries(seen)))
            .ToList();

        if (sums.Count > 1 || (sums.Count == 1 && IsBesideItsEntries(sums[0])))
            SayDoubled([.. sums, .. Used.Where(seen => seen.Kind is RecordKind.Entry or RecordKind.Invoice)], reading, column);
        else
            sums.Clear();

        foreach (var unknown in Used.Where(seen => seen.Kind == RecordKind.Unknown).Except(sums))
            reading.Told(RowProblems.UnknownType, unknown.FirstLine, column, unknown.Name, unknown.Rows);
    }

    /// <summary>
    /// Says where the types mean several stages and all rows were taken for one, because something else stated it. Called once, after the
    /// last row.
    /// </summary>
    public void EndOfOneStage(FileReading reading, string column)
    {
        var known = Used.Where(seen => seen.Kind != RecordKind.Unknown && seen.Type.Length > 0).ToList();

        if (known.Select(seen => StageOf(seen.Kind)).Distinct().Count() > 1)
            SayDoubled(known, reading, column);
    }

    /// <summary>The stage that a type means; what is no budget is actual.</summary>
    public static Stage StageOf(RecordKind kind) => kind switch
    {
        RecordKind.Approved => Stage.Approved,
        RecordKind.Amended => Stage.Amended,
        _ => Stage.Actual,
    };

    private static void SayDoubled(IReadOnlyList<Seen> types, FileReading reading, string column)
    {
        // Different cases of one word are one type.
        if (types.Select(type => type.Name.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() < 2)
            return;

        var names = string.Join(", ", types.Select(type => type.Name.Length == 0 ? "\"\"" : type.Name));
        reading.Problem(RowProblems.DoubledType, types[0].FirstLine, column, Wording.Verbatim(names), null);
    }

    /// <summary>The item, or the account of an organisation.</summary>
    private static int CodeOf(in LedgerEntry entry) => entry.Item.Number > 0 ? entry.Item.Number : entry.Account.Number;

    private bool IsBesideItsEntries(Seen sum) => sum.Codes.Count(code => _codesOfEntries[code]) * 2 >= sum.Codes.Count;

    private Seen Find(ReadOnlySpan<byte> type)
    {
        // Types are few, and stand in no order: the first of them are told by a number, without comparing texts.
        var number = NumberOf(type);
        if (number != 0)
        {
            var at = _numbers.AsSpan().IndexOf(number);
            if (at >= 0)
                return _seen[at];
        }

        return FindText(type);
    }

    private Seen FindText(ReadOnlySpan<byte> type)
    {
        foreach (var seen in _seen)
        {
            if (type.SequenceEqual(seen.Type))
                return seen;
        }

        var found = new Seen(
            type.ToArray(), isOfOrganisation && type is [(byte)'P' or (byte)'p'] ? RecordKind.Amended : RecordTypes.Of(type));

        // A column of other texts, such as descriptions, would never end.
        if (_seen.Count < MostKept)
        {
            if (_seen.Count < _numbers.Length)
                _numbers[_seen.Count] = NumberOf(type);

            _seen.Add(found);
        }

        return found;
    }

    /// <summary>Up to seven bytes and their number as one number; 0 for a longer type.</summary>
    private static ulong NumberOf(ReadOnlySpan<byte> type)
    {
        if (type.Length > 7)
            return 0;

        var number = (ulong)(type.Length + 1);
        foreach (var b in type)
            number = (number << 8) | b;

        return number;
    }

    private sealed class Seen(byte[] type, RecordKind kind)
    {
        private readonly HashSet<(int Code, int Paragraph)> _classifications = [];
        private DateOnly _day;
        private bool _hasSecondDay;

        public byte[] Type { get; } = type;

        public string Name { get; } = Encoding.UTF8.GetString(type);

        public RecordKind Kind { get; } = kind;

        /// <summary>Items or accounts.</summary>
        public HashSet<int> Codes { get; } = [];

        public bool HasDates { get; private set; }

        public long FirstLine { get; set; }

        public long Rows { get; set; }

        /// <summary>
        /// Whether its rows have one day together, as a state of that day has: what is known to be actual, or several rows each of a
        /// classification of its own.
        /// </summary>
        public bool IsLikeSumOfOneDay =>
            !_hasSecondDay && (Kind == RecordKind.Actual || (Rows > 1 && _classifications.Count == Rows));

        public void See(DateOnly? day)
        {
            if (day is null)
                return;

            _hasSecondDay |= HasDates && day != _day;
            _day = day.Value;
            HasDates = true;
        }

        public void Add(int code, int paragraph)
        {
            Codes.Add(code);
            _classifications.Add((code, paragraph));
        }
    }
}
