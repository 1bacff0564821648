using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Counterparties;

/// <summary>How many payments and how much.</summary>
public sealed record SumResponse(Money Amount, long Count);

/// <summary>The same, with its part of all payments of the side; null where those are not above zero.</summary>
public sealed record SharedSumResponse(Money Amount, long Count, decimal? Share);

/// <summary>Payments by side, never added; financing only where there is some.</summary>
public sealed record SideSumsResponse(
    SumResponse Income,
    SumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SumResponse? Financing);

/// <summary>The same, each with its part of the side.</summary>
public sealed record SideSharesResponse(
    SharedSumResponse Income,
    SharedSumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SharedSumResponse? Financing);

/// <summary>Who was paid or who paid; <c>id</c> is an IČO.</summary>
public sealed record CounterpartySumResponse(
    string Id,
    string Name,
    SharedSumResponse Income,
    SharedSumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SharedSumResponse? Financing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CounterpartyYearResponse>? Years,
    IReadOnlyDictionary<string, string> Links);

/// <summary>An organisation's payments in a year of a municipality.</summary>
public sealed record CounterpartyYearResponse(
    int Year,
    SumResponse Income,
    SumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SumResponse? Financing,
    long Count,
    IReadOnlyDictionary<string, string> Links);

/// <summary>
/// Counterparties of a year; <c>count</c> of them match. <c>persons</c>, <c>unnamed</c> and <c>others</c> are those without an id: natural
/// persons, nobody, and those who found no room; with all counterparties they add up to <c>total</c>.
/// </summary>
public sealed record YearCounterpartiesResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    long Count,
    IReadOnlyList<CounterpartySumResponse> Counterparties,
    SideSharesResponse Persons,
    SideSharesResponse Unnamed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SideSharesResponse? Others,
    SideSumsResponse Total,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>The same over all years of a municipality.</summary>
public sealed record TownCounterpartiesResponse(
    MunicipalityHeadResponse Municipality,
    IReadOnlyList<int> Years,
    long Count,
    IReadOnlyList<CounterpartySumResponse> Counterparties,
    SideSharesResponse Persons,
    SideSharesResponse Unnamed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SideSharesResponse? Others,
    SideSumsResponse Total,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>An organisation in a municipality.</summary>
public sealed record CounterpartyTownResponse(
    string Id,
    string Name,
    SumResponse Income,
    SumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SumResponse? Financing,
    IReadOnlyList<CounterpartyYearResponse> Years);

/// <summary>An organisation in every municipality and year; <c>name</c> is the one that most editions have.</summary>
public sealed record CounterpartyResponse(
    string Id,
    string Name,
    IReadOnlyList<string> Names,
    long Count,
    IReadOnlyList<CounterpartyTownResponse> Municipalities,
    SideSumsResponse Total,
    string? Next,
    IReadOnlyDictionary<string, string> Links);
