using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Reads the fields that tables of entries have in common and says what is wrong with them. Their reader rejects the row, once.
/// </summary>
internal sealed class EntryFields(TableRows rows, FileReading reading)
{
    private const int LongestType = 16;

    public bool ReadItem(int column, ref LedgerEntry entry)
    {
        var text = rows.Text(column);
        if (ClerkCodes.TryParse(text, out Item item))
        {
            entry.Item = item;
            entry.Side = item.Side.GetValueOrDefault();
            return true;
        }

        return RefuseItem(column, text);
    }

    /// <summary>Comes after the item, because only expenditure must have a paragraph.</summary>
    public bool ReadParagraph(int column, ref LedgerEntry entry)
    {
        var text = rows.Text(column);
        if (!ClerkCodes.TryParse(text, out Paragraph paragraph))
            return RefuseParagraph(column, text);

        entry.Paragraph = paragraph;
        if (paragraph.IsNone && entry.Side == Side.Expenditure)
            reading.Gather(RowProblems.ExpenditureWithoutParagraph, rows.Line, rows.ColumnName(column), text);

        return true;
    }

    /// <summary>An amount in crowns. An empty field is zero.</summary>
    public bool ReadAmount(int column, out Money amount) => ReadAmount(column, AmountParser.CrownDecimals, out amount);

    /// <summary>An amount in a unit of which one haléř is the decimal place <paramref name="decimals"/>. An empty field is zero.</summary>
    public bool ReadAmount(int column, int decimals, out Money amount)
    {
        var text = rows.Text(column);
        if (!text.IsEmpty)
            return ReadAmount(column, text, decimals, out amount);

        amount = Money.Zero;

        return true;
    }

    /// <summary>An empty field is a mistake.</summary>
    public bool ReadRequiredAmount(int column, out Money amount) =>
        ReadAmount(column, rows.Text(column), AmountParser.CrownDecimals, out amount);

    /// <summary>A code of the municipality's own. Zeros alone that nothing names mean none, as 0 in the column of units.</summary>
    public bool ReadCode(int column, int nameColumn, out ReadOnlySpan<byte> code)
    {
        if (!ReadCode(column, out code))
            return false;
        if (!code.ContainsAnyExcept((byte)'0') && rows.Text(nameColumn).IsEmpty)
            code = default;

        return true;
    }

    /// <summary>A day that is not empty.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="entry">Gets the day.</param>
    /// <param name="year">The folder's year, which says the century of two digits; null where nothing does.</param>
    public bool ReadDay(int column, ref LedgerEntry entry, FiscalYear? year = null)
    {
        var text = rows.Text(column);
        if (DateParser.TryParse(text, out var day))
        {
            entry.Date = day;
            return true;
        }

        switch (rows.DaysOf(column).Read(text, year, out day))
        {
            case ClerkDays.Outcome.Day:
                entry.Date = day;
                return true;
            case ClerkDays.Outcome.Ambiguous:
                reading.Gather(RowProblems.AmbiguousDate, rows.Line, rows.ColumnName(column), text);
                return false;
            case ClerkDays.Outcome.Serial:
                reading.Problem(RowProblems.BadDate, rows.Line, rows.ColumnName(column), text, ClerkDays.InsteadOf(text));
                return false;
            default:
                var kind = SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : RowProblems.BadDate;
                reading.Problem(kind, rows.Line, rows.ColumnName(column), text, DateParser.Expected);
                return false;
        }
    }

    /// <summary>
    /// Whether the year alone settles the row: of another year than the folder's it is left out, of none that can be read it is rejected.
    /// An empty year is the folder's.
    /// </summary>
    public bool IsSettledByYear(int column, FiscalYear year)
    {
        var text = rows.Text(column);
        if (text.IsEmpty || reading.Years.IsOwn(text))
            return false;

        if (!YearColumn.TryParse(text, out var said))
        {
            reading.Problem(RowProblems.BadDate, rows.Line, rows.ColumnName(column), text, YearColumn.Expected);
            reading.Reject();
            return true;
        }

        if (said == year.Value)
        {
            reading.Years.SayOwn();
            return false;
        }

        reading.Years.LeaveOut(said, rows.Line, rows.ColumnName(column));

        return true;
    }

    /// <summary>A day that is not empty. One of another year is told with its row, which counts.</summary>
    public bool ReadDate(int column, FiscalYear year, ref LedgerEntry entry)
    {
        if (!ReadDay(column, ref entry, year))
            return false;

        if (IsOutside(entry))
        {
            reading.Problem(
                RowProblems.DateOutsideYear, rows.Line, rows.ColumnName(column), rows.Text(column), DateParser.DayOf(year.ToString()));
        }

        return true;
    }

