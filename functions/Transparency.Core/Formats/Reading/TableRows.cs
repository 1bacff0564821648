using System.Buffers;
using System.Text;
using CsvHelper;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The data rows of a text table, streamed. Blank rows, broken quotes, cut rows and rows with too many fields are dealt with here, so that
/// a
/// format sees only whole rows. Fields are UTF-8, trimmed, and valid until the next row.
/// </summary>
internal sealed class TableRows : IDisposable
{
    private const int LongestRow = TableText.LongestRow;

    /// <summary>What an amount without decimals is written with.</summary>
    private static readonly SearchValues<byte> Whole = SearchValues.Create("0123456789 -"u8);

    private static readonly Wording RowLengthExpected = new("řádky kratší než 1 MB", "rows shorter than 1 MB");
    private static readonly Wording DecimalPointExpected = new(
        "částku s desetinnou čárkou v uvozovkách, nebo sloupce oddělené středníkem",
        "an amount with a decimal comma in quotes, or columns separated by semicolons");

    private static readonly Wording QuoteExpected =
        new("uvozovka uzavřená na témže řádku", "the quotation mark closed on its own row");

    private readonly TableText _table;
    private readonly Dictionary<int, ClerkDays> _days = [];
    private readonly CsvReader _reader;
    private readonly FileReading _reading;
    private readonly ColumnMap _columns;
    private readonly int _requiredFields;
    private readonly int _fewestFields;
    private readonly int _textColumn;
    private readonly byte _separator;
    private CsvMalformedReason? _malformed;
    private bool _begun;
    private int _fields;
    private byte[] _tail = [];
    private int _tailLength = -1;

    /// <param name="file">The file to read.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="reading">The books of the file.</param>
    /// <param name="requiredFields">How many fields a row must have.</param>
    /// <param name="textColumn">A free text whose separators belong to it when it is the last column, or -1.</param>
    /// <param name="mode">Whether quotes enclose fields, or are letters like others.</param>
    /// <param name="hasHeader">Whether the first line names the columns; otherwise it is a row.</param>
    public TableRows(
        TextFile file,
        ColumnMap columns,
        FileReading reading,
        int requiredFields,
        int textColumn = -1,
        CsvMode mode = CsvMode.Rfc4180,
        bool hasHeader = true)
    {
        _reading = reading;
        _columns = columns;
        _requiredFields = _fewestFields = requiredFields;
        _textColumn = textColumn == columns.Header.Columns.Count - 1 ? textColumn : -1;
        _separator = (byte)columns.Header.Separator;
        _table = new TableText(file, columns.Header, mode, hasHeader);
        _reader = _table.Open(record => _malformed = Reason(record));
    }

    private TableRows(TableRows rows)
    {
        _reading = new FileReading(rows._reading.File, new ProblemLog(), rows._reading.Year, rows._reading.Cancel);
        _columns = rows._columns;
        _requiredFields = _fewestFields = rows._requiredFields;
        _textColumn = rows._textColumn;
        _separator = rows._separator;
        _table = rows._table;
        _reader = _table.Open(record => _malformed = Reason(record));
    }

    /// <summary>Tells what stands between the rows, or null where nothing does.</summary>
    public SurroundingRows? Surroundings { get; init; }

    /// <summary>The columns of amounts, of which the report says how a decimal comma broke them; none where they are not known.</summary>
    public IReadOnlyList<int> Amounts { get; init; } = [];

    /// <summary>
    /// How many fields the last row of a file must have that does not end with its line: with fewer the file was cut. Elsewhere fields that
    /// are missing at the end of a row are empty.
    /// </summary>
    public int WholeFields
    {
        get;
        init
        {
            field = value;
            _fewestFields = Math.Max(_requiredFields, value);
        }
    }

    /// <summary>1-based line where the current row starts.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>How many fields the current row has.</summary>
    public int FieldCount => _fields;

    /// <summary>The whole row as it stands in the file.</summary>
    public ReadOnlySpan<byte> Raw => _reader.RawRecord;

    /// <summary>The names of the columns and where they stand.</summary>
    public TableHeader Header => _columns.Header;

