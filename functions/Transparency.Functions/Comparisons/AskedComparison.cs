using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Comparisons;

/// <summary>What is to be compared.</summary>
/// <param name="Municipalities">Ids as they were given, each once; none where a tree is asked for.</param>
/// <param name="Tree">The root of a tree, or null.</param>
/// <param name="Year">The year.</param>
/// <param name="Node">The node.</param>
/// <param name="Stage">The stage that is ranked.</param>
/// <param name="IsPerInhabitant">Whether what there is for each inhabitant is ranked.</param>
public sealed record AskedComparison(
    IReadOnlyList<string> Municipalities,
    MunicipalityId? Tree,
    FiscalYear Year,
    AskedNode Node,
    Stage Stage,
    bool IsPerInhabitant)
{
    private const int MostMunicipalities = 20;

    public static readonly string[] Names =
        ["municipalities", "tree", "year", "side", "view", "path", "stage", "per", .. AskedList.Names];

    public string StageName => Stage switch
    {
        Stage.Approved => "approved",
        Stage.Amended => "amended",
        _ => "actual",
    };

    public static AskedComparison Of(Parameters parameters)
    {
        var municipalities = (parameters.Text("municipalities") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var tree = TreeOrNull(parameters);

        if (municipalities.Count > 0 == parameters.Has("tree"))
            parameters.Fail("Give either 'municipalities', ids with commas between them, or 'tree', the id of one.");
        if (municipalities.Count > MostMunicipalities)
            parameters.Fail($"'municipalities' has {municipalities.Count} ids; at most {MostMunicipalities} are compared.");
        if (!parameters.Has("year"))
            parameters.Fail("'year' is missing; it is a whole number from 1990 to 2100.");

        return new AskedComparison(
            municipalities,
            tree,
            FiscalYear.Of(parameters.Number("year", 2000, 1990, 2100)),
            AskedNode.Of(parameters),
            parameters.OneOf("stage", ("actual", Stage.Actual), ("amended", Stage.Amended), ("approved", Stage.Approved)),
            parameters.OneOf("per", ("total", false), ("inhabitant", true)));
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

    private static MunicipalityId? TreeOrNull(Parameters parameters)
    {
        if (parameters.Text("tree") is not { } tree)
            return null;
        if (MunicipalityId.TryParse(tree, out var id))
            return id;

        parameters.Fail($"'tree' is '{tree}', which is no id of a municipality.");

        return null;
    }
}
