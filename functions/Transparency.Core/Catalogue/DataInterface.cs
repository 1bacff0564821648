using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Datová služba (<c>dcat:DataService</c>): the interface that answers with JSON.
/// </summary>
/// <param name="Iri">The same for every dataset.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Endpoint">Where its addresses begin.</param>
/// <param name="Description">Popis přístupového bodu (<c>dcat:endpointDescription</c>): the interface described for programs.</param>
public sealed record DataInterface(
    string Iri,
    [property: JsonPropertyName("název")] BilingualText Title,
    [property: JsonPropertyName("přístupový_bod")] string Endpoint,
    [property: JsonPropertyName("popis_přístupového_bodu")] string Description)
{
    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Datová služba";
}
