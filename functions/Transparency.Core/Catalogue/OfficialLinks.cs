using Transparency.Core.Municipalities;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Where the state or the municipality itself publishes what this program does not: addresses only, nothing is fetched from them. They
/// shape no edition.
/// A municipality's own address wins over the one that follows from its IČO; without either there is none.
/// </summary>
public static class OfficialLinks
{
    /// <summary>Registr smluv (law 340/2015 Sb.), whose search takes the IČO of who published a contract.</summary>
    private const string RegisterOfContracts = "https://smlouvy.gov.cz/vyhledavani?subject_idnum=";

    /// <summary>The same search by the IČO of the other party of a contract.</summary>
    private const string ContractsWith = "https://smlouvy.gov.cz/vyhledavani?party_idnum=";

    /// <summary>ARES, the register of economic subjects, whose search takes an IČO.</summary>
    private const string Ares = "https://ares.gov.cz/ekonomicke-subjekty?ico=";

    /// <summary>The register's open data: an index of a file for each month, of all publishers.</summary>
    public const string ContractsData = "https://data.smlouvy.gov.cz/index.xml";

    /// <summary>
    /// The national catalogue's search, which takes a provider by its IRI. Notice boards are published there as datasets after the open
    /// formal norm
    /// <i>Úřední desky</i> (2021-07-20); bodies that need not publish theirs so may have none.
    /// </summary>
    private const string NationalCatalogue = "https://data.gov.cz/datov%C3%A9-sady";

    /// <summary>Its contracts, or null.</summary>
    public static string? ContractsOrNull(Municipality municipality) =>
        municipality.Contracts ?? (municipality.Ico is { } ico ? RegisterOfContracts + ico : null);

    /// <summary>What the state knows of an organisation.</summary>
    public static string SubjectOf(Ico id) => Ares + id;

    /// <summary>Contracts of public bodies with an organisation.</summary>
    public static string ContractsWithOf(Ico id) => ContractsWith + id;

    /// <summary>Its official notice board (úřední deska), or null. An organisation is no public body and keeps none.</summary>
    public static string? NoticeBoardOrNull(Municipality municipality) => municipality.NoticeBoard
        ?? (municipality is { Ico: { } ico, Kind: not MunicipalityKind.Organisation }
            ? $"{NationalCatalogue}?poskytovatel={Uri.EscapeDataString(CatalogueNorm.PublicBodies + ico)}"
                + $"&dotaz={Uri.EscapeDataString("úřední deska")}"
            : null);
}
