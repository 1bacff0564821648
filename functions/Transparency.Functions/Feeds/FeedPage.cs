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
    /// <summary>A feed without entries still has to say when it was updated: then, and always the same.</summary>
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Of an entry: fifty of them stay below a megabyte, however many files a town drops and whatever it calls them.</summary>
    private const int MostBytesOfContent = 14_000;

    private string? Town { get; } = Name is null ? null : FeedText.Of(Name);

    /// <summary>The same for every format, language and document of the feed.</summary>
    public string Id => Tag("feeds/" + (Feed.Municipality?.Value ?? "all") + (Feed.Section is { } section ? "/" + section : ""));

    public string Title => (Town is null ? PublicationWords.Everybody.In(Language) : $"{Town}: {PublicationWords.OfOne.In(Language)}")
        + (Feed.Section is { } section ? $", {SectionName(section)}" : "");

    public string Description => PublicationWords.Description.In(Language);

    public string Author => Town ?? PublicationWords.Everybody.In(Language);

    public string Page =>
        Address.Of(Feed.Municipality is { } municipality ? PublicPaths.MunicipalityPage(municipality.Value) : PublicPaths.Home);

    public DateTimeOffset Updated => Entries.Count == 0 ? Beginning : Entries.Max(entry => entry.Publication.UpdatedAt);

    /// <summary>
    /// The entries as they are written, in the head newest first: imports that run side by side may overtake each other on their way into
    /// the log. By the time of the publication, which no withdrawal changes. An archive stays in the order of the log, as readers know it.
    /// </summary>
    public IEnumerable<Publication> Publications
    {
        get
        {
            var ordered = Archive is null ? Entries.OrderByDescending(entry => entry.Publication.PublishedAt) : Entries.AsEnumerable();
            return ordered.Select(entry => entry.Publication);
        }
    }

    /// <summary>Where to go from here: the kinds of links that RFC 5005 and WebSub know.</summary>
    public IEnumerable<(string Rel, string Address)> Links()
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
        if (Hub is not null)
            yield return ("hub", Hub);
    }

    public string? LinkOrNull(string rel) => Links().FirstOrDefault(link => link.Rel == rel).Address;

    public string IdOf(Publication publication) => Tag("publications/" + publication.Id);

    public string TitleOf(Publication publication) => FeedText.Of(PublicationWords.Title(publication).In(Language));

    public static string AuthorOf(Publication publication) => FeedText.Of(publication.Municipality.Name);

    /// <summary>What the entry tells, as HTML.</summary>
    public string ContentOf(Publication publication) => FeedText.Of(new PublicationText(publication, Language).Html(MostBytesOfContent));

    public string PageOf(Publication publication) => Address.Of(PublicPaths.PublicationPage(publication.Id, Language.Tag()));

    /// <summary>
    /// The CSV of what was published. Only the head names it: an archive never changes, and an old edition's files may be removed one day.
    /// </summary>
    public (string Address, long Bytes)? EnclosureOf(Publication publication)
    {
        if (Archive is not null || publication.ShownEdition is not { } edition)
            return null;

        var bytes = publication.Files?.FirstOrDefault(file => file.Name == EditionFiles.BudgetFile)?.Bytes ?? 0;
        return (
            Address.Of(PublicPaths.EditionFile(publication.Municipality.Id, publication.Year, edition, EditionFiles.BudgetFile)),
            bytes);
    }

    /// <summary>Topics of an entry: the sections that it changed.</summary>
    public static IEnumerable<(string Code, string Name)> TopicsOf(Publication publication) =>
        publication.Sections.Select(section => (section, SectionName(section)));

    private static string SectionName(string section) => CodeLists.PlainNameOrNull(section) ?? section;

    private string Of(int? archive) => Address.Of(PublicPaths.Feed(Feed.Municipality?.Value, archive, File, Feed.Section, Language.Tag()));

    private string Tag(string path) => $"tag:{TagAuthority},2026:{path}";
}
