using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Pages.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Feeds;

/// <summary>
/// One document of a feed, whatever its format: the head with the newest entries, or an archive of fifty that never changes (RFC 5005), but
/// for what a withdrawal takes from its entries.
/// </summary>
/// <param name="Address">What was asked.</param>
/// <param name="Feed">Whose publications.</param>
/// <param name="Name">The municipality's name, or null for everybody.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="File">The name of the format: <c>atom.xml</c>, <c>rss.xml</c> or <c>feed.json</c>.</param>
/// <param name="Archive">The archive's number from 1, or null for the head.</param>
/// <param name="Entries">In the order in which the log took them in, the latest first.</param>
/// <param name="Hub">WebSub hub, or null.</param>
/// <param name="TagAuthority">The domain in permanent ids.</param>
internal sealed record FeedPage(
    Address Address,
    PublicationFeed Feed,
    string? Name,
    Language Language,
    string File,
    int? Archive,
    IReadOnlyList<NumberedPublication> Entries,
    string? Hub,
    string TagAuthority)
{
    /// <summary>Of an entry: fifty of them stay below a megabyte, however many files a town drops and whatever it calls them.</summary>
    private const int MostBytesOfContent = 14_000;

    /// <summary>
    /// What the state's statement changed of the municipality, newest first: in the head alone, because an archive must stay when old
    /// editions go.
    /// </summary>
    public IReadOnlyList<Publication> StateEntries { get; init; } = [];

    /// <summary>Whether the municipality is published no more, by nobody.</summary>
    public bool IsGone { get; init; }

    private string? Town { get; } = Name is null ? null : FeedText.Of(Name);

    public DateTimeOffset Updated => Entries
        .Select(entry => entry.Publication)
        .Concat(StateEntries)
        .Max(entry => (DateTimeOffset?)entry.UpdatedAt) ?? FeedDocument.Beginning;

    public FeedDocument Document() => new(
        Tag("feeds/" + (Feed.Municipality?.Value ?? "all") + (Feed.Section is { } section ? "/" + section : "")),
        Title,
        PublicationWords.Description.In(Language),
        Town ?? PublicationWords.Everybody.In(Language),
        Address.Of(Feed.Municipality is { } municipality && !IsGone ? PublicPaths.MunicipalityPage(municipality.Value) : PublicPaths.Home),
        Address.Asked,
        Updated,
        Language,
        Archive is not null,
        [.. Links()],
        [.. Publications.Select(EntryOf)]);

    private string Title => (Town is null ? PublicationWords.Everybody.In(Language) : $"{Town}: {PublicationWords.OfOne.In(Language)}")
        + (Feed.Section is { } section ? $", {SectionName(section)}" : "");

    /// <summary>
    /// The entries as they are written, in the head newest first: imports that run side by side may overtake each other on their way into
    /// the log. By the time of the publication, which no withdrawal changes. An archive stays in the order of the log, as readers know it.
    /// </summary>
    private IEnumerable<Publication> Publications
    {
        get
        {
            var publications = Entries.Select(entry => entry.Publication);
            return Archive is null ? publications.Concat(StateEntries).OrderByDescending(entry => entry.PublishedAt) : publications;
        }
    }

    /// <summary>Where to go from here: the kinds of links that RFC 5005 and WebSub know.</summary>
    private IEnumerable<(string Rel, string Address)> Links()
    {
        yield return ("self", Address.Asked);

        if (Archive is { } archive)
        {
            yield return ("current", Of(null));

            if (archive > 1)
                yield return ("prev-archive", Of(archive - 1));

            // While the next one is not full, its address leads to the head: so this document need never change.
            yield return ("next-archive", Of(archive + 1));
            yield break;
        }

        var archives = Entries.Count == 0 ? 0 : PublicationLog.Archives(Entries[0].Number + 1);
        if (archives > 0)
            yield return ("prev-archive", Of(archives));

        // The hub is told of what is in the log, not of six thousand feeds for a drop of the whole country.
        if (Hub is not null && (StateEntries.Count == 0 || Entries.Count > 0))
            yield return ("hub", Hub);
    }

    private FeedEntry EntryOf(Publication publication) => new(
        Tag("publications/" + publication.Id),
        FeedText.Of(PublicationTitle.Of(publication).In(Language)),
        FeedText.Of(new PublicationText(publication, Language).Html(MostBytesOfContent)),
        FeedText.Of(publication.Municipality.Name),
        Address.Of(PublicPaths.PublicationPage(publication.Id, Language.Tag())),
        publication.PublishedAt,
        publication.UpdatedAt,
        [.. publication.Sections.Select(section => (section, SectionName(section)))])
    {
        File = FileOf(publication),
    };

    /// <summary>
    /// The CSV of what was published. Only the head names it: an archive never changes, and an old edition's files may be removed one day.
    /// </summary>
    private (string Address, long Bytes)? FileOf(Publication publication)
    {
        if (Archive is not null || publication.ShownEdition is not { } edition)
            return null;

        var bytes = publication.Files?.FirstOrDefault(file => file.Name == EditionFiles.BudgetFile)?.Bytes ?? 0;
        return (
            Address.Of(PublicPaths.EditionFile(publication.Municipality.Id, publication.Year, edition, EditionFiles.BudgetFile)),
            bytes);
    }

    private static string SectionName(string section) => CodeLists.PlainNameOrNull(section) ?? section;

    private string Of(int? archive) => Address.Of(PublicPaths.Feed(Feed.Municipality?.Value, archive, File, Feed.Section, Language.Tag()));

    private string Tag(string path) => FeedDocument.Tag(TagAuthority, Language, path);
}
