using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>What a file's bytes are, found in one pass over all of them.</summary>
/// <param name="Kind">The encoding, or why the file is no text.</param>
/// <param name="TextBytes">How many bytes are text: all but a DOS end mark (0x1A) at the end.</param>
/// <param name="Head">The first bytes, at most 64 KiB, as they stand in the file.</param>
/// <param name="DamagedLine">For damaged text, the line of the first damage.</param>
public sealed record TextInspection(TextKind Kind, long TextBytes, byte[] Head, long? DamagedLine = null)
{
    public Encoding Encoding => Kind switch
    {
        TextKind.Windows1250 => Windows1250,
        TextKind.Utf16 => Encoding.Unicode,
        TextKind.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    /// <summary>The encoding as reports name it.</summary>
    public string EncodingName => Kind switch
    {
        TextKind.Utf8 => "utf-8",
        TextKind.Utf8WithMark => "utf-8-bom",
        TextKind.Windows1250 => "windows-1250",
        TextKind.Utf16 => "utf-16le",
        TextKind.Utf16BigEndian => "utf-16be",
        _ => "",
    };

    private static Encoding Windows1250 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1250)
        ?? throw new InvalidOperationException("windows-1250 is part of the runtime.");
}
