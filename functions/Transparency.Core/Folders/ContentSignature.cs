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
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 0x2A, 0, ..]
            or [(byte)'M', (byte)'M', 0, 0x2A, ..] => new("obrázek", "a picture"),
        [(byte)'M', (byte)'Z', ..] => new("program", "a program"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("dokument RTF", "an RTF document"),
        _ => new("bajty, které nejsou text", "bytes that are no text"),
    };
}
