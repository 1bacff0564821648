using System.Globalization;
using System.Text;

namespace Transparency.Samples.Files;

/// <summary>Writes a KXX file: windows-1250, one record a line.</summary>
public sealed class KxxWriter
{
    private readonly StringBuilder text = new();
    private readonly string holder;
    private readonly int year;
    private readonly string newLine;

    /// <param name="holder">The IČO of who keeps the books.</param>
    /// <param name="year">The year of all blocks.</param>
    /// <param name="newLine">How lines end.</param>
    public KxxWriter(string holder, int year, string newLine = "\n")
    {
        (this.holder, this.year, this.newLine) = (holder, year, newLine);
        Line($"5/@{holder}0001000VZOR");
    }

    /// <summary>Opens a block of documents of one month and type.</summary>
    public void Head(int month, string type, int mode) =>
        Line(string.Create(CultureInfo.InvariantCulture, $"6/@{holder}{month:00}{type} {mode} {year:0000}"));

    public void Balance(KxxBalance balance) => Line(balance.ToString());

    /// <summary>The text of the row before.</summary>
    public void RowText(int document, string value) => Line(string.Create(CultureInfo.InvariantCulture, $"G/$0001{document,9}{value}"));

    /// <summary>The texts of a document, which follow its rows: prose, or attributes that each begin with a star.</summary>
    public void Texts(int document, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
            Line(string.Create(CultureInfo.InvariantCulture, $"G/#{i + 1:0000}{document,9}{values[i]}"));
    }

    public void Line(string line) => text.Append(line).Append(newLine);

    public byte[] ToBytes() => CsvShape.CzechWindows.Encoding.GetBytes(text.ToString());
}
