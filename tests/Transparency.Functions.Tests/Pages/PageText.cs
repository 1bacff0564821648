using System.Net;
using System.Text.RegularExpressions;

namespace Transparency.Functions.Tests.Pages;

/// <summary>Reads a page as whoever has no scripts does.</summary>
internal static partial class PageText
{
    public static IEnumerable<string> Links(string page) =>
        Reference().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    /// <summary>Where the bars of months lead to.</summary>
    public static List<string> Months(string page) =>
        [.. Bars().Matches(page).SelectMany(bars => Links(bars.Value))];

    /// <summary>What each bar says of itself.</summary>
    public static List<string> MonthsTold(string page) =>
        [.. Bars().Matches(page).SelectMany(bars => Label().Matches(bars.Value)).Select(label => Plain(label.Groups[1].Value))];

    /// <summary>Where a list goes on, or null.</summary>
    public static string? NextOrNull(string page) =>
        Next().Match(page) is { Success: true } next ? WebUtility.HtmlDecode(next.Groups[1].Value) : null;

    /// <summary>The text of each row of the tables of a kind.</summary>
    public static List<string> Rows(string page, string kind) =>
    [
        .. Table(kind).Matches(page)
            .SelectMany(table => Row().Matches(table.Groups[1].Value))
            .Select(row => Plain(Tag().Replace(row.Groups[1].Value, " ")).Trim()),
    ];

    private static string Plain(string html) => WebUtility.HtmlDecode(html).Replace('\u00A0', ' ');

    private static Regex Table(string kind) => new($"<table class=\"{kind}\">.*?<tbody>(.*?)</tbody>", RegexOptions.Singleline);

    [GeneratedRegex("<a (?:rel=\"next\" )?href=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<ol class=\"months\">.*?</ol>", RegexOptions.Singleline)]
    private static partial Regex Bars();

    [GeneratedRegex("aria-label=\"([^\"]*)\"")]
    private static partial Regex Label();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex Next();

    [GeneratedRegex("<tr>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
