using System.Buffers.Text;
using System.Text;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells what stands between the rows of a table and is none of them: sums, headings and the header once more. Only rows whose codes are no
/// codes are looked at. What carries money and is not surely a sum stays a row, and its mistakes are told.
/// </summary>
/// <param name="reading">The books of the file.</param>
/// <param name="codes">The columns of paragraph and item, or of an account alone.</param>
/// <param name="amounts">The columns of amounts.</param>
internal sealed class SurroundingRows(FileReading reading, TableCodes codes, int[] amounts)
{
    private static readonly Wording OneExportExpected = new(
        "jeden export; pod tímto záhlavím stojí řádky, které jsou i nad ním",
        "one export; below this header stand rows that are above it too");

    private const int HeadersLookedAt = 20;

    private SumsOfRows? _sums;
    private int _headers;

    /// <summary>The column of days, or -1: an entry has its day, and no sum has one.</summary>
    public int Date { get; init; } = -1;

    /// <summary>The column of record types, or -1.</summary>
    public int Type { get; init; } = -1;

    /// <summary>The decimal place of an amount that is one haléř.</summary>
    public int Decimals { get; init; } = AmountParser.CrownDecimals;

    /// <summary>Whether a row is a paragraph and an item with its stages: then a sum is known by its amounts too.</summary>
    public bool HasStages { get; init; }

    /// <summary>Whether rows without any code are the reader's, which leaves all of them out.</summary>
    public bool KeepsRowsWithoutCodes { get; init; }

    /// <summary>Whether the row's codes are codes.</summary>
    public bool IsEntry(TableRows rows) => codes.AreCodes(rows);

    /// <summary>Enters a sum, a heading or a header into the books; false where the row is to be read.</summary>
    public bool Takes(TableRows rows)
    {
        if (IsHeader(rows))
        {
            TakeHeader(rows);
            return true;
        }

        // Codes with their names beside them are an entry's too, whatever its other texts say.
        if (codes.TryRead(rows, out _, out _) && !AreCodesOfSum(rows))
            return false;

        if (KeepsRowsWithoutCodes && rows.Text(codes.Item).IsEmpty && rows.Text(codes.Paragraph).IsEmpty)
            return false;

        if (SpreadsheetMarks.IsError(rows.Text(codes.Item)) || SpreadsheetMarks.IsError(rows.Text(codes.Paragraph)))
            return false;

        // A word such as Celkem may stand in the column of days, when that is the first.
        if (rows.Text(Date) is [>= (byte)'0' and <= (byte)'9', ..])
            return false;

        if (HasMoney(rows) && !AreColumnNumbers(rows))
            return TakesSum(rows);

        return TakesHeading(rows);
    }

    /// <summary>A line <c>a;b;1;2;3</c> that numbers the columns, as statements have it below their header.</summary>
    private static bool AreColumnNumbers(TableRows rows)
    {
        var last = 0;

        for (var i = 0; i < rows.FieldCount; i++)
        {
            var text = rows.Text(i);
            if (text.Length == 1 && text[0] >= 'A' && last == 0)
                continue;

            if (!Utf8Parser.TryParse(text, out int number, out var length)
                || length != text.Length
                || (last == 0 ? number > 3 : number != last + 1))
            {
                return false;
            }

            last = number;
        }

        return last >= rows.Header.Columns.Count / 2;
    }

    private static bool IsHeader(TableRows rows)
    {
        var same = 0;

        for (var i = 0; i < rows.FieldCount; i++)
        {
            var text = rows.Text(i);
            if (text.IsEmpty)
                continue;
            if (i >= rows.Header.Columns.Count || !IsNamed(rows.Header.Columns[i], text))
                return false;

            same++;
        }

        return same > 1;
    }

