using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Publications;

/// <summary>
/// Every public path, built in one place. Paths begin with a slash and have no host; links add the address they were asked at.
/// </summary>
public static class PublicPaths
{
    public const string Home = "/";
    public const string Municipalities = "/api/v1/municipalities";
    public const string Publications = "/api/v1/publications";

    /// <summary>Municipalities beside each other.</summary>
    public const string Compare = "/api/v1/compare";

    /// <summary>Stands for all municipalities where an address names one; none can be called so.</summary>
    public static readonly string AllMunicipalities = "_all";

    /// <summary>Stands for all years where the address of a file names one.</summary>
    public static readonly string AllYears = "all";

    /// <summary>One search over everything.</summary>
    public const string Search = "/api/v1/search";

    public const string Health = "/health";
    public const string Widget = "/widget.js";

    /// <summary>The page about the data.</summary>
    public const string Data = "/data";

    /// <summary>Where the holder of a grant asks for addresses to write files to.</summary>
    public const string Uploads = "/api/v1/uploads";

    /// <summary>What lies in the folder of the municipality that the grant shown is for.</summary>
    public const string UploadFolder = "/api/v1/uploads/folder";

    /// <summary>Where the holder of a grant that may do so previews a folder without a file.</summary>
    public const string UploadFolderRemove = "/api/v1/uploads/folder/remove";

    /// <summary>Where the holder of a grant brings back what was public before the last publication.</summary>
    public const string UploadFolderUndo = "/api/v1/uploads/folder/undo";

    /// <summary>What came of the files that are fetched for the municipality that the grant shown is for.</summary>
    public const string UploadPull = "/api/v1/uploads/pull";

    /// <summary>The page that a municipality drops its files on.</summary>
    public const string UploadPage = "/upload";

    /// <summary>The page that makes what others put into their pages.</summary>
    public const string EmbedBuilder = "/embed";

    /// <summary>How far the pages can be used by everybody.</summary>
    public const string Accessibility = "/accessibility";

    /// <summary>The script of the page to upload.</summary>
    public const string UploadScript = "/upload.js";

    /// <summary>Help for clerks: all of it, or a topic.</summary>
    public static string Help(string? topic = null) => topic is null ? "/napoveda" : "/napoveda/" + topic;

    /// <summary>A picture of help.</summary>
    public static string HelpPicture(string file) => "/napoveda/obrazky/" + file;

    /// <summary>The catalogue of datasets, for the national one.</summary>
    public const string Catalogue = "/catalog.jsonld";

    /// <summary>The programming interface, for people.</summary>
    public const string Interface = "/api";

    /// <summary>The programming interface, for programs.</summary>
    public const string OpenApi = "/openapi.json";

    /// <summary>What is not for search engines.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>The pages that search engines may show.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>A part of a long list of those pages, from 1 on.</summary>
    public static string SitemapPart(int part) => string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{part}.xml");

    public static string Municipality(string id) => $"{Municipalities}/{id}";

    /// <summary>A node over all years of a municipality.</summary>
    public static string Timeline(string id) => Municipality(id) + "/timeline";

    /// <summary>What a node is made of, over all years of a municipality.</summary>
    public static string TimelineParts(string id) => Timeline(id) + "/parts";

    public static string Year(string id, int year) => $"{Municipalities}/{id}/years/{Four(year)}";

    public static string Budget(string id, int year) => Year(id, year) + "/budget";

    /// <summary>A year's money, divided by whatever is asked.</summary>
    public static string Facts(string id, int year) => Year(id, year) + "/facts";

    public static string Payments(string id, int year) => Year(id, year) + "/payments";

    /// <summary>Who was paid and who paid in a year.</summary>
    public static string Counterparties(string id, int year) => Year(id, year) + "/counterparties";

    /// <summary>The same over all years.</summary>
    public static string Counterparties(string id) => Municipality(id) + "/counterparties";

