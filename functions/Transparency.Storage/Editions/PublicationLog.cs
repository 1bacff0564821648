using System.Globalization;
using Azure.Data.Tables;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Table <c>Publications</c>, the append-only log; only a withdrawal takes something from an entry. Every publication stands in the
/// partition of its municipality, once in each <see cref="PublicationFeed"/> it belongs to, and in everybody's, so
/// that a head feed is one query and a publication costs the same whether the log holds ten or a hundred thousand. In a municipality's
/// partition, rows <c>x{year}|{edition}|{id}</c> say which publications made an edition current.
/// </summary>
public sealed class PublicationLog(StorageAccounts accounts)
{
    /// <summary>Entries in an archive document, RFC 5005.</summary>
    public const int ArchiveEntries = 50;

    /// <summary>Entries in a head feed at least, where there are so many.</summary>
    public const int HeadEntries = 20;

    /// <summary>The identity of a publication: its time to the millisecond (UTC) and what it published.</summary>
    public static string Id(DateTimeOffset at, FolderId folder, string? edition)
    {
        var moment = at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return $"{moment}-{folder.Municipality}-{folder.Year}-{edition ?? "withdrawn"}";
    }

    /// <summary>
    /// The time of an entry: of whole milliseconds, as ids have it, and after the year's entry before, even if this worker's clock is
    /// behind.
    /// </summary>
    public static DateTimeOffset Moment(DateTimeOffset at, EditionPointer? before)
    {
        var earliest = before?.Publication.PublishedAt.AddMilliseconds(1) ?? at;
        var ticks = (at > earliest ? at : earliest).UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>Writes an entry where it is not there yet: doing it twice is the same as once.</summary>
    public async Task AppendAsync(Publication publication, CancellationToken cancel)
    {
        var municipality = MunicipalityId.Parse(publication.Municipality.Id);
        var folder = FolderId.Of(publication.Municipality.Id, publication.Year);
        TableEntity[] remembered = publication.Edition is { } edition
            ? [new(municipality.Value, RowKey(new EditionKey(folder, edition), publication.Id))]
            : [];
        await Partition(new PublicationFeed(municipality)).AppendAsync(publication, publication.Sections, remembered, cancel);

        // Everybody's feed comes last: whoever sees it there finds it in the others too.
        await Partition(PublicationFeed.Everybody).AppendAsync(publication, [], [], cancel);
    }

    /// <summary>
    /// Writes another text of an entry into every feed that has it, its place and its id the same: only for what a withdrawal takes from
    /// it. The
    /// municipality's own comes last, so that whoever finds it as it was finds all that is left to do after a crash.
    /// </summary>
    public async Task ReplaceAsync(Publication publication, CancellationToken cancel)
    {
        await Partition(PublicationFeed.Everybody).ReplaceAsync(publication, [], cancel);

        var municipality = new PublicationFeed(MunicipalityId.Parse(publication.Municipality.Id));
        await Partition(municipality).ReplaceAsync(publication, publication.Sections, cancel);
    }

    /// <summary>All entries of a municipality's year, the newest first.</summary>
    public async Task<IReadOnlyList<Publication>> OfYearAsync(FolderId folder, CancellationToken cancel) =>
        (await ListAsync(new PublicationFeed(folder.Municipality), folder.Year, int.MaxValue - 1, null, cancel)).Entries;

    /// <summary>Fills a feed with many entries that are not there yet, for measurements and tests: many in one transaction.</summary>
    internal Task FillAsync(PublicationFeed feed, IEnumerable<Publication> publications, CancellationToken cancel) =>
        Partition(feed).AppendNewAsync(feed.Section, publications, cancel);

    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel) =>
        MunicipalityOrNull(id) is { } municipality ? await Partition(new PublicationFeed(municipality)).GetOrNullAsync(id, cancel) : null;

    /// <param name="feed">Whose entries.</param>
    /// <param name="year">One year's entries, or all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="after">The id of the entry to go on after, or null.</param>
    /// <param name="cancel">Stops the query.</param>
    /// <param name="fits">Whether there is room for another entry; asked of each in turn until one finds none.</param>
    /// <returns>Entries, newest first, and whether there are more.</returns>
    public async Task<(IReadOnlyList<Publication> Entries, bool More)> ListAsync(
        PublicationFeed feed,
        FiscalYear? year,
        int limit,
        string? after,
        CancellationToken cancel,
        Func<Publication, bool>? fits = null)
    {
        var partition = Partition(feed);
        int? from = null;

        if (after is not null && await partition.NumberOrNullAsync(after, feed.Section, cancel) is { } number)
        {
            if (number == 0)
                return ([], false);

            from = number - 1;
        }

        var entries = new List<Publication>();

        await foreach (var entry in partition.ListAsync(
            feed.Section,
            from,
            0,
            year?.Value,
            limit + 1,
            cancel))
        {
            if (entries.Count == limit || fits?.Invoke(entry.Publication) == false)
                return (entries, true);

            entries.Add(entry.Publication);
        }

        return (entries, false);
    }

