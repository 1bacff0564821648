using Transparency.Core.Words;

namespace Transparency.Functions.Feeds;

/// <summary>One document of a feed, whatever its format and whatever it is of.</summary>
/// <param name="Id">Permanent, the same for every format and document of the feed in its language.</param>
/// <param name="Title">Of the feed.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Page">Where people read the same.</param>
/// <param name="Self">The address asked for.</param>
/// <param name="Updated">When the last entry became what it is.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="IsArchive">Whether it never changes (RFC 5005).</param>
/// <param name="Links">Where to go from here: the kinds of links that RFC 5005 and WebSub know.</param>
/// <param name="Entries">In their order.</param>
internal sealed record FeedDocument(
    string Id,
    string Title,
    string Description,
    string Author,
    string Page,
    string Self,
    DateTimeOffset Updated,
    Language Language,
    bool IsArchive,
    IReadOnlyList<(string Rel, string Address)> Links,
    IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>A feed without entries still has to say when it was updated: then, and always the same.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string? LinkOrNull(string rel) => Links.FirstOrDefault(link => link.Rel == rel).Address;

    /// <summary>
    /// A tag (RFC 4151). English has ids of its own: a reader of both would take one for a correction of the other.
    /// </summary>
    public static string Tag(string authority, Language language, string path) =>
        $"tag:{authority},2026:{(language == Language.English ? "en/" : "")}{path}";
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Title">What is new.</param>
/// <param name="Content">HTML.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Page">Where people read the same.</param>
/// <param name="Published">When it came.</param>
/// <param name="Updated">When it became what it is.</param>
/// <param name="Topics">Code and name of what it is about.</param>
internal sealed record FeedEntry(
    string Id,
    string Title,
    string Content,
    string Author,
    string Page,
    DateTimeOffset Published,
    DateTimeOffset Updated,
    IReadOnlyList<(string Code, string Name)> Topics)
{
    /// <summary>A CSV with the data behind it, and how long it is; or null.</summary>
    public (string Address, long Bytes)? File { get; init; }

    /// <summary>The same as JSON, or null.</summary>
    public string? Data { get; init; }
}