    private static bool IsNamed(string column, ReadOnlySpan<byte> text) =>
        text.Length <= 400
            && string.Equals(column, Encoding.UTF8.GetString(text).Trim(' ', '\u00A0', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>A header within the rows is that of a page, of which a table has many, or of another export put below the first.</summary>
    private void TakeHeader(TableRows rows)
    {
        if (_headers++ >= HeadersLookedAt || !RepeatedRows.AreBelow(rows))
        {
            reading.Ignore(IgnoredKinds.RepeatedHeader);
            return;
        }

        reading.Problem(RowProblems.BadRecord, rows.Line, rows.Header.Columns[0], rows.Raw, OneExportExpected);
        reading.Reject();
    }

    private bool HasMoney(TableRows rows)
    {
        foreach (var amount in amounts)
        {
            var text = rows.Text(amount);
            if (!text.IsEmpty
                && !IsUnit(text)
                && !(AmountParser.Parse(text, out var money) == AmountParser.Outcome.Exact && money == default))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Below a header the unit may stand in a row of its own.</summary>
    private static bool IsUnit(ReadOnlySpan<byte> text) =>
        text.Length <= 24
        && text[0] >= 'A'
        && ColumnName.Words(Encoding.UTF8.GetString(text))
            .TrueForAll(word => word is "KC" or "CZK" or "V" || AmountUnits.In([word]) != AmountUnit.Crowns);

    /// <summary>Without money nothing is lost; but a code that was mistyped is told, and so is another unit.</summary>
    private bool TakesHeading(TableRows rows)
    {
        var item = rows.Text(codes.Item);
        if (IsOfKnownType(rows)
            || !(HasWords(rows) || AreColumnNumbers(rows))
            || (!HasStages && item is [(>= (byte)'0' and <= (byte)'9'), ..]))
        {
            return false;
        }

        if (Decimals == AmountParser.CrownDecimals && AmountUnits.SaysOther(rows.Raw))
        {
            reading.Problem(FileProblems.UnclearUnit, rows.Line, rows.Header.Columns[0], rows.Raw);
            reading.Reject();
            return true;
        }

        reading.Ignore(IgnoredKinds.WithoutCodes);

        return true;
    }

    private static bool HasWords(TableRows rows)
    {
        foreach (var b in rows.Raw)
        {
            if (b >= (byte)'A')
                return true;
        }

        return false;
    }

    /// <summary>Says that a row which is left out carries money that is no sum: it may stand nowhere else.</summary>
    public void DoubtUnlessSum(TableRows rows)
    {
        if (HasMoney(rows) && !SumsOf(rows).IsSum(rows))
            reading.Gather(RowProblems.MoneyWithoutItem, rows.Line, rows.ColumnName(amounts[0]), rows.Text(amounts[0]));
    }

    private bool TakesSum(TableRows rows)
    {
        var isNamed = SaysSum(rows);
        if (!isNamed && !(HasStages && SumsOf(rows).IsSurelySum(rows)))
            return false;

        if (isNamed)
            DoubtUnlessSum(rows);

        reading.Ignore(IgnoredKinds.SumRow);

        return true;
    }

    private SumsOfRows SumsOf(TableRows rows) => _sums ??= new SumsOfRows(rows, codes, amounts, Decimals);

    /// <summary>A sum says so in the place of a code, or in a text before the amounts.</summary>
    private bool SaysSum(TableRows rows)
    {
        if (AreCodesOfSum(rows))
            return true;
        if (IsOfKnownType(rows))
            return false;

        for (var i = 0; i < Math.Min(rows.FieldCount, amounts.Min()); i++)
        {
            if (SumWords.AreIn(rows.Text(i)))
                return true;
        }

        return false;
    }

    private bool AreCodesOfSum(TableRows rows) =>
        SumWords.AreIn(rows.Text(codes.Paragraph)) || SumWords.AreIn(rows.Text(codes.Item));

    private bool IsOfKnownType(TableRows rows)
    {
        var type = rows.Text(Type);

        return !type.IsEmpty && RecordTypes.Of(type) != RecordKind.Unknown;
    }
}
