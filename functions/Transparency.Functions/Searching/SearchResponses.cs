using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Searching;

/// <summary>What was found, grouped by what it is, the best first; <c>payments</c> are there where a municipality is named.</summary>
public sealed record SearchResponse(
    string Query,
    MunicipalityHeadResponse? Municipality,
    SearchGroup<FoundMunicipality> Municipalities,
    SearchGroup<FoundCounterparty> Counterparties,
    SearchGroup<FoundCode> Paragraphs,
    SearchGroup<FoundCode> Items,
    SearchGroup<FoundEvent> Events,
    SearchGroup<FoundPayment>? Payments,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>Results of one kind on this page, and how many there are; not more than the first thousand are listed.</summary>
/// <param name="Title">What they are, in the language asked for.</param>
/// <param name="Total">How many were found.</param>
/// <param name="IsComplete">False where there are more still: then the total is of those that were looked at.</param>
/// <param name="Results">Of this page.</param>
public sealed record SearchGroup<T>(string Title, long Total, bool IsComplete, IReadOnlyList<T> Results);

/// <summary>A municipality.</summary>
public sealed record FoundMunicipality(
    string Id,
    string Name,
    string? Ico,
    MunicipalityKind Kind,
    int? Population,
    IReadOnlyDictionary<string, string> Links,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? District);

/// <summary>An organisation, with its payments in the years where it is called so.</summary>
public sealed record FoundCounterparty(
    string Id,
    string Name,
    int Municipalities,
    SumResponse Income,
    SumResponse Expenditure,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SumResponse? Financing,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A code of the state's lists and the name that was found, which it may have had in other years alone.</summary>
public sealed record FoundCode(string Code, string Name, string Level, IReadOnlyDictionary<string, string> Links);

/// <summary>A municipality's own event or unit, with the years that call it so.</summary>
public sealed record FoundEvent(
    string Municipality,
    string MunicipalityName,
    string Level,
    string Code,
    string Name,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A payment whose description was found.</summary>
public sealed record FoundPayment(
    int Year,
    string Edition,
    DateOnly Date,
    string Type,
    string Side,
    string Paragraph,
    string Item,
    string? Event,
    string? Unit,
    Money Amount,
    FoundPaymentCounterparty? Counterparty,
    string Description,
    IReadOnlyDictionary<string, string> Links);

/// <summary>Who was paid or who paid.</summary>
public sealed record FoundPaymentCounterparty(string? Id, string Name);
