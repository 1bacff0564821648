using System.Buffers;
using System.Text;
using System.Xml;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Reads XML of others: no entities, no document types, nothing from outside, and texts piece by piece.</summary>
internal static class XmlParts
{
    /// <summary>Excel has at most 32,767 letters in a cell.</summary>
    private const int LongestText = 1 << 20;

    [ThreadStatic]
    private static char[]? _letters;

    public static XmlReader Reader(Stream bytes) => XmlReader.Create(bytes, Settings());

    /// <summary>Letters that are decoded already, whatever the XML says of itself.</summary>
    public static XmlReader Reader(TextReader letters) => XmlReader.Create(letters, Settings());

    /// <summary>Appends the text at which the reader stands.</summary>
    public static void AppendText(XmlReader xml, ArrayBufferWriter<byte> text)
    {
        var letters = _letters ??= new char[4096];
        var kept = 0;

        for (var read = xml.ReadValueChunk(letters, 0, letters.Length); read > 0;)
        {
            var length = kept + read;
            var whole = char.IsHighSurrogate(letters[length - 1]) ? length - 1 : length;
            Append(letters.AsSpan(0, whole), text);

            kept = length - whole;
            if (kept > 0)
                letters[0] = letters[whole];

            read = xml.ReadValueChunk(letters, kept, letters.Length - kept);
        }
    }

    /// <summary>Whether the reader stands at letters.</summary>
    public static bool IsText(XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    public static void Append(ReadOnlySpan<char> letters, ArrayBufferWriter<byte> text)
    {
        var written = Encoding.UTF8.GetBytes(letters, text.GetSpan(Encoding.UTF8.GetMaxByteCount(letters.Length)));
        text.Advance(written);

        if (text.WrittenCount > LongestText)
            throw new InvalidDataException("A cell is longer than a cell can be.");
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
