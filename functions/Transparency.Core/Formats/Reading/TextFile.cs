using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>A text table to be read: a file of the folder or one inside its ZIP.</summary>
/// <param name="Name">Its name as reports show it: <c>archive.zip/inner.csv</c> inside a ZIP.</param>
/// <param name="Open">Opens its bytes from the beginning; need not seek.</param>
/// <param name="Inspection">What its bytes are.</param>
public sealed record TextFile(string Name, Func<Stream> Open, TextInspection Inspection)
{
    /// <summary>Where the table comes from, or null for a text.</summary>
    public TableOrigin? Origin { get; init; }

    /// <summary>
    /// Its last name, lower case: what helps where the content cannot tell. Of the only sheet of a workbook it is the workbook's.
    /// </summary>
    public string BareName => Origin is { IsAlone: true } only ? only.Book : Path.GetFileName(Name).ToLowerInvariant();

    /// <summary>Opens the text itself, without a DOS end mark. Letters that were encoded twice are encoded once.</summary>
    public Stream OpenText()
    {
        var text = new BoundedStream(Open(), Inspection.TextBytes);
        return Inspection.Misread is { } misread ? new MisreadUtf8Stream(text, misread) : text;
    }

    /// <summary>The text as UTF-8, whatever it is written in. A byte order mark stays before it.</summary>
    internal Stream OpenUtf8() => Inspection.IsUtf16
        ? Encoding.CreateTranscodingStream(OpenText(), Inspection.Encoding, Encoding.UTF8)
        : OpenEightBit();

    /// <summary>The text with an encoding of one byte a letter made UTF-8; UTF-16 stays what it is.</summary>
    internal Stream OpenEightBit() =>
        Inspection.IsEightBit ? new EightBitStream(OpenText(), Inspection.Encoding) : OpenText();
}