    /// <summary>Moves to the next whole row.</summary>
    public bool Read()
    {
        while (Next())
        {
            if ((Line & 0xFFFF) == 0)
                _reading.Cancel.ThrowIfCancellationRequested();

            _tailLength = -1;
            _fields = _reader.FieldCount;

            if (IsUsual())
                return true;

            if (IsBlank())
                _reading.Ignore(IgnoredKinds.Blank);
            else if (Surroundings is not null && IsSurrounding(Surroundings))
                continue;
            else if (IsWhole())
                return true;
            else
                _reading.Reject();
        }

        return false;
    }

    /// <summary>The field's text; empty past the end of a row that may end there.</summary>
    public ReadOnlySpan<byte> Text(int index)
    {
        if ((uint)index >= (uint)_fields)
            return default;
        if (_tailLength >= 0 && index == _textColumn)
            return _tail.AsSpan(0, _tailLength);

        // Most fields have neither quotes nor blanks at their ends: nothing is to be taken off, which takes time to find out in a general
        // way.
        var raw = _reader.GetRawSpan(index);
        return raw.IsEmpty || (raw[0] > ' ' && raw[0] != '"' && raw[^1] > ' ') ? raw : _reader.GetSpan(index);
    }

    /// <summary>
    /// The decimal mark that the amounts of the whole column show, or 0 where they show none or both. The file is looked through for it the
    /// first time that a column is asked for, which only an amount that can be read in two ways does.
    /// </summary>
    public byte DecimalMarkOf(int column) => _table.DecimalMarkOf(column);

    /// <summary>Whether the column has amounts that show more than two decimals. Asked after its mark.</summary>
    public bool HasLongDecimals(int column) => _table.HasLongDecimals(column);

    /// <summary>
    /// How the whole column writes its days. The file is looked through for it when the first day asks that does not say it.
    /// </summary>
    public ClerkDays DaysOf(int column)
    {
        if (!_days.TryGetValue(column, out var days))
        {
            using var rows = Again();
            _days[column] = days = ClerkDays.Of(rows, column);
        }

        return days;
    }

    /// <summary>Whether the text can be a code of the municipality's own; says so otherwise. The reader rejects the row.</summary>
    public bool IsCode(ReadOnlySpan<byte> text, int index) =>
        OwnCode.IsPlain(text) || OwnCode.Accepts(text, _reading, Line, ColumnName(index));

    public string ColumnName(int index) => _columns.Header.Columns[index];

    public void Dispose() => _reader.Dispose();

    /// <summary>The same rows from the first one on, for a look at the whole file. What is wrong with them is told elsewhere.</summary>
    public TableRows Again() => new(this);

    private bool Next()
    {
        try
        {
            if (!_begun)
                Begin();

            _malformed = null;
            return _reader.Read();
        }
        catch (CsvFormatException fault)
        {
            // The parser gives up on a row that outgrows its buffer; what follows cannot be told apart from it.
            _reading.Problem(RowProblems.LineTooLong, fault.LineNumber > 0 ? fault.LineNumber : null, null, null, RowLengthExpected);
            _reading.Reject();
            return false;
        }
    }

    /// <summary>Odd quotes of the header are not the first row's, unless they swallowed rows.</summary>
    private void Begin()
    {
        _begun = true;

        if (!_table.HasHeader)
            return;

        _table.StepOverHeader(_reader);

        if (_malformed != CsvMalformedReason.UnterminatedQuote)
            return;

        _reading.Problem(RowProblems.UnclosedQuote, (long?)Header.Line, null, null, QuoteExpected);
        _reading.Reject();
    }

    /// <summary>A quote that swallowed the following rows is one that was never closed, wherever the next one stands.</summary>
    private static CsvMalformedReason Reason(CsvMalformedRecord record) =>
        record.Reason != CsvMalformedReason.StrayQuote && record.RawRecord.AsSpan().ContainsAny('\n', '\r')
            ? CsvMalformedReason.UnterminatedQuote
            : record.Reason;

    /// <summary>
    /// Whether nothing is to be told of the row, as of almost every one: it is whole, and its codes are codes. What is not usual is looked
    /// at once more, question by question.
    /// </summary>
    private bool IsUsual()
    {
        if (_malformed is not null || _fields < _fewestFields || _fields > _columns.Header.Columns.Count)
            return false;

        var raw = _reader.RawRecord;
        if (raw.Length > LongestRow)
            return false;

        // A row that has codes is not blank.
        return Surroundings is null ? BeginsWithText(raw) : Surroundings.IsEntry(this);
    }

