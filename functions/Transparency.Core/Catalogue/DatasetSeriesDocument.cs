using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>Datová série: all years of a municipality. A series has no distributions; its years have.</summary>
/// <param name="Iri">Its address, where this document lies.</param>
/// <param name="Title">Název.</param>
/// <param name="Description">Popis.</param>
/// <param name="Provider">Poskytovatel: the municipality, in the register of public bodies.</param>
/// <param name="Contact">The same by name.</param>
/// <param name="Keywords">Klíčová slova.</param>
/// <param name="Territory">Prvek RÚIAN.</param>
/// <param name="Period">Časové pokrytí.</param>
/// <param name="Documentation">The page that explains the data.</param>
public sealed record DatasetSeriesDocument(
    string Iri,
    [property: JsonPropertyName("název")] BilingualText Title,
    [property: JsonPropertyName("popis")] BilingualText Description,
    [property: JsonPropertyName("poskytovatel")] string Provider,
    [property: JsonPropertyName("kontaktní_bod")] CatalogueContact Contact,
    [property: JsonPropertyName("klíčové_slovo")] BilingualWords Keywords,
    [property: JsonPropertyName("prvek_rúian")] IReadOnlyList<string> Territory,
    [property: JsonPropertyName("časové_pokrytí")] CoveredPeriod Period,
    [property: JsonPropertyName("dokumentace")] string Documentation)
{
    [JsonPropertyName("@context"), JsonPropertyOrder(-2)]
    public string Context { get; } = CatalogueNorm.Context;

    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Datová série";

    [JsonPropertyName("téma")]
    public IReadOnlyList<string> Themes { get; } = CatalogueNorm.Themes;

    [JsonPropertyName("periodicita_aktualizace")]
    public string Frequency { get; } = CatalogueNorm.Irregularly;
}
