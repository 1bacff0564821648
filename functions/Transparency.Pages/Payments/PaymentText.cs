using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Payments;
using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>A single payment in words, as a feed's entry shows it: nothing but what is published of it.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Names">What its codes are called in its year.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PaymentText(Payment Payment, EditionNames Names, Language Language) : Page(Language)
{
    /// <summary>How long a town's text in a headline or a line is at most.</summary>
    private const int MostInTitle = 100, MostInLine = 500;

    /// <summary>Such as "Výdaj 12 345,00 Kč: Stavby s.r.o., oprava střechy".</summary>
    public string Title
    {
        get
        {
            var texts = new[] { Payment.CounterpartyName, Payment.Description }
                .Where(text => text.Length > 0)
                .Select(text => Cut(text, MostInTitle))
                .ToList();
            var about = texts.Count > 0 ? string.Join(", ", texts) : NameOf(Level.Paragraph, Payment.Paragraph.ToString());

            return $"{PaymentFeedWords.SideOf(Payment.Side).In(Language)} {Amount}: {about}";
        }
    }

    /// <summary>What the payment is about: its paragraph.</summary>
    public (string Code, string Name) Topic => (Payment.Paragraph.ToString(), NameOf(Level.Paragraph, Payment.Paragraph.ToString()));

    internal IEnumerable<(Wording Head, string Text)> Lines
    {
        get
        {
            yield return (PaymentFeedWords.Day, PaymentFeedWords.OfDay(Payment.Date, Language));
            yield return (PaymentFeedWords.SideOf(Payment.Side), Amount);

            if (Payment.CounterpartyName.Length > 0 || !Payment.CounterpartyId.IsNone)
                yield return (PaymentFeedWords.Counterparty, Counterparty);
            if (Payment.Description.Length > 0)
                yield return (PaymentFeedWords.Description, Cut(Payment.Description, MostInLine));

            yield return (PaymentFeedWords.Paragraph, Named(Level.Paragraph, Payment.Paragraph.ToString()));
            yield return (PaymentFeedWords.Item, Named(Level.Item, Payment.Item.ToString()));

            if (Payment.Event.Length > 0)
                yield return (PaymentFeedWords.Event, Named(Level.Event, LevelCode.FromOwnCode(Payment.Event)));
            if (Payment.Unit.Length > 0)
                yield return (PaymentFeedWords.Unit, Named(Level.Unit, LevelCode.FromOwnCode(Payment.Unit)));
            if (Payment.Type.Length > 0)
                yield return (PaymentFeedWords.Type, Cut(Payment.Type, MostInTitle));
        }
    }

    private string Amount => PaymentFeedWords.InCrowns.In(Language).Filled(Figures.Amount(Payment.Amount, Language));

    private string Counterparty
    {
        get
        {
            var name = Cut(Payment.CounterpartyName, MostInLine);
            return Payment.CounterpartyId.IsNone ? name : $"{name} (IČO {Payment.CounterpartyId})".TrimStart();
        }
    }

    /// <summary>The content of a feed's entry.</summary>
    public string Html() => PaymentView.Create(this).Html();

    private string Named(Level level, string code)
    {
        var (own, name) = (LevelCode.ToOwnCode(code), NameOf(level, code));
        return name == own ? own : $"{own} {name}";
    }

    private string NameOf(Level level, string code) => Cut(Names.NameOf(level, code), MostInLine);

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
}
