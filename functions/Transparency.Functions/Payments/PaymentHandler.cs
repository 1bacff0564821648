using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Answers with single payments of a node. Only the ranges of <c>payments.csv</c> that can hold them are read; a page goes on where the one
/// before ended, in the same edition, even if another has been published meanwhile.
/// </summary>
public sealed class PaymentHandler(RouteLookup lookup, PublishedFileStore files)
{
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
        var skip = Continue(parameters);

        if (!(await lookup.ContentAsync(municipality, year, parameters, cancel)).TryGet(out var found, out var missing))
            return missing;

        var order = new PaymentOrder(sort);
        IReadOnlyList<Payment> page;

        try
        {
            await foreach (var payment in MatchingAsync(found, filter, cancel))
                order.Add(payment);

            page = await order.PageAsync(skip, limit, () => MatchingAsync(found, filter, cancel));
        }
        catch (LostFileException) when (parameters.Has("edition"))
        {
            return ProblemResult.Gone(
                $"Edition {found.Summary.Edition} is no longer kept. Begin again without 'next' and 'edition': the current one answers.");
        }

        var next = skip + page.Count < order.Count ? Cursor(found.Summary.Edition, skip + page.Count) : null;
        var response = new PaymentListResponse(
            found.Head,
            found.Summary.Year,
            found.Summary.Edition,
            [.. page.Select(Response)],
            new PaymentTotalResponse(order.Count, order.Amount),
            next,
            found.Links(new Address(request)));

        return PublicResult.OfEdition(
            response,
            PaymentJson.Readable.PaymentListResponse,
            found.ETag,
            found.PublishedAt,
            found.IsNamed || parameters.Has("next"));
    }

    private async IAsyncEnumerable<Payment> MatchingAsync(
        PublishedYear found,
        PaymentFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var summary = found.Summary;
        foreach (var range in filter.Ranges(found.Content))
        {
            await using var rows = await files.OpenOrNullAsync(
                EditionKey.Of(summary),
                EditionFiles.PaymentsFile,
                range,
                cancel)
                ?? throw new LostFileException(EditionKey.Of(summary), EditionFiles.PaymentsFile);

            foreach (var payment in PaymentsCsv.Read(rows))
            {
                if (filter.Matches(payment))
                    yield return payment;
            }
        }
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

    /// <summary>Reads the cursor: the edition and how many payments to pass over. The edition in it counts as named.</summary>
    private static long Continue(Parameters parameters)
    {
        if (parameters.Text("next") is not { } next)
            return 0;

        var parts = Base64Url.IsValid(next) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(next)).Split('.') : [];
        if (parts.Length == 2
            && EditionId.IsValid(parts[0])
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
        {
            if (parameters.Text("edition") is { } named && named != parts[0])
                parameters.Fail($"'next' goes on in edition {parts[0]}, and 'edition' is '{named}'.");

            parameters.Set("edition", parts[0]);
            return skip;
        }

        parameters.Fail($"'next' is '{next}'; it is given back as it came in 'next'.");

        return 0;
    }

    private static string Cursor(string edition, long skip) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{edition}.{skip}")));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
