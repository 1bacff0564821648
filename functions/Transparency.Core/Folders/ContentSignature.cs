using Transparency.Core.Words;

namespace Transparency.Core.Folders;

/// <summary>Names what a file really is, for a clerk who saved a document under the name of a table.</summary>
internal static class ContentSignature
{
    /// <summary>A ZIP of its own kind.</summary>
    public static Wording OfficeDocument { get; } =
        new("dokument Office (.xlsx, .docx, .ods)", "an Office document (.xlsx, .docx, .ods)");

    public static Wording Describe(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new("dokument PDF", "a PDF document"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("starý dokument Office (.xls, .doc)", "an old Office document (.xls, .doc)"),
        [(byte)'P', (byte)'K', ..] => OfficeDocument,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => new("archiv RAR", "a RAR archive"),
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => new("archiv 7z", "a 7z archive"),
        [0x1F, 0x8B, ..] => new("soubor zabalený programem gzip", "a file packed by gzip"),
        [(byte)'B', (byte)'Z', (byte)'h', ..] => new("soubor zabalený programem bzip2", "a file packed by bzip2"),
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => new("soubor zabalený programem xz", "a file packed by xz"),
        [0, 1, 0, 0, (byte)'S', (byte)'t', (byte)'a', (byte)'n', ..] => new("databáze Access", "an Access database"),
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', ..] => new("databáze SQLite", "an SQLite database"),
        [0x03, _, >= 1 and <= 12, >= 1 and <= 31, ..] => new("tabulka dBase (.dbf)", "a dBase table (.dbf)"),
        _ when IsPicture(head) => new("obrázek", "a picture"),
        [(byte)'M', (byte)'Z', ..] => new("program", "a program"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("dokument RTF", "an RTF document"),
        _ => new("bajty, které nejsou text", "bytes that are no text"),
    };

    /// <summary>
    /// Whether it is surely no data of anybody's accounting: a document to be read, a picture. A table of a spreadsheet is not among them,
    /// whatever can be read of it; and what bears the name of a table was meant for one.
    /// </summary>
    /// <param name="head">The file's first bytes.</param>
    /// <param name="name">Its name, which tells a letter from a table where both are written by the same program.</param>
    public static bool IsForPeople(ReadOnlySpan<byte> head, string name) => !IsNamedAsData(name) && head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => true,
        [(byte)'P', (byte)'K', 3, 4, ..] => IsOfficeText(head),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Path.GetExtension(name).ToLowerInvariant() is ".doc" or ".dot" or ".ppt" or ".msg",
        _ => IsPicture(head),
    };

    private static bool IsNamedAsData(string name) => Path.GetExtension(name).ToLowerInvariant()
        is ".csv" or ".tsv" or ".tab" or ".xls" or ".xlsx" or ".xlsm" or ".ods" or ".json" or ".xml" or ".zip" or ".kxx";

    /// <summary>A letter or a presentation in a ZIP of its own kind, told by the first names in it.</summary>
    private static bool IsOfficeText(ReadOnlySpan<byte> head) =>
        head.IndexOf("xl/"u8) < 0
        && (head.IndexOf("word/"u8) >= 0
            || head.IndexOf("ppt/"u8) >= 0
            || head.IndexOf("opendocument.text"u8) >= 0
            || head.IndexOf("opendocument.presentation"u8) >= 0);

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })
        || head.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF })
        || head.StartsWith("GIF8"u8)
        || head.StartsWith("II*\0"u8)
        || head.StartsWith("MM\0*"u8)
        || (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8));
}
