using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Documents;

/// <summary>
/// Answers about a year's budget documents. What is listed is the edition's; how deadlines stand is of today, so that even an answer about
/// a named edition changes, once a day.
/// </summary>
public sealed class DocumentHandler(RouteLookup lookup, TimeProvider time)
{
    private const int MostDocuments = 1000;

    public async Task<IResult> DocumentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, ["limit", "next", "edition", .. AskedList.Names]);
        var list = AskedList.Of(request, parameters);
        var limit = list.Limit(parameters, MostDocuments, MostDocuments);
        var skip = ListCursor.Skipped(parameters);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;

        // An answer is of an edition and a day, and nothing has to be read to know both.
        var today = CzechDay.Today(time);
        located = located with { ETag = list.Tag(OfDay(located.ETag, today)) };

        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        var (summary, kind) = (found.Summary, found.Summary.Kind);
        var deadlines = DocumentDeadlines.Of(summary.Documents ?? [], FiscalYear.Of(summary.Year), kind, today);
        var asked = deadlines.Listed.Skip((int)Math.Min(skip, int.MaxValue)).Take(limit);
        var listed = list.Room().Taking(asked.Select(document => Listed(document, kind)), DocumentJson.Readable.DocumentResponse);
        var end = skip + listed.Count;
        var response = new DocumentListResponse(
            found.Head,
            summary.Year,
            summary.Edition,
            today,
            listed,
            [.. deadlines.Missing.Select(lacking => new MissingDocumentResponse(lacking.Kind, Response(lacking.Deadline, kind)))],
            end < deadlines.Listed.Count ? ListCursor.Of(summary.Edition, end) : null,
            found.Links(new Address(request)));
        var midnight = CzechDay.Start(today);
        var since = midnight > found.PublishedAt ? midnight : found.PublishedAt;

        return list.IsTable
            ? await list.TableAsync(
                DocumentTable.Of(response, found),
                found.Source,
                PublicResult.HeadOfEdition(found.ETag, since, immutable: false, saysLength: true),
                response.Next,
                cancel)
            : list.Json(
                PublicResult.OfEdition(
                    response,
                    DocumentJson.Readable.DocumentListResponse,
                    found.ETag,
                    since,
                    immutable: false),
                response.Next);
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
