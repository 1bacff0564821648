using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Documents;

/// <summary>
/// Answers about a year's budget documents. What is listed is the edition's; how deadlines stand is of today, so that even an answer about
/// a named edition changes, once a day.
/// </summary>
public sealed class DocumentHandler(RouteLookup lookup, TimeProvider time)
{
    public async Task<IResult> DocumentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "edition");
        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;

        // An answer is of an edition and a day, and nothing has to be read to know both.
        var today = CzechDay.Today(time);
        located = located with { ETag = OfDay(located.ETag, today) };

        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        var (summary, kind) = (found.Summary, found.Summary.Kind);
        var deadlines = DocumentDeadlines.Of(summary.Documents ?? [], FiscalYear.Of(summary.Year), kind, today);
        var response = new DocumentListResponse(
            found.Head,
            summary.Year,
            summary.Edition,
            today,
            [.. deadlines.Listed.Select(listed => Listed(listed, kind))],
            [.. deadlines.Missing.Select(lacking => new MissingDocumentResponse(lacking.Kind, Response(lacking.Deadline, kind)))],
            found.Links(new Address(request)));
        var midnight = CzechDay.Start(today);

        return PublicResult.OfEdition(
            response,
            DocumentJson.Readable.DocumentListResponse,
            found.ETag,
            midnight > found.PublishedAt ? midnight : found.PublishedAt,
            immutable: false);
    }

    private static EntityTagHeaderValue OfDay(EntityTagHeaderValue edition, DateOnly day) =>
        new($"\"{edition.Tag.AsSpan().Trim('"')}-{day.DayNumber.ToString(CultureInfo.InvariantCulture)}\"");

    private static DocumentResponse Listed(ListedDocument listed, MunicipalityKind kind)
    {
        var document = listed.Document;
        return new DocumentResponse(
            document.Kind,
            document.Title,
            document.Number,
            document.Url,
            document.Approved,
            document.Published,
            document.Removed,
            [.. listed.Deadlines.Select(deadline => Response(deadline, kind))]);
    }

    private static DeadlineResponse Response(Deadline deadline, MunicipalityKind kind) =>
        new(
            deadline.Rule,
            deadline.Rule.Law(kind),
            deadline.Due,
            deadline.Done,
            deadline.State,
            deadline.Days);
}
