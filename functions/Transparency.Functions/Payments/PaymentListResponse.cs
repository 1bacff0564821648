using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Payments;

/// <summary>
/// Single payments that were asked for, in the order asked for; the total is of all of them, not of this page.
/// </summary>
public sealed record PaymentListResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    IReadOnlyList<PaymentResponse> Payments,
    PaymentTotalResponse Total,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>
/// How many payments and how much on each side, which are never added; financing is left out where there is none.
/// </summary>
public sealed record PaymentTotalResponse(
    long Count,
    Money Income,
    Money Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Financing);

/// <summary>A single payment; <c>counterparty</c> is null where the row names nobody.</summary>
public sealed record PaymentResponse(
    DateOnly Date,
    string Type,
    string Side,
    string Paragraph,
    string Item,
    string? Event,
    string? Unit,
    Money Amount,
    CounterpartyResponse? Counterparty,
    string? Description);

/// <summary>Who was paid or who paid; <c>id</c> is an IČO, or null for a person.</summary>
public sealed record CounterpartyResponse(string? Id, string Name);
