using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Feeds;

/// <summary>Answers with feeds of publications: one query of the log for the newest entries.</summary>
public sealed class FeedAnswers(PublicationLog log, CurrentEditions current, TransparencyOptions options)
{
    private const int Entries = 20;

    public async Task<IResult> AtomAsync(HttpRequest request, string? municipality, CancellationToken cancel)
    {
        if (new Parameters(request).Mistake is { } mistake) return Problem.BadRequest(mistake);
        MunicipalityName? town = null;
        MunicipalityId? only = null;
        if (municipality is not null)
        {
            if (!MunicipalityId.TryParse(municipality, out var id)) return Problem.NotFound($"There is no municipality '{municipality}'.");
            only = id;
        }
        var (entries, _) = await log.ListAsync(only, null, Entries, null, cancel);
        if (only is { } known)
        {
            var name = (await current.MunicipalityOrNullAsync(known, cancel))?.Municipality.Name ?? (entries.Count > 0 ? entries[0].Municipality.Name : null);
            if (name is null) return Problem.NotFound($"There is no municipality '{municipality}'.");
            town = new MunicipalityName(known.Value, name);
        }
        var body = new AtomFeed(new Address(request), options.TagAuthority).Write(town, entries);
        return PublicAnswer.OfBytes(body, "application/atom+xml; charset=utf-8", entries.Count == 0 ? null : entries[0].PublishedAt);
    }
}