    /// <summary>A day that is not empty. Those of another year are told once for the file; their rows count.</summary>
    public bool ReadDateOfMany(int column, ref LedgerEntry entry)
    {
        if (!ReadDay(column, ref entry, reading.Year))
            return false;
        if (IsOutside(entry))
            reading.Gather(RowProblems.DateOutsideYear, rows.Line, rows.ColumnName(column), rows.Text(column));

        return true;
    }

    /// <summary>A code of the municipality's own, as it stands there.</summary>
    public bool ReadCode(int column, out ReadOnlySpan<byte> code)
    {
        code = rows.Text(column);
        return rows.IsCode(code, column);
    }

    public void ReadCounterparty(int idColumn, int nameColumn, ref LedgerEntry entry)
    {
        entry.CounterpartyName = rows.Text(nameColumn);
        var text = rows.Text(idColumn);
        // Accounting systems write zeros where there is nobody.
        if (!text.ContainsAnyExcept((byte)'0', (byte)' '))
            return;

        entry.CounterpartyId = text;

        if (PaymentPrivacy.IsOrganisation(text, entry.CounterpartyName, out var ico))
            entry.CounterpartyIco = ico;
        else if (!ico.IsNone)
            reading.Gather(RowProblems.PersonalData, rows.Line, rows.ColumnName(idColumn), default);
        else if (SpreadsheetMarks.IsShortened(text))
            reading.Gather(RowProblems.ShortenedCode, rows.Line, rows.ColumnName(idColumn), text);
        else
            reading.BadIco(rows.Line, rows.ColumnName(idColumn), text);
    }

    /// <summary>A record type is a word; what is longer is cut between two letters.</summary>
    public ReadOnlySpan<byte> Type(int column)
    {
        var type = rows.Text(column);
        var end = Math.Min(type.Length, LongestType);
        while (end < type.Length && (type[end] & 0xC0) == 0x80)
            end--;

        return type[..end];
    }

    private bool RefuseItem(int column, ReadOnlySpan<byte> text)
    {
        var kind = text.IsEmpty ? RowProblems.MissingItem
            : SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError
            : RowProblems.BadItem;
        reading.Problem(kind, rows.Line, rows.ColumnName(column), text, CodeParser.ItemExpected);

        return false;
    }

    private bool RefuseParagraph(int column, ReadOnlySpan<byte> text)
    {
        var kind = SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : RowProblems.BadParagraph;
        reading.Problem(kind, rows.Line, rows.ColumnName(column), text, CodeParser.ParagraphExpected);

        return false;
    }

    private bool IsOutside(in LedgerEntry entry) => entry.Date is { } day && !reading.Years.See(day, entry.Stage != Stage.Actual);

    private bool ReadAmount(int column, ReadOnlySpan<byte> text, int decimals, out Money amount)
    {
        // Where three decimals are exact, as in thousands of crowns, a plain number may still be a grouped one.
        var isDoubtful = decimals > AmountParser.CrownDecimals && AmountForms.MayBeAmbiguous(text);
        if (AmountParser.TryParsePlain(text, decimals, out amount) && !isDoubtful)
            return true;

        byte mark = 0;

        if (AmountForms.IsAmbiguous(text))
        {
            mark = rows.DecimalMarkOf(column);

            // A column that writes haléře, and nowhere more than two decimals, has no third one here: 1,000 beside 51234,50.
            if (mark == 0 || (decimals == AmountParser.CrownDecimals && AmountForms.HasMark(text, mark) && !rows.HasLongDecimals(column)))
            {
                reading.Gather(RowProblems.AmbiguousAmount, rows.Line, rows.ColumnName(column), text);
                return false;
            }
        }

        switch (AmountParser.ParseDressed(text, decimals, mark, out amount))
        {
            case AmountParser.Outcome.NotANumber:
                reading.Problem(
                    SpreadsheetMarks.IsError(text) ? RowProblems.SpreadsheetError : RowProblems.BadAmount,
                    rows.Line, rows.ColumnName(column), text, AmountParser.Expected);
                return false;
            case AmountParser.Outcome.OutOfRange:
                reading.Problem(RowProblems.AmountOutOfRange, rows.Line, rows.ColumnName(column), text, AmountParser.RangeExpected);
                return false;
            case AmountParser.Outcome.Rounded:
                reading.Gather(RowProblems.AmountRounded, rows.Line, rows.ColumnName(column), text);
                return true;
            default:
                return true;
        }
    }
}
