using System.Text.Json.Nodes;
using Transparency.Core.Words;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Describes a table of an edition as CSVW ("Metadata Vocabulary for Tabular Data", W3C 2015): titles in Czech and English, datatypes, what
/// is
/// required and what names a row. The table is named relative to the metadata, so both hold wherever they lie side by side.
/// </summary>
public static class CsvwMetadata
{
    private static readonly Wording Mark = new(
        "Text, který by tabulkový procesor spustil jako vzorec, má před sebou apostrof; jeden apostrof odeberte tam, "
        + "kde jeden nebo více předchází = + - @, tabulátor nebo konec řádku.",
        "A text that a spreadsheet would run as a formula is preceded by an apostrophe; take one apostrophe away "
        + "where it stands, alone or repeated, before = + - @, a tab or the end of a line.");

    public static byte[] Of(PublishedTable table) => MetadataText.Bytes(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "cs" }),
        ["@type"] = "Table",
        ["url"] = table.File,
        ["dc:title"] = InBoth(table.Title),
        ["dc:description"] = InBoth(Mark),
        ["tableSchema"] = Schema(table),
    });

    private static JsonObject Schema(PublishedTable table)
    {
        var schema = new JsonObject { ["@type"] = "Schema", ["columns"] = new JsonArray([.. table.Columns.Select(Column)]) };

        if (table.PrimaryKey.Count > 0)
            schema["primaryKey"] = MetadataText.Array(table.PrimaryKey);

        return schema;
    }

    /// <summary>A validator looks for the header's word among the titles of any language: it is English.</summary>
    private static JsonObject Column(PublishedColumn column)
    {
        var described = new JsonObject
        {
            ["@type"] = "Column",
            ["name"] = column.Name,
            ["titles"] = new JsonObject { ["cs"] = column.Title.Czech, ["en"] = new JsonArray(column.Name, column.Title.English) },
            ["datatype"] = column.Type.Pattern is { } pattern
                ? new JsonObject { ["base"] = column.Type.Csvw, ["format"] = pattern }
                : column.Type.Csvw,
        };

        if (column.Required)
            described["required"] = true;

        return described;
    }

    private static JsonArray InBoth(Wording wording) =>
    [
        new JsonObject { ["@value"] = wording.Czech, ["@language"] = "cs" },
        new JsonObject { ["@value"] = wording.English, ["@language"] = "en" },
    ];
}
