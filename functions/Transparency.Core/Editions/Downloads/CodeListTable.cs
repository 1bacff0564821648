using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// A code list as a download after the open formal norm <i>Číselníky</i> (2022-02-08), with its CSVW: every code with every validity. The
/// norm
/// has no date for an unknown beginning or end, but says that it is not specified.
/// </summary>
public sealed class CodeListTable
{
    private CodeListTable(string name, CodeList list, Wording title, IReadOnlyList<string> levels) =>
        (Name, List, Title, Levels) = (name, list, title, levels);

    public static IReadOnlyList<CodeListTable> All { get; } =
    [
        new(
            "items", CodeLists.Items,
            new("Položky rozpočtové skladby (druhové třídění)", "Items of the Czech budget classification (economic)"),
            ["class", "grouping", "subgrouping", "item"]),
        new(
            "paragraphs", CodeLists.Paragraphs,
            new("Paragrafy rozpočtové skladby (odvětvové třídění)", "Paragraphs of the Czech budget classification (functional)"),
            ["group", "section", "subsection", "paragraph"]),
    ];

    /// <summary>What addresses call it.</summary>
    public string Name { get; }

    public CodeList List { get; }

    public Wording Title { get; }

    /// <summary>What a code of one, two, three and four digits is.</summary>
    public IReadOnlyList<string> Levels { get; }

    public string File => Name + ".csv";

    public string MetadataFile => File + PublishedTable.MetadataSuffix;

    /// <param name="address">
    /// The list's own address, without <c>.csv</c>, which answers with <see cref="CodeListGraph"/>: it is the list's IRI, and those of its
    /// items are parts of it (<c>#</c>), so that each of them answers too.
    /// </param>
    public byte[] Csv(string address)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, EditionFiles.Csv, leaveOpen: true))
        {
            csv.WriteHeader([.. CodeListColumns.All.Select(column => column.Title)]);
            foreach (var entry in List.Entries)
                csv.WriteRecord(Record(entry, address));
        }

        return bytes.ToArray();
    }

    public byte[] Metadata() => MetadataText.Bytes(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "cs" }),
        ["@type"] = "Table",
        ["url"] = File,
        ["dc:title"] = Title.Czech,
        ["tableSchema"] = new JsonObject
        {
            ["@type"] = "Schema",
            ["columns"] = new JsonArray([.. CodeListColumns.All.Select(Column), .. CodeListColumns.Virtual.Select(Virtual)]),
            ["primaryKey"] = "ciselnik_polozka",
        },
    });

    /// <summary>An item's IRI: its code, and since when it is called so.</summary>
    internal static string ItemIri(CodeListEntry entry, string address) => $"{address}#{entry.Code}/{Day(entry.ValidFrom)}";

    private string[] Record(CodeListEntry entry, string address) =>
    [
        address, Title.Czech, Title.English,
        ItemIri(entry, address), entry.Code, SpreadsheetText.Harmless(entry.Name),
        Day(entry.FirstDay), entry.FirstDay is null ? "true" : "",
        Day(entry.LastDay), entry.LastDay is null ? "true" : "",
    ];

    private static JsonObject Column(CodeListColumn column)
    {
        var described = new JsonObject
        {
            ["@type"] = "Column",
            ["name"] = column.Name,
            ["titles"] = column.Title,
            ["dc:description"] = column.Description,
            ["aboutUrl"] = column.About,
            ["propertyUrl"] = column.Property,
            ["datatype"] = column.Datatype == "date" ? new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" } : column.Datatype,
        };

        if (column.ValueUrl is { } value)
            described["valueUrl"] = value;
        if (column.Language is { } language)
            described["lang"] = language;
        if (column.Required)
            described["required"] = true;

        return described;
    }

    private static JsonObject Virtual((string About, string Property, string Value) said) =>
        new()
        {
            ["@type"] = "Column",
            ["aboutUrl"] = said.About,
            ["propertyUrl"] = said.Property,
            ["valueUrl"] = said.Value,
            ["virtual"] = true
        };

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
