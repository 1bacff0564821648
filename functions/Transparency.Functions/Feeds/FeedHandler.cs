using System.Globalization;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Feeds;

/// <summary>Answers with feeds in three formats: of publications by one query of the log for a document.</summary>
public sealed class FeedHandler(
    RouteLookup lookup,
    PublicationLog log,
    StateTownLog state,
    PaymentFeedHandler payments,
    TransparencyOptions options)
{
    /// <param name="request">With <c>section=</c> (a municipality's feed only) and <c>lang=</c>.</param>
    /// <param name="municipality">Whose feed, or null for everybody's.</param>
    /// <param name="archive">The archive's number, or null for the head.</param>
    /// <param name="file">The format.</param>
    /// <param name="cancel">Stops the query.</param>
    public async Task<IResult> FeedAsync(HttpRequest request, string? municipality, string? archive, string file, CancellationToken cancel)
    {
        if (municipality is not null
            && archive is null
            && FeedFormat.OfPayments.FirstOrDefault(known => known.File == file) is { } ofPayments)
        {
            return await payments.FeedAsync(request, municipality, ofPayments, cancel);
        }

        var parameters = municipality is null ? new Parameters(request, "lang") : new Parameters(request, "section", "lang");
        var language = parameters.Language();
        var section = parameters.Text("section");

        if (parameters.Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        if (FeedFormat.All.FirstOrDefault(known => known.File == file) is not { } format)
        {
            return ProblemResult.NotFound(
                $"There is no feed {file}; feeds are {string.Join(", ", FeedsOf(municipality, archive))}.");
        }

        MunicipalityId? only = null;

        if (municipality is not null)
        {
            if (!RouteLookup.Id(municipality).TryGet(out var id, out var missing))
                return missing;

            only = id;
        }

        if (section is not null && !CanBeSection(section))
            return NoSection(section);

        var feed = new PublicationFeed(only, section);
        return archive is null
            ? await HeadAsync(request, feed, language, format, cancel)
            : await ArchiveAsync(request, feed, archive, language, format, cancel);
    }

    private async Task<IResult> HeadAsync(
        HttpRequest request,
        PublicationFeed feed,
        Language language,
        FeedFormat format,
        CancellationToken cancel)
    {
        var entries = await log.HeadAsync(feed, cancel);

        if (feed.Municipality is { } id && await state.NewsOrNullAsync(id, null, cancel) is { } news)
            return await HeadOfTownAsync(request, feed, language, format, entries, news, cancel);
        if (entries.Count == 0 && IsNoSection(feed, out var section))
            return NoSection(section);

        string? name = null;

        if (feed.Municipality is { } municipality)
        {
            name = (await lookup.TownOrNullAsync(municipality.Value, cancel))?.Name
                ?? await LastNameOrNullAsync(municipality, cancel);
            if (name is null)
                return RouteLookup.NoMunicipality(municipality.Value);
        }

        var page = Page(request, feed, name, language, format.File, null, entries);
        var since = entries.Count == 0 ? (DateTimeOffset?)null : page.Updated;

        return PublicResult.OfBytes(format.Write(page.Document()), MediaType(format), since);
    }

    /// <summary>
    /// The feed of a municipality of which the state's statement may tell: who has its version costs no reading of editions.
    /// </summary>
    private async Task<IResult> HeadOfTownAsync(
        HttpRequest request,
        PublicationFeed feed,
        Language language,
        FeedFormat format,
        IReadOnlyList<NumberedPublication> entries,
        StateTownNews news,
        CancellationToken cancel)
    {
        var tag = new EditionsTag().With(news.Version);

        foreach (var (_, entry) in entries)
            tag.With($"{entry.Id} {entry.UpdatedAt:O}");

        var etag = tag.Value;

        if (PublishedVersion.KnownOrNull(request, etag) is { } known)
            return known;

        var told = (await state.ToldAsync(news, cancel))
            .Where(entry => feed.Section is not { } section || entry.Sections.Contains(section, StringComparer.Ordinal))
            .ToList();

        if (entries.Count + told.Count == 0 && IsNoSection(feed, out var missing))
            return NoSection(missing);

        var town = await lookup.TownOrNullAsync(news.Profile.Id.Value, cancel);

        if (town is null && entries.Count == 0 && told.Count == 0)
            return RouteLookup.NoMunicipality(news.Profile.Id.Value);

        var page = Page(request, feed, news.Profile.Name, language, format.File, null, entries) with
        {
            StateEntries = told,
            IsGone = town is null,
        };

        return PublicResult.OfVersion(format.Write(page.Document()), MediaType(format), etag);
    }

    private static string MediaType(FeedFormat format) => format.MediaType + "; charset=utf-8";

    /// <summary>One that the classification does not have may still be what a municipality writes.</summary>
    private static bool IsNoSection(PublicationFeed feed, out string section)
    {
        section = feed.Section ?? "";
        var code = section;

        return code.Length > 0 && CodeLists.Paragraphs.Entries.All(entry => entry.Code != code);
    }

    private static IEnumerable<string> FeedsOf(string? municipality, string? archive) =>
        (municipality is null || archive is not null ? FeedFormat.All : FeedFormat.All.Concat(FeedFormat.OfPayments))
            .Select(known => known.File);

    private static bool CanBeSection(string section) => section.Length == 2 && section.All(char.IsAsciiDigit);

    private static ProblemResult NoSection(string section) =>
        ProblemResult.NotFound($"There is no section '{section}' of a budget; sections are two digits, such as 31.");

    /// <summary>A municipality all of whose years were withdrawn still has a feed.</summary>
    private async Task<string?> LastNameOrNullAsync(MunicipalityId municipality, CancellationToken cancel) =>
        (await log.ListAsync(new PublicationFeed(municipality), null, 1, null, cancel)).Entries is [var newest]
            ? newest.Municipality.Name
            : null;

    private async Task<IResult> ArchiveAsync(
        HttpRequest request, PublicationFeed feed, string archive, Language language, FeedFormat format, CancellationToken cancel)
    {
        if (!int.TryParse(archive, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number.ToString(CultureInfo.InvariantCulture) != archive)
        {
            return ProblemResult.NotFound($"'{archive}' is no number of an archive.");
        }

        if (await log.ArchiveOrNullAsync(feed, number, cancel) is not { } entries)
            return await BeforeItIsFullAsync(feed, number, language, format.File, request, cancel);

        // The name that was in force at the end of the archive: a later one must not change it.
        var name = feed.Municipality is null ? null : entries[0].Publication.Municipality.Name;
        var page = Page(request, feed, name, language, format.File, number, entries);
        // It never changes, but for withdrawals, and those must reach whoever keeps a copy: so no copy is kept for ever.
        return PublicResult.OfBytes(format.Write(page.Document()), MediaType(format), page.Updated);
    }

    /// <summary>An archive that is being filled is the head for now; one beyond it does not exist.</summary>
    private async Task<IResult> BeforeItIsFullAsync(
        PublicationFeed feed,
        int number,
        Language language,
        string file,
        HttpRequest request,
        CancellationToken cancel)
    {
        var newest = await log.HeadAsync(feed, cancel);
        return newest.Count > 0 && number == PublicationLog.Archives(newest[0].Number + 1) + 1
            ? new RedirectResult(
                new Address(request).Of(PublicPaths.Feed(feed.Municipality?.Value, null, file, feed.Section, language.Tag())))
            : ProblemResult.NotFound($"There is no archive {number} of this feed.");
    }

    private FeedPage Page(
        HttpRequest request,
        PublicationFeed feed,
        string? name,
        Language language,
        string file,
        int? archive,
        IReadOnlyList<NumberedPublication> entries) =>
        new(
            new Address(request),
            feed,
            name,
            language,
            file,
            archive,
            entries,
            options.Hub.Length == 0 ? null : options.Hub,
            options.TagAuthority);
}
