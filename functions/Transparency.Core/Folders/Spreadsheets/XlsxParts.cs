using System.IO.Compression;
using System.Xml;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>The parts of an XLSX and how they refer to each other.</summary>
internal sealed class XlsxParts(ZipArchive archive, long packed, TableTexts tables)
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries = archive.Entries
        .GroupBy(entry => Normal(entry.FullName), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<(string Id, string Type, string Target)>> _relations = new(StringComparer.Ordinal);

    public Stream? OpenOrNull(string? part) =>
        part is not null && _entries.TryGetValue(part, out var entry)
            ? new VerifiedStream(tables.Bound(entry.Open(), Math.Min(entry.CompressedLength, packed)), entry.Crc32)
            : null;

    /// <summary>The part of this type that a part refers to; the last word of the type's address tells.</summary>
    public string? TargetOf(string part, string type) =>
        RelationsOf(part).Find(relation => relation.Type.EndsWith('/' + type, StringComparison.Ordinal)).Target;

    /// <summary>The part that a part refers to by this id.</summary>
    public string? PartOf(string part, string id) => RelationsOf(part).Find(relation => relation.Id == id).Target;

    /// <summary>The id of a relation, whichever of its two namespaces the workbook has.</summary>
    public static string RelationOf(XmlReader xml)
    {
        var id = "";

        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                id = xml.Value;
        }

        xml.MoveToElement();

        return id;
    }

    private List<(string Id, string Type, string Target)> RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known))
            return known;

        var folder = FolderOf(part);
        var relations = _relations[part] = [];
        using var content = OpenOrNull($"{folder}_rels/{part[folder.Length..]}.rels");
        if (content is null)
            return relations;

        using var xml = XmlParts.Reader(content);

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                var target = xml.GetAttribute("Target") ?? "";
                relations.Add((
                    xml.GetAttribute("Id") ?? "",
                    xml.GetAttribute("Type") ?? "",
                    Normal(target.StartsWith('/') ? target : folder + target)));
            }
        }

        return relations;
    }

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    /// <summary>A path without what goes up or stays: <c>xl/../xl/./styles.xml</c> is <c>xl/styles.xml</c>.</summary>
    private static string Normal(string path)
    {
        var steps = new List<string>();

        foreach (var step in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not (".." or "."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
