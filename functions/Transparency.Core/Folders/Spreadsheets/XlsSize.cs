using System.Buffers.Binary;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// How many texts and sheets an XLS says that it has. The library that reads it makes a hundred bytes of each text, however short, and
/// believes what is said: 32 MiB of single letters took a gigabyte.
/// </summary>
internal static class XlsSize
{
    private const int MostTexts = 2_000_000;
    private const int MostSheets = 1000;

    private const int TextsRecord = 0xFC;
    private const int SheetRecord = 0x85;
    private const int EndRecord = 0x0A;

    private static readonly Wording AllowedTexts = new($"nejvýše {MostTexts} textů buněk", $"at most {MostTexts} texts of cells");
    private static readonly Wording AllowedSheets = new($"nejvýše {MostSheets} listů", $"at most {MostSheets} sheets");

    /// <param name="workbook">The stream of the workbook.</param>
    /// <exception cref="UnreadableFileException">They are more than there is memory and time for.</exception>
    public static void Check(ReadOnlySpan<byte> workbook)
    {
        var (texts, sheets) = (0L, 0);

        // Up to the first end, whatever parts lie in each other there: the library looks no further.
        while (workbook.Length >= 4)
        {
            int type = BinaryPrimitives.ReadUInt16LittleEndian(workbook), length = BinaryPrimitives.ReadUInt16LittleEndian(workbook[2..]);
            if (type == EndRecord || workbook.Length < 4 + length)
                break;

            if (type == SheetRecord)
                sheets++;
            if (type == TextsRecord && length >= 8)
                texts += BinaryPrimitives.ReadUInt32LittleEndian(workbook[8..]);

            workbook = workbook[(4 + length)..];
        }

        if (texts > MostTexts)
            throw TooLarge(new($"{texts} textů buněk", $"{texts} texts of cells"), AllowedTexts);
        if (sheets > MostSheets)
            throw TooLarge(new($"{sheets} listů", $"{sheets} sheets"), AllowedSheets);
    }

    private static UnreadableFileException TooLarge(Wording found, Wording allowed) => new(FileProblems.FileTooLarge, found, allowed);
}
