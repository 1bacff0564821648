namespace Transparency.Core.Formats;

/// <summary>A text file as a format sees it before it reads it: its name, its first bytes as text, and its header taken for a table's.</summary>
/// <param name="Text">The file.</param>
/// <param name="Header">Its first line as the header of a table.</param>
/// <param name="Start">Its first characters, decoded, without a byte order mark.</param>
public sealed record FileSample(TextFile Text, TableHeader Header, string Start)
{
    public string Name => Text.Name;

    /// <summary>Its last name, lower case: what helps where the content cannot tell.</summary>
    public string BareName => Text.BareName;

    public static FileSample Of(TextFile text, Func<string, bool> known)
    {
        var start = text.Inspection.Encoding.GetString(text.Inspection.Head).TrimStart('\uFEFF');
        return new FileSample(text, TableHeader.Read(text.Inspection, known), start.Length > 4096 ? start[..4096] : start);
    }
}
