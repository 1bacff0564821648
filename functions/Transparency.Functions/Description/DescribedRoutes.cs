using System.Text.Json.Serialization.Metadata;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Functions.Documents;
using Transparency.Functions.Imports;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Functions.Previews;
using Transparency.Functions.Publications;
using Transparency.Functions.Tables;
using Transparency.Functions.Uploads;
using Transparency.Pages.Interface;
using static Transparency.Functions.Description.DescribedParameters;

namespace Transparency.Functions.Description;

/// <summary>Every route of the programming interface, as it is described to people and to programs.</summary>
public static class DescribedRoutes
{
    private const string Json = "application/json", LinkedData = "application/ld+json", Csv = ListFormats.Csv;

    private const string Years = "/api/v1/municipalities/{municipality}/years/{year}";

    public static IReadOnlyList<DescribedRoute> All { get; } =
    [
        .. OfMunicipalities(),
        .. OfYears(),
        .. DescribedQuestions.All,
        .. OfPublications(),
        .. OfFiles(),
        .. OfUploads(),
    ];

    private static IEnumerable<DescribedRoute> OfMunicipalities()
    {
        yield return ListOf(
            new("Obce, které zveřejňují rozpočet", "Municipalities that publish a budget"),
            "/api/v1/municipalities",
            MunicipalityJson.Readable.MunicipalityListResponse,
            Text("q", "část jména, i bez diakritiky, nebo IČO", "a part of the name, with or without diacritics, or the IČO"),
            OneOf("origin", "všechny, nebo jen ty, které zveřejňují samy", "all, or only those that publish themselves", "all", "own"),
            Limit(1000, 1000),
            Next);

        yield return Of(
            new("Obec a součty jejích let", "A municipality and the totals of its years"),
            "/api/v1/municipalities/{municipality}",
            MunicipalityJson.Readable.MunicipalityResponse,
            Municipality);
    }

    private static IEnumerable<DescribedRoute> OfYears()
    {
        yield return Of(
            new(
                "Rok: součty, konsolidace, původ dat a srovnání s výkazem pro stát",
                "A year: totals, consolidation, where the data come from, and what the state's statement has beside it"),
            Years,
            BudgetJson.Readable.YearResponse,
            Municipality,
            Year,
            Edition);

        yield return ListOf(
            new("Jedna úroveň rozpočtu", "One level of the budget"),
            Years + "/budget",
            BudgetJson.Readable.BudgetResponse,
            Municipality,
            Year,
            Side,
            Text(
                "view",
                "pohled: function, economic, event, unit; u organizace account",
                "view: function, economic, event, unit; account of an organisation"),
            Text(
                "path",
                "kódy od vrchu dolů, oddělené lomítkem, například 31/3113",
                "codes from the top down, parted by slashes, such as 31/3113"),
            OneOf("consolidated", "zda bez převodů uvnitř obce", "whether without transfers within the municipality", "true", "false"),
            OneOf("sort", "řazení", "order", "amount", "code", "name", "change"),
            Limit(500, 1000),
            Next,
            Edition).Asked("?side=expenditure&view=function");

        yield return ListOf(
            new("Jednotlivé platby", "Single payments"),
            Years + "/payments",
            PaymentJson.Readable.PaymentListResponse,
            [
                Municipality,
                Year,
                .. FiltersOfPayments,
                OneOf("sort", "řazení", "order", "-date", "date", "-amount", "amount"),
                Limit(100, 1000),
                Next,
                Edition,
            ]).Asked("?limit=10");

        yield return ListOf(
            new("Rozpočtové dokumenty a jejich lhůty", "Budget documents and their deadlines"),
            Years + "/documents",
            DocumentJson.Readable.DocumentListResponse,
            Municipality,
            Year,
            Limit(1000, 1000),
            Next,
            Edition);

        yield return Of(
            new("Co řekl poslední import", "What the last import said"),
            Years + "/report",
            ImportJson.Readable.ReportResponse,
            Municipality,
            Year);
    }

