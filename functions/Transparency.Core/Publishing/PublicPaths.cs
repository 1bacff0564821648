using Transparency.Core.Budgets;

namespace Transparency.Core.Publishing;

/// <summary>Every public path, built in one place. Paths begin with a slash and have no host; links add the address they were asked at.</summary>
public static class PublicPaths
{
    public const string Home = "/";
    public const string Municipalities = "/api/v1/municipalities";
    public const string Publications = "/api/v1/publications";
    public const string Feed = "/feeds/atom.xml";
    public const string Health = "/health";
    public const string Widget = "/widget.js";

    public static string Municipality(string id) => $"{Municipalities}/{id}";

    public static string Year(string id, int year) => $"{Municipalities}/{id}/years/{Four(year)}";

    public static string Budget(string id, int year) => Year(id, year) + "/budget";

    public static string Payments(string id, int year) => Year(id, year) + "/payments";

    public static string Report(string id, int year) => Year(id, year) + "/report";

    public static string Publication(string publication) => $"{Publications}/{publication}";

    public static string MunicipalityFeed(string id) => $"/feeds/{id}/atom.xml";

    public static string MunicipalityPage(string id) => $"/budgets/{id}";

    public static string YearPage(string id, int year) => $"/budgets/{id}/{Four(year)}";

    /// <summary>A file of a fixed edition; its bytes never change.</summary>
    public static string EditionFile(string id, int year, string edition, string file) => $"/data/{id}/{Four(year)}/{edition}/{file}";

    /// <summary>The same file of whatever edition is current.</summary>
    public static string CurrentFile(string id, int year, string file) => $"/data/{id}/{Four(year)}/{file}";

    /// <summary>A code list, or its description.</summary>
    public static string CodeListFile(string file) => $"/data/codelists/{file}";

    private static string Four(int year) => FiscalYear.Of(year).ToString();
}
