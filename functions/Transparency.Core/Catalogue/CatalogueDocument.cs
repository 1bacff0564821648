using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Katalog: the document that the national catalogue of open data reads first (DCAT-AP-CZ 2024-05-28, interface "DCAT-AP Dokumenty").
/// </summary>
/// <param name="Iri">Its address.</param>
/// <param name="Title">Název.</param>
/// <param name="Description">Popis.</param>
/// <param name="Provider">Poskytovatel: who runs the catalogue, in the register of public bodies.</param>
/// <param name="Contact">The same by name.</param>
/// <param name="Homepage">The first page for people.</param>
/// <param name="Datasets">The addresses of all series, and after each those of its years.</param>
public sealed record CatalogueDocument(
    string Iri,
    [property: JsonPropertyName("název")] BilingualText Title,
    [property: JsonPropertyName("popis")] BilingualText Description,
    [property: JsonPropertyName("poskytovatel")] string Provider,
    [property: JsonPropertyName("kontaktní_bod")] CatalogueContact Contact,
    [property: JsonPropertyName("domovská_stránka")] string Homepage,
    [property: JsonPropertyName("datová_sada")] IReadOnlyList<string> Datasets)
{
    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string Context { get; } = CatalogueNorm.Context;

    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Katalog";
}