    private static IReadOnlyList<InterfaceParameter> FiltersOfPayments =>
    [
        Text("side", "strana rozpočtu; jinak všechny", "side of the budget; otherwise all"),
        Code("section", 2, "oddíl", "section"),
        Code("paragraph", 4, "paragraf", "paragraph"),
        Code("grouping", 2, "seskupení položek", "grouping of items"),
        Code("item", 4, "položka", "item"),
        Text("event", "kód akce; ~ je žádná", "code of an event; ~ is none"),
        Text("unit", "kód střediska; ~ je žádné", "code of a unit; ~ is none"),
        Text("counterparty", "IČO toho, komu nebo od koho se platilo", "IČO of who was paid or paid"),
        Text("type", "typ záznamu, například KDF", "record type, such as KDF"),
        Text("from", "od tohoto dne, RRRR-MM-DD", "from this day on, YYYY-MM-DD"),
        Text("to", "do tohoto dne včetně", "up to this day"),
        Text("min", "nejmenší částka v Kč", "smallest amount in CZK"),
        Text("max", "největší částka v Kč", "largest amount in CZK"),
        Text("q", "slova v popisu nebo jménu, i bez diakritiky", "words of the description or the name, with or without diacritics"),
    ];

    private static IEnumerable<DescribedRoute> OfPublications()
    {
        yield return ListOf(
            new("Co bylo zveřejněno, nejnovější napřed", "What was published, the newest first"),
            "/api/v1/publications",
            PublicationResponseJson.Readable.PublicationListResponse,
            Text("municipality", "jen této obce", "of this municipality only"),
            Year with { IsOfPath = false, Meaning = new("jen tohoto roku", "of this year only") },
            Limit(100, 1000),
            Next);

        yield return Of(
            new("Jedno zveřejnění a co změnilo", "One publication and what it changed"),
            "/api/v1/publications/{publication}",
            PublicationResponseJson.Readable.PublicationResponse,
            Path("publication", "id zveřejnění", "id of the publication"));
        yield return Plain(
            new("Kanál Atom všech obcí", "Atom feed of all municipalities"), "/feeds/atom.xml", "application/atom+xml", InLanguage);
        yield return Plain(
            new("Kanál Atom obce", "Atom feed of a municipality"),
            "/feeds/{municipality}/atom.xml",
            "application/atom+xml",
            Municipality,
            Code("section", 2, "jen co změnilo tento oddíl", "only what changed this section"),
            InLanguage);
        yield return Plain(
            new("Kanál Atom plateb obce, které odpovídají filtrům", "Atom feed of a municipality's payments that match filters"),
            "/feeds/{municipality}/payments.atom",
            "application/atom+xml",
            [Municipality, .. FiltersOfPayments, InLanguage]);
    }

    private static IEnumerable<DescribedRoute> OfFiles()
    {
        yield return Plain(
            new(
                "Soubor současného vydání: budget.csv, payments.csv, events.csv, budget.parquet, payments.parquet, all.zip; "
                    + "s all místo roku rozpočet nebo platby všech let",
                "A file of the current edition: budget.csv, payments.csv, events.csv, budget.parquet, payments.parquet, all.zip; "
                    + "with all for the year the budget or the payments of all years"),
            "/data/{municipality}/{year}/{file}",
            Csv,
            Municipality,
            YearOrAll,
            Path("file", "jméno souboru", "name of the file"));

        yield return Plain(
            new("Týž soubor pevného vydání: jeho bajty se nikdy nemění", "The same file of a fixed edition: its bytes never change"),
            "/data/{municipality}/{year}/{edition}/{file}",
            Csv,
            Municipality,
            Year,
            Edition with { IsOfPath = true },
            Path("file", "jméno souboru", "name of the file"));

        yield return Plain(
            new("Katalog datových sad pro národní katalog (DCAT-AP-CZ)", "Catalogue of datasets for the national one (DCAT-AP-CZ)"),
            "/catalog.jsonld",
            LinkedData);
        yield return Of(new("Zda služba běží", "Whether the service runs"), "/health", ImportJson.Readable.HealthResponse);
    }

    private static InterfaceParameter ReportFormat => OneOf("format", "podoba", "form", "json", "html");

    private static InterfaceParameter Upload => Path("upload", "id nahrávání", "id of the upload");

