using Transparency.Core.Budgets;

namespace Transparency.Functions.Answers;

/// <summary>Single payments of a node, in the order of the edition's <c>payments.csv</c>; the total is of all of them, not of this page.</summary>
public sealed record PaymentsAnswer(
    MunicipalityHead Municipality, int Year, string Edition, IReadOnlyList<PaymentAnswer> Payments, PaymentsTotal Total, string? Next, IReadOnlyDictionary<string, string> Links);

/// <summary>How many payments and how much.</summary>
public sealed record PaymentsTotal(long Count, Money Amount);

/// <summary>A single payment; <c>counterparty</c> is null where the row names nobody.</summary>
public sealed record PaymentAnswer(
    DateOnly Date, string Type, string Side, string Paragraph, string Item, string? Event, string? Unit, Money Amount, CounterpartyAnswer? Counterparty, string? Description);

/// <summary>Who was paid or who paid; <c>id</c> is an IČO, or null for a person.</summary>
public sealed record CounterpartyAnswer(string? Id, string Name);
