using Transparency.Core.Budgets;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Timelines;

/// <summary>
/// What a node is made of over all published years, the largest part first, in the money that is asked for: <c>inflation</c> is null where
/// that is of each year's own, and <c>per</c> is <c>total</c> or <c>inhabitant</c>. <c>level</c> is what the parts are, null of none.
/// <c>count</c> is how many there are in all; a JSON answer has as many of the first as find room.
/// </summary>
public sealed record TimelinePartsResponse(
    MunicipalityHeadResponse Municipality,
    string Side,
    string View,
    bool Consolidated,
    string Per,
    IReadOnlyList<BudgetStepResponse> Path,
    string? Level,
    IReadOnlyList<PartsYearResponse> Years,
    IReadOnlyList<PartAmountResponse> Total,
    int Count,
    IReadOnlyList<TimelinePartResponse> Parts,
    InflationResponse? Inflation,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A published year: the day that its actual amounts reach, and its inhabitants; each null where nobody says.</summary>
public sealed record PartsYearResponse(int Year, DateOnly? ValidTo, int? Population, PopulationSource? PopulationSource);

/// <summary>A part by its code, <c>~</c> for none, with an entry for each year that has an amount of it.</summary>
public sealed record TimelinePartResponse(string Code, string Name, string? PlainName, IReadOnlyList<PartAmountResponse> Years);

/// <summary>
/// What was done in a year, and the amended budget, or else the approved one, of a year that is not over or tells nothing else.
/// </summary>
public sealed record PartAmountResponse(int Year, Money? Actual, Money? Plan);
