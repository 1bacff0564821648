using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Feeds;

/// <summary>
/// Answers with feeds of single payments that match, of all years of a municipality: those of the newest year first, and within a year the
/// newest day first. Years are read until there are enough entries; who has the version of what is published already costs no reading.
/// </summary>
public sealed class PaymentFeedHandler(
    RouteLookup lookup,
    LoadedEditionStore editions,
    PublishedFileStore files,
    EditionIndexStore indexes,
    PublicationLog log,
    PaymentPages pages,
    TransparencyOptions options)
{
    public const int MostEntries = 50;

    /// <summary>No older year is begun when so much was read: a reader would lose patience.</summary>
    private const long MostBytes = 256 << 20;

    /// <summary>A year whose log is longer tells of its newest entries.</summary>
    private const int MostPublications = 100;

    /// <param name="request">With filters as those of payments, and <c>lang=</c>.</param>
    /// <param name="municipality">Whose payments.</param>
    /// <param name="format">One of <see cref="FeedFormat.OfPayments"/>.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task<IResult> FeedAsync(HttpRequest request, string municipality, FeedFormat format, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. PaymentFilter.Names, "lang"]);
        var language = parameters.Language();
        var filter = PaymentFilter.Of(parameters);

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);
        if (!(await lookup.TownAsync(municipality, cancel)).TryGet(out var town, out var missing))
            return missing;

        var etag = Version(town);
        var mediaType = format.MediaType + "; charset=utf-8";

        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;
        if (HttpMethods.IsHead(request.Method))
            return PublicResult.OfVersion(default, mediaType, etag);

        var feed = new PaymentFeed(town.Municipality, PaymentQuery.Of(parameters), language, new Address(request), options.TagAuthority);
        var bytes = 0L;

        foreach (var year in town.Years.Reverse())
        {
            if (feed.Count == MostEntries || bytes > MostBytes)
                break;
            if (await ScanOrNullAsync(year, filter, cancel) is not { } found)
                continue;

            var (content, scan) = found;
            var question = new PaymentQuestion(filter, "-date", null, MostEntries - feed.Count);
            if (!(await pages.FindAsync(request, content, question, cancel)).TryGet(out var answer, out missing))
                return missing;

            bytes += scan.Bytes;

            // The first page begins behind no place, so that there always is one.
            if (answer.Page is { Totals.Count: > 0 } page)
                feed.Add(year.Year, page, content.Names, await PublicationsAsync(year, cancel));
        }

        return PublicResult.OfVersion(format.Write(feed.Document(town)), mediaType, etag);
    }

    /// <summary>Null where a year has no payment that can match.</summary>
    private async Task<(EditionContent Content, PaymentScan Scan)?> ScanOrNullAsync(
        EditionPointer year,
        PaymentFilter filter,
        CancellationToken cancel)
    {
        var key = new EditionKey(year.Folder, year.Edition!);
        if (filter.Keys.Counterparty is { } ico && !indexes.MayName(key, ico))
            return null;
        if (await editions.GetOrNullAsync(key, cancel) is not { } content)
            return null;

        var scan = new PaymentScan(files, content, filter);

        return scan.Bytes > 0 ? (content, scan) : null;
    }

    private async Task<IReadOnlyList<Publication>> PublicationsAsync(EditionPointer year, CancellationToken cancel)
    {
        var feed = new PublicationFeed(year.Municipality);
        var (entries, _) = await log.ListAsync(feed, year.Year, MostPublications, null, cancel);

        // The log is written after the pointer.
        return entries.Any(entry => entry.Id == year.Publication.Id) ? entries : [year.Publication, .. entries];
    }

    /// <summary>Also another where a folder is put back as it had been: that is a publication too.</summary>
    private static EntityTagHeaderValue Version(PublishedTown town)
    {
        var tag = new EditionsTag().With(town.Municipality.ToString());

        foreach (var year in town.Years)
            tag.With(town.Municipality, year).With(year.Publication.Id);

        return tag.Value;
    }
}
