using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Vera;

/// <summary>Tells VERA's accounting export by what stands in its columns, because the export need not name them.</summary>
internal static class VeraLayout
{
    /// <summary>One bad line must not hide the format of the others.</summary>
    private const int LinesLookedAt = 10;

    /// <summary>Whether one of the file's first lines is an entry, or the names of the columns.</summary>
    public static bool IsIn(string start)
    {
        var looked = 0;

        foreach (var line in start.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            if (++looked > LinesLookedAt)
                break;

            var fields = line.ToString().Split(';');
            if (IsWidth(fields) && (IsHeader(fields) || IsEntry(fields)))
                return true;
        }

        return false;
    }

    /// <summary>A header, under whatever names, has no digit where every entry has numbers.</summary>
    public static bool NamesColumns(ReadOnlySpan<byte> month, ReadOnlySpan<byte> year, ReadOnlySpan<byte> account) =>
        !month.IsEmpty && !HasDigit(month) && !HasDigit(year) && !HasDigit(account);

    /// <summary>34 fields, or one more where a separator ends the line.</summary>
    private static bool IsWidth(string[] fields) =>
        fields.Length == VeraColumns.Names.Length
            || (fields.Length == VeraColumns.Names.Length + 1 && string.IsNullOrWhiteSpace(fields[^1]));

    private static bool IsHeader(string[] fields) => new[] { VeraColumns.Account, VeraColumns.Item, VeraColumns.Debit, VeraColumns.Credit }
        .All(column => string.Equals(fields[column].Trim(' ', '"'), VeraColumns.Names[column], StringComparison.OrdinalIgnoreCase));

    private static bool IsEntry(string[] fields) =>
        IsNumber(fields[VeraColumns.Month], 1, 2) && IsNumber(fields[VeraColumns.Year], 4, 4) && IsNumber(fields[VeraColumns.Account], 3, 3)
        && IsNumber(fields[VeraColumns.Paragraph], 0, 6) && IsNumber(fields[VeraColumns.Item], 0, 4)
        && (IsAmount(fields[VeraColumns.Debit]) || IsAmount(fields[VeraColumns.Credit]));

    private static bool IsNumber(string field, int least, int most) =>
        field.Trim() is var digits && digits.Length >= least && digits.Length <= most && digits.All(char.IsAsciiDigit);

    private static bool IsAmount(string field) =>
        AmountParser.Parse(Encoding.UTF8.GetBytes(field), out _) != AmountParser.Outcome.NotANumber;

    private static bool HasDigit(ReadOnlySpan<byte> text) => text.ContainsAnyInRange((byte)'0', (byte)'9');
}