    /// <summary>The newest entries of a feed: every one that is in no archive document yet, and twenty at least. One query.</summary>
    /// <returns>Newest first, with their numbers.</returns>
    public async Task<IReadOnlyList<NumberedPublication>> HeadAsync(PublicationFeed feed, CancellationToken cancel)
    {
        var newest = new List<NumberedPublication>();

        await foreach (var entry in Partition(feed).ListAsync(
            feed.Section,
            null,
            0,
            null,
            ArchiveEntries - 1,
            cancel))
        {
            newest.Add(entry);
        }

        if (newest.Count == 0)
            return newest;

        var oldest = OldestInHead(newest[0].Number + 1);
        return [.. newest.TakeWhile(entry => entry.Number >= oldest)];
    }

    /// <summary>The entries of an archive document, newest first, or null when it is not full yet: so it never changes.</summary>
    /// <param name="feed">Whose entries.</param>
    /// <param name="archive">Its number from 1.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<IReadOnlyList<NumberedPublication>?> ArchiveOrNullAsync(PublicationFeed feed, int archive, CancellationToken cancel)
    {
        if (archive < 1 || archive > int.MaxValue / ArchiveEntries)
            return null;

        var entries = new List<NumberedPublication>();

        await foreach (var entry in Partition(feed).ListAsync(
            feed.Section, (archive * ArchiveEntries) - 1, (archive - 1) * ArchiveEntries, null, ArchiveEntries, cancel))
        {
            entries.Add(entry);
        }

        return entries.Count == ArchiveEntries ? entries : null;
    }

    /// <summary>How many archive documents a feed of so many entries has.</summary>
    public static int Archives(int entries) => entries / ArchiveEntries;

    /// <summary>Whether an edition was ever published: one look, however long the log is.</summary>
    public async Task<bool> KnowsAsync(EditionKey edition, CancellationToken cancel) =>
        (await IdsAsync(edition, 1, cancel)).Count > 0;

    /// <summary>How an edition was published first, entries that a withdrawal emptied not counted; or null when it never was.</summary>
    public async Task<Publication?> FirstOrNullAsync(EditionKey edition, CancellationToken cancel)
    {
        foreach (var id in await IdsOfEditionAsync(edition, cancel))
        {
            if (await GetOrNullAsync(id, cancel) is { ShownEdition: not null } publication)
                return publication;
        }

        return null;
    }

    /// <summary>
    /// The ids of the publications that made an edition current, oldest first: several where a folder was put back as it had been.
    /// </summary>
    public Task<IReadOnlyList<string>> IdsOfEditionAsync(
        EditionKey edition,
        CancellationToken cancel) =>
        IdsAsync(edition, int.MaxValue, cancel);

    /// <summary>Whether the head of any feed names the publication.</summary>
    public async Task<bool> IsInAHeadAsync(Publication publication, CancellationToken cancel)
    {
        var everybody = await Partition(PublicationFeed.Everybody).PlacesAsync(publication.Id, [], cancel);
        if (everybody.Any(IsInHead))
            return true;

        var municipality = new PublicationFeed(MunicipalityId.Parse(publication.Municipality.Id));
        return (await Partition(municipality).PlacesAsync(publication.Id, publication.Sections, cancel)).Any(IsInHead);
    }

    private static bool IsInHead((int Number, int Count) place) => place.Number >= OldestInHead(place.Count);

    private static int OldestInHead(int count) => Math.Min(count - HeadEntries, Archives(count) * ArchiveEntries);

    /// <summary>Ids begin with their time, so the first comes first.</summary>
    private async Task<IReadOnlyList<string>> IdsAsync(
        EditionKey edition,
        int limit,
        CancellationToken cancel)
    {
        var prefix = RowKey(edition, "");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {edition.Folder.Municipality.Value} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        var ids = new List<string>();

        await foreach (var row in accounts.Publications.QueryAsync<TableEntity>(filter, Math.Min(limit, 1000), ["RowKey"], cancel))
        {
            ids.Add(row.RowKey[prefix.Length..]);
            if (ids.Count == limit)
                break;
        }

        return ids;
    }

    private LogPartition Partition(PublicationFeed feed) => new(accounts.Publications, feed.Partition);

    private static string RowKey(EditionKey edition, string publication) => $"x{edition.Folder.Year}|{edition.Edition}|{publication}";

    /// <summary>The id of an entry as it is told of another municipality.</summary>
    /// <param name="id">An id of the log.</param>
    /// <param name="municipality">Whom it names in its place.</param>
    internal static string IdAs(string id, string municipality)
    {
        var parts = id.Split('-');
        return $"{parts[0]}-{municipality}-{parts[^2]}-{parts[^1]}";
    }

    /// <summary>The municipality that an id names, or null when it is no id: time (17 digits), folder, edition.</summary>
    public static MunicipalityId? MunicipalityOrNull(string id)
    {
        var parts = id.Split('-');
        if (parts.Length < 4 || parts[0].Length != 17 || !parts[0].All(char.IsAsciiDigit))
            return null;
        if (FiscalYear.ParseOrNull(parts[^2]) is null || !parts[^1].All(char.IsAsciiLetterOrDigit))
            return null;

        return MunicipalityId.TryParse(string.Join('-', parts[1..^2]), out var municipality) ? municipality : null;
    }
}
