namespace Transparency.Functions.Tests.Publications.Withdrawals;

/// <summary>The names of feeds, one a format.</summary>
internal static class FeedFiles
{
    public static string[] Names { get; } = ["atom.xml", "rss.xml", "feed.json"];
}
