using System.Text.Json.Nodes;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// What a code list's IRI answers with, and so those of its items, which are parts of it: the list as linked data (JSON-LD), saying of each
/// of them what the CSVW of its table says.
/// </summary>
public static class CodeListGraph
{
    private const string Unspecified = "https://slovník.gov.cz/generický/čas/pojem/je-nespecifikovaný";

    /// <param name="list">The list.</param>
    /// <param name="address">Its IRI.</param>
    public static byte[] Of(CodeListTable list, string address) => MetadataText.Compact(new JsonObject
    {
        ["@context"] = Context(address),
        ["@id"] = address,
        ["@type"] = "skos:ConceptScheme",
        ["prefLabel"] = new JsonObject { ["cs"] = list.Title.Czech, ["en"] = list.Title.English },
        ["item"] = new JsonArray([.. list.List.Entries.Select(Item)]),
    });

    private static JsonObject Context(string address) => new()
    {
        ["@base"] = address,
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["time"] = "http://www.w3.org/2006/time#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["prefLabel"] = new JsonObject { ["@id"] = "skos:prefLabel", ["@container"] = "@language" },
        ["notation"] = "skos:notation",
        ["item"] = new JsonObject { ["@reverse"] = "skos:inScheme" },
        ["temporal"] = "http://purl.org/dc/terms/temporal",
        ["beginning"] = "time:hasBeginning",
        ["end"] = "time:hasEnd",
        ["day"] = new JsonObject { ["@id"] = "time:inXSDDate", ["@type"] = "xsd:date" },
        ["unspecified"] = Unspecified,
    };

    private static JsonObject Item(CodeListEntry entry)
    {
        var iri = CodeListTable.ItemIri(entry, "");
        var item = new JsonObject { ["@id"] = iri, ["@type"] = "skos:Concept", ["notation"] = entry.Code };

        if (entry.Name.Length > 0)
            item["prefLabel"] = new JsonObject { ["cs"] = entry.Name };

        item["temporal"] = new JsonObject
        {
            ["@id"] = iri + "/platnost",
            ["@type"] = "time:ProperInterval",
            ["beginning"] = Instant(iri + "/platnost/začátek", entry.FirstDay),
            ["end"] = Instant(iri + "/platnost/konec", entry.LastDay),
        };

        return item;
    }

    private static JsonObject Instant(string iri, DateOnly? day)
    {
        var instant = new JsonObject { ["@id"] = iri, ["@type"] = "time:Instant" };

        if (day is null)
            instant["unspecified"] = true;
        else
            instant["day"] = CodeListTable.Day(day);

        return instant;
    }
}
