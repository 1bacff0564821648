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

    /// <summary>Where the page was asked for, or null where nobody said.</summary>
    public AskedAddress? Asked { get; init; }

    /// <summary>The version of scripts and styles that the page is made for, or null.</summary>
    public string? Files { get; init; }

    /// <summary>The picture that is shown where the page is passed on, or null.</summary>
    public SharedPicture? Picture { get; init; }

    /// <summary>Whether it is nothing for search engines, such as what a search found.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>Whether the page has charts, which have a stylesheet of their own.</summary>
    public bool HasCharts { get; init; }

    /// <summary>Whether the page is for clerks, whose pages have a stylesheet of their own.</summary>
    public bool IsForUploads { get; init; }

    /// <summary>Whether the page stands in place of one that is not there, and is to be found nowhere.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The languages that every page is there in.</summary>
    internal static IReadOnlyList<Language> Languages { get; } = Enum.GetValues<Language>();

    public string Atom => Feed("atom.xml");

    public string Rss => Feed("rss.xml");

    public string JsonFeed => Feed("feed.json");

    /// <summary>Single payments as they come, where the page is about a municipality.</summary>
    public string? Payments => Municipality is { } id ? PublicPaths.PaymentFeed(id) : null;

    /// <summary>What was published, of the municipality that the page is about.</summary>
    public string PublicationList => PublicPaths.PublicationList(Municipality, null, Language.Tag());

    public string Accessibility => Translated.Of(PublicPaths.Accessibility, Language);

    public string AboutData => Translated.Of(PublicPaths.Data, Language);

    internal string Home => Translated.Of(PublicPaths.Home, Language);

    /// <summary>The whole address of this content in a language, or null.</summary>
    internal string? AddressOrNull(Language language) =>
        !IsMissing && (Canonical ?? Asked?.Whole) is { } address ? Translated.Of(address, language) : null;

    /// <summary>
    /// The same place in the other language; of a page that is not there the browser's language decides unless it is said.
    /// </summary>
    internal string Switch(AskedAddress asked, Language other) => IsMissing ? asked.Said(other) : Translated.Of(asked.Place, other);

    private string Feed(string file) => PublicPaths.Feed(Municipality, null, file, language: Language.Tag());
}
