using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;

namespace Transparency.Functions.Timelines;

/// <summary>A node and what it is made of, over all published years.</summary>
/// <param name="Node">The node, by the names of the newest year that has it.</param>
/// <param name="Level">What its parts are, or null where it has none.</param>
/// <param name="Names">What the parts are called, each by the newest year that has it.</param>
/// <param name="Years">The years, ordered.</param>
public sealed record LevelYears(
    FoundNode Node,
    Level? Level,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<LevelYear> Years)
{
    /// <summary>Whether it is kept by accounts, as that of an organisation.</summary>
    public bool IsByAccounts { get; init; }
}

/// <summary>The node in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="ValidTo">The last day that actual amounts reach, or null.</param>
/// <param name="Population">The inhabitants of the year, or null.</param>
/// <param name="Total">What lies there; null where the year has no such node.</param>
/// <param name="Parts">What it is made of, by code.</param>
public sealed record LevelYear(
    FiscalYear Year,
    DateOnly? ValidTo,
    Population? Population,
    StageTotals? Total,
    IReadOnlyDictionary<string, StageTotals> Parts);
