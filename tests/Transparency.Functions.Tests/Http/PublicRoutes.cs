using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;

namespace Transparency.Functions.Tests.Http;

/// <summary>Every route that has a door, written down once more, and an address under each.</summary>
internal static class PublicRoutes
{
    /// <summary>An edition that there is none of.</summary>
    public const string Edition = "0123456789ab";

    /// <summary>The route in the door, and a path that <see cref="PublicPaths"/> builds for it.</summary>
    public static (string Route, string Path)[] All { get; } =
    [
        ("{root:maxlength(0)?}", PublicPaths.Home),
        ("budgets/{municipality}", PublicPaths.MunicipalityPage("obec")),
        ("budgets/{municipality}/{year}", PublicPaths.YearPage("obec", 2024)),
        ("budgets/{municipality}/{year}/documents", PublicPaths.DocumentsPage("obec", 2024, "cs")),
        ("budgets/{municipality}/{year}/changes", PublicPaths.ChangesPage("obec", 2024)),
        ("budgets/{municipality}/{year}/receipt", PublicPaths.ReceiptPage("obec", 2024)),
        ("compare", PublicPaths.ComparePage),
        ("budgets/{municipality}/{year}/payments", PublicPaths.PaymentsPage("obec", 2024)),
        ("budgets/{municipality}/{year}/counterparties", PublicPaths.CounterpartiesPage("obec", 2024)),
        ("budgets/{municipality}/{year}/events", PublicPaths.EventsPage("obec", 2024)),
        ("budgets/{municipality}/{year}/events/{code}", PublicPaths.EventPage("obec", 2024, "A/10")),
        ("counterparties/{ico}", PublicPaths.CounterpartyPage("91862523")),
        ("search", PublicPaths.SearchPage),
        ("budgets/{municipality}/{year}/chart.svg", PublicPaths.Chart("obec", 2024, "svg")),
        ("budgets/{municipality}/{year}/chart.png", PublicPaths.Chart("obec", 2024, "png")),
        ("page.css", "/page.css"),
        ("charts.css", "/charts.css"),
        ("embed.css", "/embed.css"),
        ("upload.css", "/upload.css"),
        ("embed", PublicPaths.EmbedBuilder),
        ("embed/{municipality}", PublicPaths.Embed("obec")),
        ("embed/{municipality}/{year}", PublicPaths.EmbedYear("obec", 2024)),
        ("accessibility", PublicPaths.Accessibility),
        ("api", PublicPaths.Interface),
        ("openapi.json", PublicPaths.OpenApi),
        ("robots.txt", PublicPaths.Robots),
        ("sitemap.xml", PublicPaths.Sitemap),
        ("sitemaps/{part}.xml", PublicPaths.SitemapPart(1)),
        ("{module}.js", PublicPaths.Widget),
        ("health", PublicPaths.Health),
        ("api/v1/municipalities", PublicPaths.Municipalities),
        ("api/v1/municipalities/{municipality}", PublicPaths.Municipality("obec")),
        ("api/v1/municipalities/{municipality}/timeline", PublicPaths.Timeline("obec")),
        ("api/v1/municipalities/{municipality}/timeline/parts", PublicPaths.TimelineParts("obec")),
        ("api/v1/municipalities/{municipality}/years/{year}", PublicPaths.Year("obec", 2024)),
        ("api/v1/municipalities/{municipality}/years/{year}/budget", PublicPaths.Budget("obec", 2024)),
        ("api/v1/municipalities/{municipality}/years/{year}/facts", PublicPaths.Facts("obec", 2024)),
        ("api/v1/municipalities/{municipality}/years/{year}/payments", PublicPaths.Payments("obec", 2024)),
        ("api/v1/municipalities/{municipality}/years/{year}/counterparties", PublicPaths.Counterparties("obec", 2024)),
        ("api/v1/municipalities/{municipality}/counterparties", PublicPaths.Counterparties("obec")),
        ("api/v1/counterparties/{ico}", PublicPaths.Counterparty("91862523")),
        ("api/v1/search", PublicPaths.Search),
        ("api/v1/municipalities/{municipality}/years/{year}/documents", PublicPaths.Documents("obec", 2024)),
        ("api/v1/municipalities/{municipality}/years/{year}/report", PublicPaths.Report("obec", 2024)),
        ("api/v1/compare", PublicPaths.Compare),
        ("api/v1/publications", PublicPaths.Publications),
        ("api/v1/publications/{publication}", PublicPaths.Publication($"20240101000000000-obec-2024-{Edition}")),
        ("publications", PublicPaths.PublicationList(null, null, "cs")),
        ("publications/{publication}", PublicPaths.PublicationPage($"20240101000000000-obec-2024-{Edition}", "cs")),
        ("feeds/{file}", PublicPaths.AtomFeed(null)),
        ("feeds/{municipality}/{file}", PublicPaths.AtomFeed("obec")),
        ("feeds/{municipality}/{archive}/{file}", PublicPaths.Feed("obec", 1, "rss.xml")),
        ("api/v1/codelists/{list}", PublicPaths.CodeNames("items")),
        ("data/codelists/{file}", PublicPaths.CodeListFile("items.csv")),
        ("data/{municipality}/{year}/{file}", PublicPaths.CurrentFile("obec", 2024, EditionFiles.BudgetFile)),
        ("data", PublicPaths.Data),
        ("upload", PublicPaths.UploadPage),
        ("napoveda", PublicPaths.Help()),
        ("napoveda/{topic}", PublicPaths.Help("ginis")),
        ("napoveda/obrazky/{picture}", PublicPaths.HelpPicture("nahled.png")),
        ("api/v1/uploads", PublicPaths.Uploads),
        ("api/v1/uploads/report", PublicPaths.UploadReport(2024, check: false).Split('?')[0]),
        ("api/v1/uploads/pull", PublicPaths.UploadPull),
        ("api/v1/uploads/folder", PublicPaths.UploadFolder),
        ("api/v1/uploads/folder/remove", PublicPaths.UploadFolderRemove),
        ("api/v1/uploads/folder/undo", PublicPaths.UploadFolderUndo),
        ("api/v1/uploads/{upload}/finish", PublicPaths.UploadFinish(new string('0', 32))),
        ("api/v1/uploads/{upload}/preview", PublicPaths.UploadPreview(new string('0', 32))),
        ("api/v1/uploads/{upload}/preview/page", PublicPaths.UploadPreviewPage(new string('0', 32))),
        ("api/v1/uploads/{upload}/change", PublicPaths.UploadChange(new string('0', 32))),
        ("api/v1/uploads/{upload}/publish", PublicPaths.UploadPublish(new string('0', 32))),
        ("catalog.jsonld", PublicPaths.Catalogue),
        ("datasets/{municipality}.jsonld", PublicPaths.DatasetSeries("obec")),
        ("datasets/{municipality}/{year}.jsonld", PublicPaths.Dataset("obec", 2024)),
        ("data/{municipality}/{year}/{edition}/{file}", PublicPaths.EditionFile("obec", 2024, Edition, EditionFiles.BudgetFile)),
    ];

