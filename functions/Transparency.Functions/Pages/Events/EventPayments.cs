using Microsoft.AspNetCore.Http;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Searching;
using Transparency.Functions.Http;
using Transparency.Functions.Payments;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages.Events;

/// <summary>
/// The payments of an event, added up by who was paid. Only those paragraphs are read in which the event has any, and the indexes of
/// counterparties know no events.
/// </summary>
public sealed class EventPayments(PublishedFileStore files, ScanGate gate)
{
    /// <summary>So many of the newest are shown.</summary>
    public const int Newest = 20;

    /// <returns>The payments, or that too many others are answered.</returns>
    /// <exception cref="LostFileException">The edition was cleaned.</exception>
    internal async Task<Found<CountedPayments>> FindAsync(
        HttpRequest request,
        EditionContent edition,
        BudgetPlace place,
        CancellationToken cancel)
    {
        var scan = new PaymentScan(files, edition, new Choice(place, edition));
        using var room = await gate.EnterOrNullAsync(request, scan.Bytes, cancel);
        if (room is null)
            return ProblemResult.Busy;

        var ofEvent = new PaymentFilter(place.Side, null, null, null, null, LevelCode.ToOwnCode(place.Steps[0].Code), null);
        var newest = new PaymentPage(new PaymentQuestion(ofEvent, "-date", null, Newest));
        var tally = new CounterpartyTally();

        await foreach (var payment in scan.ReadAsync(room.Cancel))
        {
            newest.Add(payment);
            tally.Add(payment.ToPayment());
        }

        return new CountedPayments(newest.Found(), tally);
    }

    /// <summary>Payments of the event, all of which lie in paragraphs where its budget has a line with payments.</summary>
    private sealed class Choice(BudgetPlace place, EditionContent edition) : IPaymentChoice
    {
        private readonly string _own = LevelCode.ToOwnCode(place.Steps[0].Code);

        private readonly HashSet<Paragraph> _paragraphs =
            [.. edition.Budget.Lines.Where(line => line.Payments > 0 && place.Holds(line)).Select(line => line.Paragraph)];

        public bool Touches(Side side, Paragraph paragraph) => side == place.Side && _paragraphs.Contains(paragraph);

        public bool Matches(PaymentRow payment) => payment.Side == place.Side && payment.Event == _own;
    }
}

/// <summary>Payments of an event: the newest, and who was paid.</summary>
internal sealed record CountedPayments(FoundPayments Newest, CounterpartyTally Tally);
