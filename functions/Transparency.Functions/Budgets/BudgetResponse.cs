using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Budgets;

/// <summary>
/// One level of a view. Where it has more children than are shown, <c>rest</c> is the sum of those that follow and <c>next</c> leads to
/// them; otherwise there is neither.
/// </summary>
public sealed record BudgetResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    string Side,
    string View,
    bool Consolidated,
    IReadOnlyList<BudgetStepResponse> Path,
    StageTotals Total,
    IReadOnlyList<BudgetChildResponse> Children,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BudgetRestResponse? Rest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A step of the path: code, name and level.</summary>
public sealed record BudgetStepResponse(string Code, string Name, string? PlainName, string Level);

/// <summary>
/// A child of the level: its money in CZK, actual money per inhabitant, how many children lie below it and how many payments.
/// </summary>
public sealed record BudgetChildResponse(
    string Code,
    string Name,
    string? PlainName,
    string Level,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    Money? PerInhabitant,
    int Children,
    int Payments);

/// <summary>The children that follow those shown, as one sum: how many they are, their money in CZK and their payments.</summary>
public sealed record BudgetRestResponse(
    long Count,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    Money? PerInhabitant,
    long Payments);
