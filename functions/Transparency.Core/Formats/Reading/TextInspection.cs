using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>What a file's bytes are, found in one pass over all of them.</summary>
/// <param name="Kind">The encoding, or why the file is no text.</param>
/// <param name="TextBytes">How many bytes are text: all but a DOS end mark (0x1A) at the end.</param>
/// <param name="Head">The first bytes, at most 64 KiB, as they stand in the file; letters encoded twice are encoded once.</param>
/// <param name="DamagedLine">For damaged text, the line of the first damage.</param>
/// <param name="Damaged">Words whose letters are damaged, lost or in doubt, or null.</param>
/// <param name="Misread">For UTF-8 encoded twice, the encoding that it was taken for in between.</param>
public sealed record TextInspection(
    TextKind Kind,
    long TextBytes,
    byte[] Head,
    long? DamagedLine = null,
    DamagedWords? Damaged = null,
    Encoding? Misread = null)
{
    public Encoding Encoding => Kind switch
    {
        TextKind.Utf16 => Encoding.Unicode,
        TextKind.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => EightBitEncodings.OrNull(Kind) ?? Encoding.UTF8,
    };

    /// <summary>Whether one byte is one letter.</summary>
    public bool IsEightBit => EightBitEncodings.OrNull(Kind) is not null;

    public bool IsUtf16 => Kind is TextKind.Utf16 or TextKind.Utf16BigEndian;

    /// <summary>The encoding as reports name it.</summary>
    public string EncodingName => Kind switch
    {
        TextKind.Utf8 => "utf-8",
        TextKind.Utf8WithMark => "utf-8-bom",
        TextKind.Utf8Twice => "utf-8-twice",
        TextKind.Windows1250 => "windows-1250",
        TextKind.Latin2 => "iso-8859-2",
        TextKind.Cp852 => "cp852",
        TextKind.MacCentralEurope => "x-mac-ce",
        TextKind.Utf16 => "utf-16le",
        TextKind.Utf16BigEndian => "utf-16be",
        _ => "",
    };
}
