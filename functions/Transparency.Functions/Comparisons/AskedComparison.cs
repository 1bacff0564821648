using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>What is to be compared.</summary>
/// <param name="Towns">Who.</param>
/// <param name="Year">The year.</param>
/// <param name="Node">The node.</param>
/// <param name="Stage">The stage that is ranked.</param>
/// <param name="IsPerInhabitant">Whether what there is for each inhabitant is ranked.</param>
/// <param name="Page">Which of a list that goes on: of those similar, or of the municipalities of a part of the country.</param>
public sealed record AskedComparison(
    AskedTowns Towns,
    FiscalYear Year,
    AskedNode Node,
    Stage Stage,
    bool IsPerInhabitant,
    TownPage Page)
{
    public static readonly string[] Names =
        [.. AskedTowns.Names, "year", "side", "view", "path", "stage", "per", "limit", "next", .. AskedList.Names];

    public string StageName => Stage switch
    {
        Stage.Approved => "approved",
        Stage.Amended => "amended",
        _ => "actual",
    };

    public static AskedComparison Of(Parameters parameters, AskedList list)
    {
        var towns = AskedTowns.Of(parameters);

        if (!parameters.Has("year"))
            parameters.Fail("'year' is missing; it is a whole number from 1990 to 2100.");

        return new AskedComparison(
            towns,
            FiscalYear.Of(parameters.Number("year", 2000, 1990, 2100)),
            AskedNode.Of(parameters),
            parameters.OneOf("stage", ("actual", Stage.Actual), ("amended", Stage.Amended), ("approved", Stage.Approved)),
            parameters.OneOf("per", ("total", false), ("inhabitant", true)),
            TownPage.Of(parameters, list));
    }

    /// <summary>The amount of the stage asked for.</summary>
    public Money? In(StageTotals amounts) => Stage switch
    {
        Stage.Approved => amounts.Approved,
        Stage.Amended => amounts.Amended,
        _ => amounts.Actual,
    };

    /// <summary>What is ranked.</summary>
    public Money? Ranked(StageTotals amounts, Population? population) =>
        IsPerInhabitant ? population?.Each(In(amounts)) : In(amounts);
}