    private static IEnumerable<DescribedRoute> OfUploads()
    {
        yield return Granted(
            "post",
            new("Adresy, na které se nahrávají soubory", "Addresses to upload files to"),
            "/api/v1/uploads",
            UploadJson.Readable.UploadResponse);

        yield return Granted(
            "post",
            new("Soubory jsou nahrány", "The files are uploaded"),
            "/api/v1/uploads/{upload}/finish",
            UploadJson.Readable.FinishedUploadResponse,
            Upload);

        yield return Granted(
            "get",
            new("Náhled toho, co by se zveřejnilo", "What would be published"),
            "/api/v1/uploads/{upload}/preview",
            PreviewAnswerJson.Readable.PreviewResponse,
            Upload);

        yield return Granted(
            "get",
            new("Rok, jak by se zveřejnil, jako stránka", "The year as it would be published, as a page"),
            "/api/v1/uploads/{upload}/preview/page",
            null,
            Upload);

        yield return Granted(
            "post",
            new("Jiný náhled: jiný rok, bez souboru, místo souboru", "Another preview: another year, without a file, in place of one"),
            "/api/v1/uploads/{upload}/change",
            PreviewAnswerJson.Readable.PreviewResponse,
            Upload);

        yield return Granted(
            "post",
            new("Zveřejnění toho, co náhled ukázal", "Publishing what the preview showed"),
            "/api/v1/uploads/{upload}/publish",
            UploadJson.Readable.FinishedUploadResponse,
            Upload);

        yield return Granted(
            "get",
            new("Složka obce, které patří oprávnění", "The folder of the grant's municipality"),
            "/api/v1/uploads/folder",
            UploadJson.Readable.UploadFolderResponse);

        yield return Granted(
            "post",
            new("Náhled složky bez jednoho souboru", "A preview of the folder without a file"),
            "/api/v1/uploads/folder/remove",
            PreviewAnswerJson.Readable.PreviewResponse);

        yield return Granted(
            "post",
            new("Vrácení posledního zveřejnění", "Undoing the last publication"),
            "/api/v1/uploads/folder/undo",
            PreviewAnswerJson.Readable.UndoneResponse);

        yield return Granted(
            "get",
            new("Zpráva o importu obce, které patří oprávnění", "Report on the import of the grant's municipality"),
            "/api/v1/uploads/report",
            null,
            Year with { IsOfPath = false, Meaning = new("rok", "year") },
            OneOf("check", "zda zpráva o zkoušce", "whether of a check", "false", "true"),
            ReportFormat);

        yield return Granted(
            "get",
            new("Co je ze souborů, které se pro obec stahují", "What came of the files that are fetched for the municipality"),
            "/api/v1/uploads/pull",
            null,
            ReportFormat);
    }

    internal static DescribedRoute Of(
        Wording summary,
        string path,
        JsonTypeInfo answer,
        params IReadOnlyList<InterfaceParameter> parameters) =>
        new(new InterfaceRoute(summary, path, Json, parameters), answer);

    /// <summary>A list, which is a table too for whoever wants one.</summary>
    internal static DescribedRoute ListOf(
        Wording summary,
        string path,
        JsonTypeInfo answer,
        params IReadOnlyList<InterfaceParameter> parameters)
    {
        var route = new InterfaceRoute(summary, path, Json, [.. parameters, Format, HeadingsIn])
        {
            OtherMediaTypes = [ListFormats.Csv, ListFormats.Xlsx],
        };

        return new DescribedRoute(route, answer);
    }

    private static DescribedRoute Plain(
        Wording summary,
        string path,
        string mediaType,
        params IReadOnlyList<InterfaceParameter> parameters) =>
        new(new InterfaceRoute(summary, path, mediaType, parameters));

    /// <summary>A report or a page is in Czech unless asked for otherwise, what an answer says in English.</summary>
    private static DescribedRoute Granted(
        string method, Wording summary, string path, JsonTypeInfo? answer, params IReadOnlyList<InterfaceParameter> parameters)
    {
        IReadOnlyList<InterfaceParameter> all = [.. parameters, answer is null ? InLanguage : SaidIn];

        return new(new InterfaceRoute(summary, path, Json, all) { Method = method, NeedsGrant = true }, answer);
    }
}
