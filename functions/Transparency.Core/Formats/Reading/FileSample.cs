namespace Transparency.Core.Formats.Reading;

/// <summary>
/// A text file as a format sees it before it reads it: its name, its first bytes as text, and its header taken for a table's.
/// </summary>
/// <param name="Text">The file.</param>
/// <param name="Header">Its first line as the header of a table.</param>
/// <param name="Start">Its first characters, decoded, without a byte order mark.</param>
public sealed record FileSample(TextFile Text, TableHeader Header, string Start)
{
    public string Name => Text.Name;

    /// <summary>Its last name, lower case: what helps where the content cannot tell.</summary>
    public string BareName => Text.BareName;

    /// <param name="text">The file.</param>
    /// <param name="known">Whether a column of this name is known, which tells the separator.</param>
    /// <param name="separator">The separator where it is stated, or null.</param>
    public static FileSample Of(TextFile text, Func<string, bool> known, char? separator = null)
    {
        var start = text.Inspection.Encoding.GetString(text.Inspection.Head).TrimStart('\uFEFF');
        return new FileSample(text, TableHeader.Read(text.Inspection, known, separator), start.Length > 4096 ? start[..4096] : start);
    }
}
