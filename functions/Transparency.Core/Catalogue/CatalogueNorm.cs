using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Catalogue;

/// <summary>
/// The IRIs of the open formal norm "Rozhraní katalogů otevřených dat: DCAT-AP-CZ" of 2024-05-28, of the European Union's authority tables
/// and of the Czech registers that it refers to.
/// </summary>
public static class CatalogueNorm
{
    public const string Context =
        "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/kontexty/rozhraní-katalogů-otevřených-dat.jsonld";

    /// <summary>Public bodies by their IČO, in the register of rights and duties.</summary>
    public const string PublicBodies = "https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/";

    public const string CsvFile = "http://publications.europa.eu/resource/authority/file-type/CSV";
    public const string ParquetFile = "http://publications.europa.eu/resource/authority/file-type/PARQUET";
    public const string ZipFile = "http://publications.europa.eu/resource/authority/file-type/ZIP";
    public const string CsvMedia = "http://www.iana.org/assignments/media-types/text/csv";
    public const string ParquetMedia = "http://www.iana.org/assignments/media-types/application/vnd.apache.parquet";
    public const string ZipMedia = "http://www.iana.org/assignments/media-types/application/zip";

    /// <summary>A new edition comes when a municipality drops a file, which follows no calendar.</summary>
    public const string Irregularly = "http://publications.europa.eu/resource/authority/frequency/IRREG";

    private const string Ruian = "https://linked.cuzk.cz/resource/ruian/";

    /// <summary>Government and public sector; economy and finance.</summary>
    public static IReadOnlyList<string> Themes { get; } =
    [
        "http://publications.europa.eu/resource/authority/data-theme/GOVE",
        "http://publications.europa.eu/resource/authority/data-theme/ECON",
    ];

    /// <summary>
    /// The territory in the register RÚIAN: the body's own, by the code that it says or that the register of municipalities has for its
    /// IČO; an organisation's is the municipality whose code it says. Only where no code is known it is the state, because the norm wants
    /// one.
    /// </summary>
    public static string Territory(Municipality municipality)
    {
        var element = municipality.Kind switch
        {
            MunicipalityKind.Municipality or MunicipalityKind.City or MunicipalityKind.Organisation => "obec",
            MunicipalityKind.District => "momc",
            MunicipalityKind.Region => "vusc",
            _ => null,
        };

        return element is not null && CodeOrNull(municipality) is { Length: > 0 } code && code.All(char.IsAsciiDigit)
            ? $"{Ruian}{element}/{code}"
            : Ruian + "stat/1";
    }

    /// <summary>A profile that was written before the register had codes has none.</summary>
    private static string? CodeOrNull(Municipality municipality) => municipality.Ruian
        ?? (municipality is { Kind: MunicipalityKind.Municipality or MunicipalityKind.City, Ico: { } text }
            && Ico.TryParse(text, out var ico)
            ? CodeLists.MunicipalityOrNull(ico)?.Ruian
            : null);
}
