namespace Transparency.Core.Importing;

/// <summary>Names what a file really is, for a clerk who saved a document under the name of a table.</summary>
internal static class ContentSignature
{
    public static string Describe(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document (.xls, .doc)",
        [(byte)'P', (byte)'K', ..] => "an Office document (.xlsx, .docx, .ods)",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] => "a picture",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "an RTF document",
        _ => "bytes that are no text",
    };
}
