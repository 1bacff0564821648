using System.Buffers.Binary;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// The cells of an XLS that hold an error, sheet by sheet. The library that reads the other cells gives nothing for them, and a
/// budget would take that for zero.
/// </summary>
internal static class XlsErrors
{
    private const int BoundSheet = 0x85;
    private const int FormulaCell = 0x06;
    private const int ErrorOrTruth = 0x205;
    private const int BeginOfPart = 0x809;
    private const int EndOfPart = 0x0A;
    private const int LongestRecord = 8224;

    /// <param name="workbook">The stream of the workbook.</param>
    public static IReadOnlyList<Dictionary<(int Row, int Column), string>> Of(byte[] workbook) =>
        [.. SheetsOf(workbook).Select(start => OfSheet(workbook, start))];

    private static List<int> SheetsOf(byte[] workbook)
    {
        var sheets = new List<int>();

        foreach (var (type, at, length) in Records(workbook, 0))
        {
            // A chart or a module is no sheet of rows.
            if (type == BoundSheet && length >= 6 && (workbook[at + 5] & 0x0F) == 0)
                sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(workbook.AsSpan(at)));
        }

        return sheets;
    }

    private static Dictionary<(int Row, int Column), string> OfSheet(byte[] workbook, int start)
    {
        var errors = new Dictionary<(int, int), string>();

        foreach (var (type, at, length) in Records(workbook, start))
        {
            var record = workbook.AsSpan(at, length);
            var cell = length >= 8
                ? (BinaryPrimitives.ReadUInt16LittleEndian(record), BinaryPrimitives.ReadUInt16LittleEndian(record[2..]))
                : default;

            if (type == ErrorOrTruth && length >= 8 && record[7] == 1)
                errors[cell] = NameOf(record[6]);
            else if (type == FormulaCell && length >= 14 && record[6] == 2 && record[12] == 0xFF && record[13] == 0xFF)
                errors[cell] = NameOf(record[8]);
        }

        return errors;
    }

    /// <summary>The records of a part, without those of the charts within it.</summary>
    private static IEnumerable<(int Type, int At, int Length)> Records(byte[] workbook, int start)
    {
        var depth = 0;

        for (var at = start; at >= 0 && at + 4 <= workbook.Length;)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan(at));
            var length = (int)BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan(at + 2));
            if (length > LongestRecord || at + 4 + length > workbook.Length)
                throw new InvalidDataException("A record is cut.");

            depth += type == BeginOfPart ? 1 : type == EndOfPart ? -1 : 0;
            if (depth <= 0)
                yield break;
            if (depth == 1)
                yield return (type, at + 4, length);

            at += 4 + length;
        }
    }

    private static string NameOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
