using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CsvHelper;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Reads <c>payments.csv</c> row by row: each is valid until the next. Most rows are only looked at, so that what is asked of a row is read
/// when it is asked for, and nothing is made of it that the row before had too.
/// </summary>
public sealed class PaymentRow : IDisposable
{
    private readonly CsvReader _reader;
    private readonly RepeatedText _type = new();
    private readonly RepeatedText _event = new();
    private readonly RepeatedText _unit = new();
    private readonly long _first;

    /// <param name="rows">The file, or rows of it.</param>
    /// <param name="hasHeader">Whether it begins with a header.</param>
    /// <param name="first">The how manyth of the file the first row is, from 0.</param>
    public PaymentRow(Stream rows, bool hasHeader, long first = 0)
    {
        _reader = CsvReader.Create(rows, CsvReaderOptions.Default with { Separator = ',', HasHeader = hasHeader }, leaveOpen: true);
        _first = first;
    }

    /// <summary>The how manyth of the file it is, from 0.</summary>
    public long Number => _first + _reader.RowNumber - 1;

    public DateOnly Date => DayOf(_reader.GetSpan(0));

    public string Type => _type.Of(_reader.GetSpan(1));

    public Side Side => SideOf(_reader.GetSpan(2));

    public Paragraph Paragraph => new(FourDigits(_reader.GetSpan(3)));

    public Item Item => new(FourDigits(_reader.GetSpan(4)));

    public string Event => _event.Of(_reader.GetSpan(5));

    public string Unit => _unit.Of(_reader.GetSpan(6));

    public Money Amount => AmountOf(_reader.GetSpan(7));

    public Ico CounterpartyId => Ico.TryParse(_reader.GetSpan(8), out var ico) ? ico : default;

    public string CounterpartyName => SpreadsheetText.Plain(_reader.GetString(9));

    public string Description => SpreadsheetText.Plain(_reader.GetString(10));

    /// <summary>Where the row begins, in bytes from where reading began.</summary>
    public long Start => _reader.ByteOffset;

    /// <summary>The type as it stands in the file.</summary>
    public ReadOnlySpan<byte> TypeBytes => _reader.GetSpan(1);

    /// <summary>The name as it stands in the file, where an apostrophe may have been added before what looks like a formula.</summary>
    public ReadOnlySpan<byte> NameBytes => _reader.GetSpan(9);

    /// <summary>The description as it stands in the file.</summary>
    public ReadOnlySpan<byte> DescriptionBytes => _reader.GetSpan(10);

    /// <returns>False at the end.</returns>
    public bool Read() => _reader.Read();

    /// <summary>The row, to be kept.</summary>
    public Payment ToPayment() => new(
        Date,
        Type,
        Side,
        Paragraph,
        Item,
        Event,
        Unit,
        Amount,
        CounterpartyId,
        CounterpartyName,
        Description);

    public void Dispose() => _reader.Dispose();

    private static DateOnly DayOf(ReadOnlySpan<byte> text) =>
        text.Length == 10
        && text[4] == '-'
        && text[7] == '-'
        && Utf8Parser.TryParse(text[..4], out int year, out var read) && read == 4
        && Utf8Parser.TryParse(text[5..7], out int month, out read) && read == 2
        && Utf8Parser.TryParse(text[8..], out int day, out read) && read == 2
            ? new DateOnly(year, month, day)
            : throw new InvalidDataException("payments.csv has a day that is none.");

    private static Side SideOf(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual("expenditure"u8))
            return Side.Expenditure;
        if (text.SequenceEqual("income"u8))
            return Side.Income;

        return text.SequenceEqual("financing"u8)
            ? Side.Financing
            : throw new InvalidDataException("payments.csv names a side that is none.");
    }

    private static ushort FourDigits(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out ushort number, out var read) && read == text.Length
            ? number
            : throw new InvalidDataException("payments.csv has a code that is none.");

    /// <summary>Crowns and two decimals, as they are written.</summary>
    private static Money AmountOf(ReadOnlySpan<byte> text)
    {
        if (text.Length > 3
            && text[^3] == '.'
            && Utf8Parser.TryParse(text[..^3], out long crowns, out var read) && read == text.Length - 3
            && Utf8Parser.TryParse(text[^2..], out byte halere, out read) && read == 2)
        {
            return new Money(text[0] == '-' ? (crowns * 100) - halere : (crowns * 100) + halere);
        }

        return Money.FromCrowns(decimal.Parse(Encoding.UTF8.GetString(text), NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}
