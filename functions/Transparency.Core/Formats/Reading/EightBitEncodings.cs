using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>The encodings of one byte a letter in which Czech is written, in the order of how often files are in them.</summary>
internal static class EightBitEncodings
{
    public static Encoding Windows1250 { get; } = Get(1250);

    public static Encoding Windows1252 { get; } = Get(1252);

    public static Encoding Latin2 { get; } = Get(28592);

    public static Encoding Cp852 { get; } = Get(852);

    public static Encoding MacCentralEurope { get; } = Get(10029);

    public static IReadOnlyList<Encoding> All { get; } = [Windows1250, Latin2, Cp852, MacCentralEurope];

    public static Encoding? OrNull(TextKind kind) => kind switch
    {
        TextKind.Windows1250 => Windows1250,
        TextKind.Latin2 => Latin2,
        TextKind.Cp852 => Cp852,
        TextKind.MacCentralEurope => MacCentralEurope,
        _ => null,
    };

    /// <summary>The letters of the bytes above ASCII, by the byte less 128.</summary>
    public static char[] LettersOf(Encoding encoding) =>
        [.. Enumerable.Range(0x80, 0x80).Select(value => encoding.GetString([(byte)value])[0])];

    private static Encoding Get(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)
        ?? throw new InvalidOperationException($"The code page {codePage} is part of the runtime.");
}