    /// <summary>An organisation in every municipality and year.</summary>
    public static string Counterparty(string ico) => $"/api/v1/counterparties/{ico}";

    /// <summary>Budget documents, with their deadlines.</summary>
    public static string Documents(string id, int year) => Year(id, year) + "/documents";

    public static string Report(string id, int year) => Year(id, year) + "/report";

    /// <summary>The report of the municipality that the grant shown is for.</summary>
    public static string UploadReport(int year, bool check) => $"{Uploads}/report?year={Four(year)}{(check ? "&check=true" : "")}";

    /// <summary>Where its holder says that all files of an upload are written.</summary>
    public static string UploadFinish(string upload) => $"{Uploads}/{upload}/finish";

    /// <summary>What would be published of an upload, for its grant.</summary>
    public static string UploadPreview(string upload) => $"{Uploads}/{upload}/preview";

    /// <summary>The year as it would be published, as a page.</summary>
    public static string UploadPreviewPage(string upload) => $"{Uploads}/{upload}/preview/page";

    /// <summary>Where an upload is previewed otherwise.</summary>
    public static string UploadChange(string upload) => $"{Uploads}/{upload}/change";

    /// <summary>Where a previewed upload is published.</summary>
    public static string UploadPublish(string upload) => $"{Uploads}/{upload}/publish";

    public static string Publication(string publication) => $"{Publications}/{publication}";

    /// <summary>A publication as a page that people read.</summary>
    public static string PublicationPage(string publication, string language) =>
        $"/publications/{publication}{(language == "cs" ? "" : "?lang=" + language)}";

    /// <summary>The publication log as a page that people read.</summary>
    /// <param name="id">The only municipality, or null for all.</param>
    /// <param name="next">Behind which publication it goes on, or null.</param>
    /// <param name="language"><c>cs</c> or <c>en</c>.</param>
    public static string PublicationList(string? id, string? next, string language)
    {
        string?[] query =
        [
            id is null ? null : "municipality=" + id,
            next is null ? null : "next=" + next,
            language == "cs" ? null : "lang=" + language,
        ];
        var asked = string.Join('&', query.OfType<string>());

        return asked.Length == 0 ? "/publications" : "/publications?" + asked;
    }

    /// <summary>A feed, or one of its archives.</summary>
    /// <param name="id">The municipality, or null for all.</param>
    /// <param name="archive">Number of the archive, or null for the head.</param>
    /// <param name="file">The format: <c>atom.xml</c>, <c>rss.xml</c> or <c>feed.json</c>.</param>
    /// <param name="section">Only publications that changed this section, or null.</param>
    /// <param name="language"><c>cs</c> or <c>en</c>.</param>
    public static string Feed(string? id, int? archive, string file, string? section = null, string language = "cs")
    {
        var place = archive is { } number
            ? $"/{id ?? AllMunicipalities}/{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : id is null ? "" : "/" + id;
        string?[] query = [section is null ? null : "section=" + section, language == "cs" ? null : "lang=" + language];
        var asked = string.Join('&', query.OfType<string>());
        return $"/feeds{place}/{file}{(asked.Length == 0 ? "" : "?" + asked)}";
    }

    public static string AtomFeed(string? id) => Feed(id, null, "atom.xml");

    /// <summary>A feed of a municipality's single payments as Atom.</summary>
    public static readonly string PaymentFeedFile = "payments.atom";

    /// <summary>Single payments that match, the newest first, as Atom.</summary>
    /// <param name="id">The municipality.</param>
    /// <param name="filters">As those of payments, such as <c>?counterparty=25063677</c>; empty for all.</param>
    public static string PaymentFeed(string id, string filters = "") => Feed(id, null, PaymentFeedFile) + filters;

    public static string MunicipalityPage(string id) => $"/budgets/{id}";

    public static string YearPage(string id, int year) => $"/budgets/{id}/{Four(year)}";

    /// <summary>A municipality's newest year for a frame on somebody's page.</summary>
    public static string Embed(string id) => $"{EmbedBuilder}/{id}";

