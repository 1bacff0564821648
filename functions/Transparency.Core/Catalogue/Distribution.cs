using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Distribuce: a file to download, with its format, or a service. A file's access address is the file itself, as the norm wants.
/// </summary>
/// <param name="Iri">The dataset's IRI with the name of the file behind a hash.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Terms">Under which terms, and whether there are personal data.</param>
/// <param name="AccessUrl">The file, or the service's address of this dataset.</param>
/// <param name="DownloadUrl">The file, or null for a service.</param>
/// <param name="Format">From the European Union's table of file types; null for a service.</param>
/// <param name="MediaType">From the IANA's table; null for a service.</param>
/// <param name="Schema">The CSVW document of a CSV, or null.</param>
/// <param name="PackageType">The media type of the archive, or null where there is none.</param>
/// <param name="Service">The service, or null for a file.</param>
public sealed record Distribution(
    string Iri,
    [property: JsonPropertyName("název")] BilingualText Title,
    [property: JsonPropertyName("podmínky_užití")] TermsOfUse Terms,
    [property: JsonPropertyName("přístupové_url")] string AccessUrl,
    [property: JsonPropertyName("soubor_ke_stažení")] string? DownloadUrl = null,
    [property: JsonPropertyName("formát")] string? Format = null,
    [property: JsonPropertyName("typ_média")] string? MediaType = null,
    [property: JsonPropertyName("schéma")] string? Schema = null,
    [property: JsonPropertyName("typ_média_balíčku")] string? PackageType = null,
    [property: JsonPropertyName("přístupová_služba")] DataInterface? Service = null)
{
    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Distribuce";
}
