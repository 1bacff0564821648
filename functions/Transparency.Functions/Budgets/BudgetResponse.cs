using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Notes;
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
    IReadOnlyDictionary<string, string> Links)
{
    /// <summary>What the municipality says of the node whose level it is; left out where it says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NoteText? Note { get; init; }

    /// <summary>Where the event is whose level it is, fifty places at most; left out where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlaceResponse>? Places { get; init; }
}

/// <summary>Degrees of WGS 84; <c>unit</c> where the place is of what one unit does of the event.</summary>
public sealed record PlaceResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit,
    decimal Latitude,
    decimal Longitude);

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
    int Payments)
{
    /// <summary>What the municipality says of it; left out where it says nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NoteText? Note { get; init; }

    /// <summary>Where the event is, fifty places at most; left out where that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PlaceResponse>? Places { get; init; }
}

/// <summary>The children that follow those shown, as one sum: how many they are, their money in CZK and their payments.</summary>
public sealed record BudgetRestResponse(
    long Count,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    Money? PerInhabitant,
    long Payments);