    /// <summary>A year for a frame on somebody's page.</summary>
    public static string EmbedYear(string id, int year) => $"{Embed(id)}/{Four(year)}";

    /// <summary>The page that makes what others put into their pages, with a year chosen.</summary>
    public static string EmbedOf(string id, int year, string language) =>
        $"{EmbedBuilder}?municipality={id}&year={Four(year)}{(language == "cs" ? "" : "&lang=" + language)}";

    /// <summary>One search over everything as a page that people read.</summary>
    public static readonly string SearchPage = "/search";

    /// <summary>An organisation in every municipality and year as a page that people read.</summary>
    public static string CounterpartyPage(string ico) => $"/counterparties/{ico}";

    /// <summary>A year's single payments as a page that people read.</summary>
    public static string PaymentsPage(string id, int year) => YearPage(id, year) + "/payments";

    /// <summary>Who was paid and who paid in a year as a page that people read.</summary>
    public static string CounterpartiesPage(string id, int year) => YearPage(id, year) + "/counterparties";

    /// <summary>A year's events as a page that people read.</summary>
    public static string EventsPage(string id, int year) => YearPage(id, year) + "/events";

    /// <summary>An event of a year as a page that people read.</summary>
    /// <param name="id">The municipality.</param>
    /// <param name="year">The year.</param>
    /// <param name="code">The event's own code, whatever stands in it.</param>
    public static string EventPage(string id, int year, string code) => $"{EventsPage(id, year)}/{CodeSegment.Of(code)}";

    /// <summary>The picture of a level of a year's budget: <c>svg</c> or <c>png</c>.</summary>
    public static string Chart(string id, int year, string format) => $"{YearPage(id, year)}/chart.{format}";

    /// <summary>A year's budget documents as a page that people read.</summary>
    public static string DocumentsPage(string id, int year, string language) =>
        $"{YearPage(id, year)}/documents{(language == "cs" ? "" : "?lang=" + language)}";

    /// <summary>Stands for the year where a page is about all of them.</summary>
    public static readonly string YearsName = "years";

    /// <summary>All years of a municipality beside each other, as a page that people read.</summary>
    public static string YearsPage(string id) => $"{MunicipalityPage(id)}/{YearsName}";

    /// <summary>How a year's budget came to be what it is, as a page that people read.</summary>
    public static string ChangesPage(string id, int year) => YearPage(id, year) + "/changes";

    /// <summary>An amount divided as a year's expenditure was, as a page that people read and print.</summary>
    public static string ReceiptPage(string id, int year) => YearPage(id, year) + "/receipt";

    /// <summary>Municipalities beside each other, as a page that people read.</summary>
    public const string ComparePage = "/compare";

    /// <summary>A file of a fixed edition; its bytes never change.</summary>
    public static string EditionFile(string id, int year, string edition, string file) => $"/data/{id}/{Four(year)}/{edition}/{file}";

    /// <summary>The same file of whatever edition is current.</summary>
    public static string CurrentFile(string id, int year, string file) => $"/data/{id}/{Four(year)}/{file}";

    /// <summary>The same rows of all current years in one file.</summary>
    public static string AllYearsFile(string id, string file) => $"/data/{id}/{AllYears}/{file}";

    /// <summary>A code list, or its description.</summary>
    public static string CodeListFile(string file) => $"/data/codelists/{file}";

    /// <summary>The names of a code list that were in force in a year: <c>paragraphs</c> or <c>items</c>.</summary>
    public static string CodeNames(string list) => $"/api/v1/codelists/{list}";

    /// <summary>The catalogue's record of all years of a municipality.</summary>
    public static string DatasetSeries(string id) => $"/datasets/{id}.jsonld";

    /// <summary>The catalogue's record of a year.</summary>
    public static string Dataset(string id, int year) => $"/datasets/{id}/{Four(year)}.jsonld";

    private static string Four(int year) => FiscalYear.Of(year).ToString();
}
