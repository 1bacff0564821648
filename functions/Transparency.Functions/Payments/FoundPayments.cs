using Transparency.Core.Payments;

namespace Transparency.Functions.Payments;

/// <summary>A page of payments, whichever way they were found.</summary>
/// <param name="Page">The page, in order.</param>
/// <param name="Totals">Count and sums of all that were asked for, on the page or not.</param>
/// <param name="GoesOn">Whether any stand behind the page.</param>
public sealed record FoundPayments(IReadOnlyList<PlacedPayment> Page, PaymentTotals Totals, bool GoesOn);

/// <summary>A payment, and where it stands in the order that is asked for.</summary>
public readonly record struct PlacedPayment(PaymentPlace Place, Payment Payment);