    private bool BeginsWithText(ReadOnlySpan<byte> raw) => !raw.IsEmpty && raw[0] > ' ' && raw[0] != _separator && raw[0] != '"';

    private bool IsBlank()
    {
        var raw = _reader.RawRecord;
        if (raw.IsEmpty)
            return true;
        // Most rows are told by their first character. A broken quote is said, whatever it holds.
        if (raw[0] != _separator && raw[0] > ' ' && (raw[0] != '"' || _malformed is not null))
            return false;

        for (var i = 0; i < _reader.FieldCount; i++)
        {
            if (!_reader.IsEmpty(i))
                return false;
        }

        return true;
    }

    /// <summary>Rows whose codes are codes, which are almost all, are not looked at any further.</summary>
    private bool IsSurrounding(SurroundingRows surroundings)
    {
        if (_malformed is not null || _reader.RawRecord.Length > LongestRow)
            return false;

        return !surroundings.IsEntry(this) && surroundings.Takes(this);
    }

    private bool IsWhole()
    {
        if (_reader.RawRecord.Length > LongestRow)
        {
            _reading.Problem(RowProblems.LineTooLong, Line, null, RawText(), RowLengthExpected);
            return false;
        }

        if (_malformed is { } reason && !IsReadable(reason))
            return false;

        if (_fields < _requiredFields)
        {
            _reading.Problem(
                RowProblems.TooFewFields, Line, ColumnName(_requiredFields - 1), RawText(), Counted.Fields(_columns.Header.Columns.Count));
            return false;
        }

        if (_fields < WholeFields && Line == _table.OpenLine)
        {
            _reading.Problem(
                RowProblems.TooFewFields, Line, ColumnName(WholeFields - 1), RawText(), Counted.Fields(_columns.Header.Columns.Count));
            return false;
        }

        return _fields <= _columns.Header.Columns.Count || TakesExtraFields(_fields);
    }

    private bool IsReadable(CsvMalformedReason reason)
    {
        if (reason == CsvMalformedReason.StrayQuote)
            return true;

        if (reason == CsvMalformedReason.UnterminatedQuote)
        {
            // The rows that it swallowed are in this record and would be lost without a word.
            _reading.Problem(RowProblems.UnclosedQuote, Line, null, RawText(), QuoteExpected);
            return false;
        }

        _reading.Gather(RowProblems.QuotesInText, Line, "", _reader.RawRecord);

        return true;
    }

    private bool TakesExtraFields(int fields)
    {
        var named = _columns.Header.Columns.Count;
        var last = fields - 1;
        while (last >= named && _reader.IsEmpty(last))
            last--;

        if (last < named)
            return true;

        if (_separator == ',' && Amounts.FirstOrDefault(IsBrokenByItsComma, -1) is >= 0 and var broken)
        {
            _reading.Problem(RowProblems.TooManyFields, Line, ColumnName(broken), RawText(), DecimalPointExpected);
            return false;
        }

        if (_textColumn < 0)
        {
            _reading.Problem(RowProblems.TooManyFields, Line, null, RawText(), Counted.Fields(named));
            return false;
        }

        JoinTail(last);
        _reading.Gather(RowProblems.TextAfterSeparator, Line, ColumnName(_textColumn), _tail.AsSpan(0, _tailLength));

        return true;
    }

    /// <summary>Whether <c>1234,50</c> became two fields.</summary>
    private bool IsBrokenByItsComma(int column)
    {
        var whole = Text(column);
        var decimals = Text(column + 1);

        return decimals.Length is 1 or 2
            && !decimals.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && whole.Length > 0
            && !whole.ContainsAnyExcept(Whole);
    }

    private void JoinTail(int last)
    {
        if (_tail.Length < _reader.RawRecord.Length)
            _tail = new byte[_reader.RawRecord.Length * 2];

        _tailLength = 0;
        for (var i = _textColumn; i <= last; i++)
        {
            if (i > _textColumn)
                _tail[_tailLength++] = _separator;

            var field = _reader.GetSpan(i);
            field.CopyTo(_tail.AsSpan(_tailLength));
            _tailLength += field.Length;
        }
    }

    private Wording RawText()
    {
        var raw = _reader.RawRecord;
        return Wording.Verbatim(Encoding.UTF8.GetString(raw.Length > 200 ? raw[..200] : raw));
    }
}
