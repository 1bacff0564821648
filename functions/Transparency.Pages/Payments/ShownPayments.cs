using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Glossary;

namespace Transparency.Pages.Payments;

/// <summary>Single payments as rows, each counterparty with an IČO leading to its own page.</summary>
/// <param name="Payments">In their order.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ShownPayments(IReadOnlyList<Payment> Payments, Language Language) : Page(Language)
{
    /// <summary>Whether the page explains its words, so that headings lead there.</summary>
    public bool HasGlossary { get; init; }

    /// <summary>Whether they stand in a frame on somebody's page, where nothing leads out of it.</summary>
    public bool IsFramed { get; init; }

    internal HeadingPart Counterparty => new(PaymentListWords.Counterparty, Language) { HasGlossary = HasGlossary };

    /// <summary>Where its counterparty is told about, or null: nobody without an IČO has a page.</summary>
    internal string? PageOf(Payment payment) => IsFramed || payment.CounterpartyId.IsNone
        ? null
        : Translated.Of(PublicPaths.CounterpartyPage(payment.CounterpartyId.ToString()), Language);

    internal string NameOf(Payment payment) =>
        payment.CounterpartyName.Length > 0 ? payment.CounterpartyName : PaymentListWords.NotNamed.In(Language);
}
