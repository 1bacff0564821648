using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Imports;

/// <summary>A table that no format recognises.</summary>
internal sealed record UnknownFile(TextFile Text, TableHeader Header, long Bytes, string Sha256)
{
    /// <summary>The file that holds a table: all before its own name.</summary>
    public static string BookOf(TextFile text) =>
        text.Origin is { IsAlone: true } ? text.Name : text.Name[..Math.Max(0, text.Name.LastIndexOf('/'))];
}
