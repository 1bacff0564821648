using System.Buffers;
using System.Xml;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// The texts of a workbook, which its cells refer to by number. They are kept as UTF-8 in a few large blocks: a million of them take little
/// more than their letters.
/// </summary>
internal sealed class SharedStrings
{
    private const int BlockBytes = 4 << 20;
    private const long MostBytes = 320L << 20;

    /// <summary>Also an empty text takes its place.</summary>
    private const int MostTexts = 8 << 20;

    private readonly List<byte[]> _blocks = [];
    private readonly List<long> _ends = [];
    private int _used = BlockBytes;

    /// <summary>The text of this number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            if ((uint)number >= (uint)_ends.Count)
                throw new InvalidDataException("A cell refers to a text that is not there.");

            var place = _ends[number];
            var end = (int)(place & 0xFFFF_FFFF);

            return _blocks[(int)(place >> 32)].AsSpan(StartOf(number), end - StartOf(number));
        }
    }

    public static SharedStrings Read(Stream? content)
    {
        var strings = new SharedStrings();

        if (content is null)
            return strings;

        using var xml = XmlParts.Reader(content);
        var text = new ArrayBufferWriter<byte>(1024);

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;

            text.Clear();
            AppendRuns(xml, text);
            strings.Add(text.WrittenSpan);
        }

        return strings;
    }

    /// <summary>Appends the letters of all runs of the element at which the reader stands, but not how they are read aloud.</summary>
    public static void AppendRuns(XmlReader xml, ArrayBufferWriter<byte> text)
    {
        if (xml.IsEmptyElement)
            return;

        var depth = xml.Depth;
        var isText = false;
        var phonetic = int.MaxValue;

        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isText = xml.LocalName == "t" && !xml.IsEmptyElement && xml.Depth < phonetic;
                if (xml.LocalName == "rPh")
                    phonetic = xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                if (xml.LocalName == "rPh")
                    phonetic = int.MaxValue;
            }
            else if (isText && XmlParts.IsText(xml))
            {
                XmlParts.AppendText(xml, text);
            }
        }
    }

    private int StartOf(int number) =>
        number > 0 && _ends[number - 1] >> 32 == _ends[number] >> 32 ? (int)(_ends[number - 1] & 0xFFFF_FFFF) : 0;

    private void Add(ReadOnlySpan<byte> text)
    {
        if (_ends.Count == MostTexts)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge, new($"více než {MostTexts} textů buněk", $"more than {MostTexts} texts of cells"));
        }

        if (_used + text.Length > BlockBytes)
        {
            if ((long)_blocks.Count * BlockBytes >= MostBytes)
            {
                throw new UnreadableFileException(
                    FileProblems.ZipTooLarge,
                    new($"texty buněk delší než {MostBytes} bajtů", $"texts of cells longer than {MostBytes} bytes"));
            }

            _blocks.Add(new byte[BlockBytes]);
            _used = 0;
        }

        text.CopyTo(_blocks[^1].AsSpan(_used));
        _used += text.Length;
        _ends.Add(((long)(_blocks.Count - 1) << 32) | (uint)_used);
    }
}