    /// <summary>Further addresses of feeds.</summary>
    public static string[] PaymentFeeds { get; } =
    [
        PublicPaths.PaymentFeed("obec", "?counterparty=91862523"),
        "/feeds/obec/" + PublicPaths.PaymentFeedFile,
        "/feeds/obec/payments.rss",
        "/feeds/obec/payments.json",
    ];

    /// <summary>Further addresses of a route above.</summary>
    public static string[] Modules { get; } =
        [
            PublicPaths.UploadScript, "/upload-client.js", "/upload-parts.js", "/upload-view.js", "/upload-words.js",
            "/embed.js", "/embed-builder.js", "/embed-frame.js",
        ];

    /// <summary>A further address of the page that makes what is embedded.</summary>
    public static string Embedding { get; } = PublicPaths.EmbedOf("obec", 2024, "en");

    /// <summary>What the route of a year's files takes besides.</summary>
    public static string OfAllYears { get; } = PublicPaths.AllYearsFile("obec", EditionFiles.BudgetFile);

    /// <summary>What the route of a year's page takes besides.</summary>
    public static string OfYears { get; } = PublicPaths.YearsPage("obec");

    /// <summary>
    /// Paths that cannot be answered without the storage; the catalogue asks for its settings first, uploads for a grant, a comparison for
    /// whom to compare, the search for a question.
    /// </summary>
    public static IEnumerable<string> NeedingStorage =>
        All.Select(route => route.Path).Concat(PaymentFeeds).Where(path =>
            path is not ("/page.css" or "/charts.css" or "/embed.css" or "/upload.css" or PublicPaths.Accessibility)
                and not PublicPaths.Robots
                and not PublicPaths.OpenApi
                and not PublicPaths.Compare
                and not PublicPaths.Search
                and not PublicPaths.Widget
                and not PublicPaths.Catalogue
                and not PublicPaths.UploadPage
                && !path.StartsWith(PublicPaths.Uploads, StringComparison.Ordinal)
                && !path.StartsWith(PublicPaths.Help(), StringComparison.Ordinal)
                && !path.Contains("/codelists/", StringComparison.Ordinal));
}
