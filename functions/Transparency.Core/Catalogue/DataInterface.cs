using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Datová služba (<c>dcat:DataService</c>): the interface that answers with JSON. It has no description of its access point as long as none
/// is published.
/// </summary>
/// <param name="Iri">The same for every dataset.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Endpoint">Where its addresses begin.</param>
public sealed record DataInterface(
    string Iri,
    [property: JsonPropertyName("název")] BilingualText Title,
    [property: JsonPropertyName("přístupový_bod")] string Endpoint)
{
    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Datová služba";
}
