using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Payments;

/// <summary>
/// A single payment as it may be published: a received (KDF) or issued (KOF) invoice, or a row of a payments file, with its date.
/// The privacy rules have been applied: see <see cref="Privacy.PaymentPrivacy"/>.
/// </summary>
/// <param name="Date">The day of the payment.</param>
/// <param name="Type">The record type, such as <c>KDF</c>; may be empty.</param>
/// <param name="Side">Decided by the item.</param>
/// <param name="Paragraph">Functional classification.</param>
/// <param name="Item">Economic classification.</param>
/// <param name="Event">Own code of the event, or empty.</param>
/// <param name="Unit">Own code of the unit, or empty.</param>
/// <param name="Amount">Positive on every side; corrections are negative.</param>
/// <param name="CounterpartyId">IČO, or none for a person.</param>
/// <param name="CounterpartyName">Name, <c>Fyzická osoba</c> for a person, or empty when there is no counterparty.</param>
/// <param name="Description">What it was for, or empty.</param>
public sealed record Payment(
    DateOnly Date,
    string Type,
    Side Side,
    Paragraph Paragraph,
    Item Item,
    string Event,
    string Unit,
    Money Amount,
    Ico CounterpartyId,
    string CounterpartyName,
    string Description);
