using Microsoft.AspNetCore.Http;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Documents;

/// <summary>
/// Answers about a year's budget documents. What is listed is the edition's; how deadlines stand is of today, so that even an answer about
/// a named
/// edition changes, once a day.
/// </summary>
public sealed class DocumentHandler(Published published, TimeProvider time)
{
    public Task<IResult> DocumentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, "edition");
        return published.AnswerAsync(municipality, year, parameters, found =>
        {
            var (summary, kind, today) = (found.Summary, found.Summary.Kind, CzechDay.Today(time));
            var deadlines = DocumentDeadlines.Of(summary.Documents ?? [], FiscalYear.Of(summary.Year), kind, today);
            var answer = new DocumentListResponse(
                found.Head, summary.Year, summary.Edition, today,
                [.. deadlines.Listed.Select(listed => Listed(listed, kind))],
                [.. deadlines.Missing.Select(missing => new MissingDocumentAnswer(missing.Kind, Answer(missing.Deadline, kind)))],
                found.Links(new Address(request)));
            var changed = CzechDay.Start(today);
            return Task.FromResult<IResult>(
                PublicResult.OfValueSince(
                    answer, DocumentJson.Readable.DocumentListResponse, changed > found.PublishedAt ? changed : found.PublishedAt));
        }, cancel);
    }

    private static DocumentAnswer Listed(ListedDocument listed, MunicipalityKind kind)
    {
        var document = listed.Document;
        return new DocumentAnswer(
            document.Kind, document.Title, document.Number, document.Url, document.Approved, document.Published, document.Removed,
            [.. listed.Deadlines.Select(deadline => Answer(deadline, kind))]);
    }

    private static DeadlineAnswer Answer(Deadline deadline, MunicipalityKind kind) =>
        new(
            deadline.Rule,
            deadline.Rule.Law(kind),
            deadline.Due,
            deadline.Done,
            deadline.State,
            deadline.Days);
}
