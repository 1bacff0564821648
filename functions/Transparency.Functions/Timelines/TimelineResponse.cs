using Transparency.Core.Budgets;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Timelines;

/// <summary>
/// A node over all published years of a municipality, ordered by year. <c>inflation</c> says how constant prices were made, and is null
/// where none were asked for.
/// </summary>
public sealed record TimelineResponse(
    MunicipalityHeadResponse Municipality,
    string Side,
    string View,
    bool Consolidated,
    IReadOnlyList<BudgetStepResponse> Path,
    IReadOnlyList<TimelineYearResponse> Years,
    InflationResponse? Inflation,
    IReadOnlyDictionary<string, string> Links);

/// <summary>
/// The node in a year: its name by that year's list, its amounts as asked for, both gross and consolidated, and divided among the
/// inhabitants of that year. Amounts are null where the year has no such node. The whole side has no name.
/// </summary>
public sealed record TimelineYearResponse(
    int Year,
    string Edition,
    string? Name,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    StageTotals Gross,
    StageTotals Consolidated,
    int? Population,
    PopulationSource? PopulationSource,
    Money? PerInhabitant,
    ConstantPricesResponse? Constant);

/// <summary>The amounts in the prices of another year; null where a rate of inflation is not known, or none were asked for.</summary>
public sealed record ConstantPricesResponse(Money? Approved, Money? Amended, Money? Actual, Money? PerInhabitant);

/// <summary>Whose rates of inflation, the year whose prices are shown, and the years that have none.</summary>
public sealed record InflationResponse(string Source, string SourceCs, int Year, IReadOnlyList<int> Missing);
