using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Keeps the books while one file is read: every row is accepted, rejected or ignored by a named kind, and problems go to the folder's log.
/// Warnings that can flood are gathered and said once, with their first places and their number.
/// </summary>
/// <param name="file">The file's name as reports show it.</param>
/// <param name="problems">The folder's log.</param>
/// <param name="year">The folder's year.</param>
/// <param name="cancel">Stops the reading.</param>
public sealed class FileReading(string file, ProblemLog problems, FiscalYear year, CancellationToken cancel = default)
{
    private static readonly Wording LedgerSumExpected =
        new("částky, které dohromady dají méně než 40 biliard Kč", "amounts that add up to less than 40 quadrillion CZK");

    private readonly SortedDictionary<string, long> _ignored = new(StringComparer.Ordinal);
    private readonly Dictionary<(ProblemKind, string), GatheredPlaces> _gathered = [];
    private YearsSeen? _years;
    private long _understood;

    public string File { get; } = file;

    public FiscalYear Year { get; } = year;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>What the file's bytes are, to quote from it; null where nothing is known of them.</summary>
    public TextInspection? Text { get; init; }

    public long Rows { get; private set; }

    public long Accepted { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>Rows ignored, by the code of their kind, ordered.</summary>
    public IReadOnlyDictionary<string, long> Ignored => _ignored;

    public IReadOnlyList<string> UnknownColumns { get; private set; } = [];

    /// <summary>Of which years its rows are.</summary>
    internal YearsSeen Years => _years ??= new YearsSeen(this, Year);

    /// <summary>Whether the columns are not those that the format needs.</summary>
    public bool IsHeaderRefused { get; private set; }

    /// <summary>Whether its columns were known by their names.</summary>
    public bool HasColumns { get; private set; }

    public void Accept()
    {
        Rows++;
        Accepted++;
    }

    public void Reject()
    {
        Rows++;
        Rejected++;
    }

    /// <param name="kind">Why they do not count.</param>
    /// <param name="detail">Which one, such as a month, where the kind has details.</param>
    /// <param name="rows">How many rows.</param>
    public void Ignore(IgnoredKind kind, string? detail = null, long rows = 1)
    {
        if (rows == 0)
            return;

        Rows += rows;
        var code = kind.With(detail);
        _ignored[code] = _ignored.GetValueOrDefault(code) + rows;
    }

    /// <summary>Enters into the books what became of a row that was understood.</summary>
    public void Take(EntryOutcome outcome, long line)
    {
        _understood++;

        switch (outcome)
        {
            case EntryOutcome.Added:
                Accept();
                break;
            case EntryOutcome.Duplicate:
                Gather(BudgetProblems.DuplicateRows, line, "", default);
                Ignore(IgnoredKinds.Duplicate);
                break;
            case EntryOutcome.NotPrimary:
                Ignore(IgnoredKinds.NotPrimary);
                break;
            case EntryOutcome.PaymentOnly:
                Ignore(IgnoredKinds.PaymentOnly);
                break;
            case EntryOutcome.OverLimit or EntryOutcome.BadText:
                // The limit, or where the text stands, is told once by whoever reads the folder.
                Reject();
                break;
            default:
                Problem(RowProblems.AmountOutOfRange, (long?)line, null, null, LedgerSumExpected);
                Reject();
                break;
        }
    }

    /// <summary>Enters into the books what became of a row that names a code.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="line">Its line.</param>
    /// <param name="column">The column that is told where the code has another name.</param>
    /// <param name="code">The code.</param>
    public void Take(NamingOutcome outcome, long line, string column, ReadOnlySpan<byte> code)
    {
        if (outcome == NamingOutcome.BadText)
        {
            Reject();
            return;
        }

        if (outcome == NamingOutcome.Redefined)
            Gather(BudgetProblems.EventRedefined, line, column, code);

        Accept();
    }

    /// <summary>Checks that the required columns are there and none is there twice; says what is wrong otherwise.</summary>
    public bool Accepts(ColumnMap columns, params ReadOnlySpan<string> required)
    {
        UnknownColumns = columns.Unknown;
        HasColumns = true;
        Ignore(IgnoredKinds.AboveHeader, rows: columns.Header.Above.Count(line => line.AsSpan().Trim(" \t;,\u00A0").Length > 0));

        var fine = true;

        if (columns.Ambiguous is { } both)
        {
            Problem(FileProblems.AmbiguousColumn, columns.Header.Line, null, Wording.Verbatim(both), null);
            fine = false;
        }

        foreach (var column in required)
        {
            if (columns.Has(column))
                continue;

            Problem(
                FileProblems.MissingColumn, columns.Header.Line, column, HeaderOf(columns),
                new($"sloupec s názvem {column}", $"a column named {column}"));
            fine = false;
        }

        return fine;
    }

    /// <summary>The header as it stands in the file, for a message.</summary>
    internal Wording HeaderOf(ColumnMap columns) =>
        Wording.Verbatim(Text is null
            ? string.Join(columns.Header.Separator, columns.Header.Columns)
            : TableLine.HeaderIn(Text, columns.Header));

    public void Problem(ProblemKind kind, long? line, string? column, Wording? found, Wording? expected)
    {
        IsHeaderRefused |= kind == FileProblems.MissingColumn || kind == FileProblems.AmbiguousColumn;
        problems.Add(kind, File, line, column, found, expected);
    }

    public void Problem(ProblemKind kind, long line, string column, ReadOnlySpan<byte> found, Wording? expected = null) =>
        problems.Add(kind, File, line, column, found, expected);

    /// <summary>
    /// Tells an IČO with a wrong check digit. A birth number in its place is a person's, and reports are sent on: that is not repeated.
    /// </summary>
    public void BadIco(long line, string column, ReadOnlySpan<byte> found) =>
        Problem(
            RowProblems.BadIco, line, column, PersonalData.IsIn(found) ? default : found,
            new("osm číslic se správnou kontrolní číslicí", "eight digits with a right check digit"));

    /// <summary>Counts a problem that is said once for the file, with its first places.</summary>
    public void Gather(ProblemKind kind, long line, string column, ReadOnlySpan<byte> found)
    {
        if (!_gathered.TryGetValue((kind, column), out var gathered))
            _gathered[(kind, column)] = gathered = new GatheredPlaces(File);

        gathered.Add(line, found);
    }

    /// <summary>Says a warning of many rows at once, with the first of them.</summary>
    public void Told(ProblemKind kind, long line, string column, string found, long count) =>
        problems.Add(kind, File, line, column, Wording.Verbatim(found), null, count);

    /// <summary>Says the gathered warnings. Called once, after the last row.</summary>
    public void End()
    {
        foreach (var ((kind, column), gathered) in _gathered)
            problems.Add(kind, File, column.Length == 0 ? null : column, gathered.Places, gathered.Count);

        _gathered.Clear();
        _years?.End(_understood);
    }
}
