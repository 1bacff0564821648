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
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => new("obrázek", "a picture"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("dokument RTF", "an RTF document"),
        _ => new("bajty, které nejsou text", "bytes that are no text"),
    };
}
