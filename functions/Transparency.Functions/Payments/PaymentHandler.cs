using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Answers with single payments: a page in JSON, or all of them as a table. A page goes on behind the last payment of the one before, in
/// the same edition, even if another has been published meanwhile.
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

    /// <summary>So many can be sorted for a table at once; more come as they stand in the file.</summary>
    private const int MostSorted = 5_000;

    public async Task<IResult> PaymentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(request, [.. PaymentFilter.Names, "sort", "limit", "next", "edition", .. AskedList.Names]);
        var asked = AskedList.Of(request, parameters);
        var filter = PaymentFilter.Of(parameters);
        var sort = parameters.OneOf("sort", PaymentQuestion.Orders);
        var limit = parameters.Number("limit", 100, 1, 1000);
        var cursor = PaymentCursor.Of(parameters, sort);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        located = located with { ETag = asked.Tag(located.ETag) };
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        if (PublicResult.KnownOrNull(request, found.ETag, found.PublishedAt, found.IsNamed) is { } knownByDate)
            return knownByDate;

        var scan = new PaymentScan(files, found.Content, filter);

        if (HttpMethods.IsHead(request.Method))
            return await HeadAsync(asked, scan, found, cancel);
        if (asked.IsWhole && asked.Format == ListFormat.Csv && !parameters.Has("sort"))
            return Csv(found, scan);

        try
        {
            if (asked.IsWhole && !parameters.Has("sort"))
                return await WorkbookAsync(request, asked, found, scan, cancel);

            var question = new PaymentQuestion(filter, sort, cursor.After, asked.IsWhole ? MostSorted : limit);

            return (await pages.FindAsync(request, found.Content, question, cancel)).TryGet(out var answer, out missing)
                ? await PageAsync(request, parameters, asked, found, answer.Page, cursor, cancel)
                : missing;
        }
        catch (LostFileException) when (found.IsNamed)
        {
            return PaymentScan.NoLongerKept(found);
        }
    }

    private async Task<IResult> PageAsync(
        HttpRequest request,
        Parameters parameters,
        AskedList asked,
        PublishedYear found,
        FoundPayments? answer,
        PaymentCursor cursor,
        CancellationToken cancel)
    {
        if (answer is not { } page)
            return ProblemResult.BadRequest(PaymentCursor.Unknown(parameters.Text("next")!));

        if (asked.IsWhole && page.GoesOn)
        {
            return ProblemResult.BadRequest(
                $"'sort' orders at most {MostSorted} payments in a table, and these are {page.Totals.Count}; leave it out, or ask for "
                    + "pages by 'limit'.");
        }

        return asked.IsTable
            ? await TablePageAsync(asked, found, page, cursor, cancel)
            : JsonPage(new Address(request), asked, found, page, cursor, PaymentQuery.Of(parameters));
    }

    private static IResult JsonPage(
        Address address,
        AskedList asked,
        PublishedYear found,
        FoundPayments page,
        PaymentCursor cursor,
        PaymentQuery query)
    {
        var (shown, next) = Fitting(found, page, cursor);
        var links = found.Links(address);

        // What is new among these, not among all that the municipality publishes.
        links["feed"] = address.Of(PublicPaths.PaymentFeed(found.Municipality.Id.Value, query.Suffix));

        var response = new PaymentListResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            [.. shown.Select(Response)],
            page.Totals.Response,
            next,
            links);

        return asked.Json(
            PublicResult.OfEdition(
                response,
                PaymentJson.Readable.PaymentListResponse,
                found.ETag,
                found.PublishedAt,
                found.IsNamed,
                saysLength: false),
            next);
    }

    private async Task<IResult> TablePageAsync(
        AskedList asked,
        PublishedYear found,
        FoundPayments page,
        PaymentCursor cursor,
        CancellationToken cancel)
    {
        var (shown, next) = asked.IsWhole ? ([.. page.Page.Select(kept => kept.Payment)], null) : Fitting(found, page, cursor);

        if (asked.Format == ListFormat.Xlsx)
            return await asked.TableAsync(PaymentTable.Of(shown, found), found.Source, Head(found), next, cancel);

        return new PaymentCsvResult(found, gate, time)
        {
            Payments = _ => shown.ToAsyncEnumerable(),
            Bytes = 0,
            Next = asked.FollowingOrNull(next),
        };
    }

    private PaymentCsvResult Csv(PublishedYear found, PaymentScan scan) => new(found, gate, time)
    {
        Payments = cancel => scan.ReadAsync(cancel).Select(row => row.ToPayment()),
        Bytes = scan.Bytes,
    };

    /// <summary>All of them as they stand in the file, as far as a workbook has room.</summary>
    private async Task<IResult> WorkbookAsync(
        HttpRequest request,
        AskedList asked,
        PublishedYear found,
        PaymentScan scan,
        CancellationToken cancel)
    {
        using var place = await gate.EnterOrNullAsync(request, scan.Bytes, cancel);
        if (place is null)
            return ProblemResult.Busy;

        var (payments, room) = (new List<Payment>(), asked.Room());

        await foreach (var row in scan.ReadAsync(place.Cancel))
        {
            var payment = row.ToPayment();

            if (payments.Count == AskedList.MostRows || !TakesRoom(room, payment))
                return AskedList.TooLong("take it as CSV (format=csv), which has no end, or ask for a part of it.");

            payments.Add(payment);
        }

        return await asked.TableAsync(PaymentTable.Of(payments, found), found.Source, Head(found), next: null, place.Cancel);
    }

    private async Task<IResult> HeadAsync(AskedList asked, PaymentScan scan, PublishedYear found, CancellationToken cancel)
    {
        var head = await PaymentScan.HeadAsync(files, found, cancel);

        return (head, asked.Format) switch
        {
            (PublicResult, ListFormat.Csv) => Csv(found, scan),
            (PublicResult version, ListFormat.Xlsx) => asked.Head(version, found.TableName(PaymentTable.Name)),
            _ => head,
        };
    }

    /// <summary>The version of what is dear to read, so that nobody says how long it is.</summary>
    private static PublicResult Head(PublishedYear found) => PublicResult.HeadOfEdition(found.ETag, found.PublishedAt, found.IsNamed);

    /// <summary>As many of a page as an answer has room for, and how the list goes on.</summary>
    private static (IReadOnlyList<Payment> Shown, string? Next) Fitting(PublishedYear found, FoundPayments page, PaymentCursor cursor)
    {
        var room = new AnswerRoom();
        var shown = page.Page.TakeWhile(one => TakesRoom(room, one.Payment)).ToList();
        var goesOn = page.GoesOn || shown.Count < page.Page.Count;

        return ([.. shown.Select(one => one.Payment)], goesOn ? cursor.Next(found.Summary.Edition, shown[^1].Place) : null);
    }

    private static bool TakesRoom(AnswerRoom room, Payment payment) => room.Take(
        AroundPayment,
        payment.Type,
        payment.Event,
        payment.Unit,
        payment.CounterpartyName,
        payment.Description);

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
