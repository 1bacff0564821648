using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Answers with single payments of a node. Only the ranges of <c>payments.csv</c> that can hold them are read; a page goes on where the one
/// before ended, in the same edition, even if another has been published meanwhile.
/// </summary>
public sealed class PaymentHandler(RouteLookup lookup, PublishedFileStore files, ScanGate gate)
{
    /// <summary>Names of a payment's properties, its codes, its numbers.</summary>
    private const int AroundPayment = 280;

    public async Task<IResult> PaymentsAsync(HttpRequest request, string municipality, string year, CancellationToken cancel)
    {
        var parameters = new Parameters(
            request,
            "side",
            "section",
            "paragraph",
            "grouping",
            "item",
            "event",
            "unit",
            "sort",
            "limit",
            "next",
            "edition");
        var filter = PaymentFilter.Of(parameters);
        var sort = parameters.OneOf("sort", PaymentOrder.All);
        var limit = parameters.Number("limit", 100, 1, 1000);
        var skip = ListCursor.Skipped(parameters);

        if (!(await lookup.LocateAsync(municipality, year, parameters, cancel)).TryGet(out var located, out var missing))
            return missing;
        if (located.KnownOrNull(request) is { } known)
            return known;
        if (!(await lookup.ContentAsync(located, cancel)).TryGet(out var found, out missing))
            return missing;

        if (PublicResult.KnownOrNull(request, found.ETag, found.PublishedAt, found.IsNamed) is { } knownByDate)
            return knownByDate;
        if (HttpMethods.IsHead(request.Method))
            return await HeadAsync(found, cancel);

        var scan = new PaymentScan(files, found.Content, filter);
        using var place = await gate.EnterOrNullAsync(request, scan.Bytes, cancel);

        return place is null
            ? ProblemResult.Busy
            : await PageAsync(request, found, scan, new PaymentOrder(sort), skip, limit, place.Cancel);
    }

    private static async Task<IResult> PageAsync(
        HttpRequest request,
        PublishedYear found,
        PaymentScan scan,
        PaymentOrder order,
        long skip,
        int limit,
        CancellationToken cancel)
    {
        IReadOnlyList<PaymentResponse> page;

        try
        {
            await foreach (var payment in scan.ReadAsync(cancel))
                order.Add(payment);

            page = [.. Fitting(await order.PageAsync(skip, limit, () => scan.ReadAsync(cancel), cancel))];
        }
        catch (LostFileException) when (found.IsNamed)
        {
            return NoLongerKept(found);
        }

        var next = skip + page.Count < order.Count ? ListCursor.Of(found.Summary.Edition, skip + page.Count) : null;
        var response = new PaymentListResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            page,
            new PaymentTotalResponse(order.Count, order.Amount),
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

    /// <summary>What a page has before its body. How long that is takes a reading of the payments, so that neither says it.</summary>
    private async Task<IResult> HeadAsync(PublishedYear found, CancellationToken cancel) =>
        found.IsNamed && await files.FindOrNullAsync(EditionKey.Of(found.Summary), EditionFiles.PaymentsFile, cancel) is null
            ? NoLongerKept(found)
            : PublicResult.HeadOfEdition(found.ETag, found.PublishedAt, found.IsNamed);

    private static ProblemResult NoLongerKept(PublishedYear found) => ProblemResult.Gone(
        $"Edition {found.Summary.Edition} is no longer kept. Begin again without 'next' and 'edition': the current one answers.");

    /// <summary>As many of a page as an answer has room for.</summary>
    private static IEnumerable<PaymentResponse> Fitting(IEnumerable<Payment> page)
    {
        var room = new AnswerRoom();
        return page.TakeWhile(payment => room.Take(
            AroundPayment,
            payment.Type,
            payment.Event,
            payment.Unit,
            payment.CounterpartyName,
            payment.Description)).Select(Response);
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
