using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Answers with single payments: a page in JSON, or all of them in CSV. A page goes on behind the last payment of the one before, in the
/// same edition, even if another has been published meanwhile.
/// </summary>
public sealed class PaymentHandler(
    RouteLookup lookup,
    PublishedFileStore files,
    PaymentPages pages,
    ScanGate gate,
    TimeProvider time)
{
    /// <summary>Names of a payment's properties, its codes, its numbers.</summary>
    private const int AroundPayment = 280;

    /// <summary>So many can be sorted for CSV at once; more come as they stand in the file.</summary>
    private const int MostSorted = 5_000;

    public async Task<IResult> PaymentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. PaymentFilter.Names, "sort", "limit", "next", "edition", "format"]);
        var filter = PaymentFilter.Of(parameters);
        var sort = parameters.OneOf("sort", PaymentQuestion.Orders);
        var limit = parameters.Number("limit", 100, 1, 1000);
        var cursor = PaymentCursor.Of(parameters, sort);
        var isCsv = PaymentFormat.IsCsv(request, parameters);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        if (isCsv)
            located = located with { ETag = PaymentFormat.Tag(located.ETag) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        if (PublicResult.KnownOrNull(request, found.ETag, found.PublishedAt, found.IsNamed) is { } knownByDate)
            return knownByDate;

        var scan = new PaymentScan(files, found.Content, filter);

        if (HttpMethods.IsHead(request.Method))
            return await HeadAsync(scan, found, isCsv, cancel);
        if (isCsv && !parameters.Has("sort") && !parameters.Has("limit") && !parameters.Has("next"))
            return Csv(found, scan);

        var isWhole = isCsv && !parameters.Has("limit") && !parameters.Has("next");
        var question = new PaymentQuestion(filter, sort, cursor.After, isWhole ? MostSorted : limit);

        if (!(await pages.FindAsync(request, found, question, cancel)).TryGet(out var answer, out missing))
            return missing;

        if (answer.Page is not { } page)
            return ProblemResult.BadRequest(PaymentCursor.Unknown(parameters.Text("next")!));

        if (isWhole && page.GoesOn)
        {
            return ProblemResult.BadRequest(
                $"'sort' orders at most {MostSorted} payments in CSV, and these are {page.Totals.Count}; leave it out, or ask for pages by "
                    + $"'limit'.");
        }

        return isCsv ? CsvPage(request, found, page, cursor, isWhole) : Page(request, found, page, cursor);
    }

    private static PublicResult Page(HttpRequest request, PublishedYear found, FoundPayments page, PaymentCursor cursor)
    {
        var (shown, next) = Fitting(found, page, cursor);
        var response = new PaymentListResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            [.. shown.Select(Response)],
            page.Totals.Response,
            next,
            found.Links(new Address(request)));

        return PublicResult.OfEdition(
            response,
            PaymentJson.Readable.PaymentListResponse,
            found.ETag,
            found.PublishedAt,
            found.IsNamed,
            saysLength: false);
    }

    private PaymentCsvResult CsvPage(HttpRequest request, PublishedYear found, FoundPayments page, PaymentCursor cursor, bool isWhole)
    {
        var (shown, next) = isWhole ? ([.. page.Page.Select(kept => kept.Payment)], null) : Fitting(found, page, cursor);

        return new PaymentCsvResult(found, gate, time)
        {
            Payments = _ => shown.ToAsyncEnumerable(),
            Bytes = 0,
            Next = next is null ? null : Following(request, next),
        };
    }

    private PaymentCsvResult Csv(PublishedYear found, PaymentScan scan) => new(found, gate, time)
    {
        Payments = cancel => scan.ReadAsync(cancel).Select(row => row.ToPayment()),
        Bytes = scan.Bytes,
    };

    private async Task<IResult> HeadAsync(PaymentScan scan, PublishedYear found, bool isCsv, CancellationToken cancel)
    {
        var head = await PaymentScan.HeadAsync(files, found, cancel);
        return isCsv && head is PublicResult ? Csv(found, scan) : head;
    }

    /// <summary>As many of a page as an answer has room for, and how the list goes on.</summary>
    private static (IReadOnlyList<Payment> Shown, string? Next) Fitting(PublishedYear found, FoundPayments page, PaymentCursor cursor)
    {
        var room = new AnswerRoom();
        var shown = page.Page.TakeWhile(one => room.Take(
            AroundPayment,
            one.Payment.Type,
            one.Payment.Event,
            one.Payment.Unit,
            one.Payment.CounterpartyName,
            one.Payment.Description)).ToList();
        var goesOn = page.GoesOn || shown.Count < page.Page.Count;

        return ([.. shown.Select(one => one.Payment)], goesOn ? cursor.Next(found.Summary.Edition, shown[^1].Place) : null);
    }

    private static string Following(HttpRequest request, string next)
    {
        var others = request.Query.Where(parameter => parameter.Key != "next");
        var query = QueryString.Create(others.Append(new("next", next)));

        return new Address(request).Of(request.Path.ToUriComponent() + query.ToUriComponent());
    }

    private static PaymentResponse Response(Payment payment)
    {
        var counterparty = payment.CounterpartyName.Length == 0 && payment.CounterpartyId.IsNone
            ? null
            : new CounterpartyResponse(payment.CounterpartyId.IsNone ? null : payment.CounterpartyId.ToString(), payment.CounterpartyName);

        return new PaymentResponse(
            payment.Date,
            payment.Type,
            payment.Side.Name(),
            payment.Paragraph.ToString(),
            payment.Item.ToString(),
            NullIfEmpty(payment.Event),
            NullIfEmpty(payment.Unit),
            payment.Amount,
            counterparty,
            NullIfEmpty(payment.Description));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
