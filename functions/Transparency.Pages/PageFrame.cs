using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>
/// What the frame of a public page says around its content: a head for search engines and feed readers, and where the figures come from.
/// </summary>
/// <param name="Language">The language of the content.</param>
/// <param name="Title">Of the page.</param>
/// <param name="Description">One sentence for search engines.</param>
/// <param name="Municipality">Whose feeds the page names, or null for everybody's.</param>
/// <param name="Source">The publication whose figures the page shows, or null.</param>
/// <param name="Latest">On a page about all municipalities: what was published last, or null.</param>
public sealed record PageFrame(
    Language Language,
    string Title,
    string Description,
    string? Municipality = null,
    Publication? Source = null,
    Publication? Latest = null)
{
    /// <summary>The whole address that this content has, however it was asked for; or null where nobody said.</summary>
    public string? Canonical { get; init; }

    public string Atom => PublicPaths.Feed(Municipality, null, "atom.xml");

    public string Rss => PublicPaths.Feed(Municipality, null, "rss.xml");

    public string JsonFeed => PublicPaths.Feed(Municipality, null, "feed.json");

    /// <summary>Single payments as they come, where the page is about a municipality.</summary>
    public string? Payments => Municipality is { } id ? PublicPaths.PaymentFeed(id) : null;

    /// <summary>What was published, of the municipality that the page is about.</summary>
    public string PublicationList => PublicPaths.PublicationList(Municipality, null, Language.Tag());

    public string AboutData => Language == Language.Czech ? PublicPaths.Data : $"{PublicPaths.Data}?lang={Language.Tag()}";
}
