using Transparency.Core.Budgets;
using Transparency.Functions.Http;

namespace Transparency.Functions.Facts;

/// <summary>A question about facts, as the parameters put it.</summary>
/// <param name="Drilldown">By what they are divided, in the order of the cells' properties.</param>
/// <param name="Cut">Which facts count.</param>
/// <param name="Stages">The stages that are asked for; all of them by default.</param>
/// <param name="Order">The order asked for; empty where none is.</param>
/// <param name="Consolidated">Whether money moved between the municipality's own accounts is left out.</param>
public sealed record FactQuery(
    IReadOnlyList<Dimension> Drilldown,
    FactCut Cut,
    Stages Stages,
    IReadOnlyList<FactOrderKey> Order,
    bool Consolidated)
{
    private const Stages EveryStage = Stages.Approved | Stages.Amended | Stages.Actual;

    private static readonly (string Name, Stage Stage, Stages Flag)[] Known =
    [
        ("approved", Stage.Approved, Stages.Approved),
        ("amended", Stage.Amended, Stages.Amended),
        ("actual", Stage.Actual, Stages.Actual),
    ];

    /// <summary>Whether cells do not know it, and single payments are added up instead.</summary>
    public bool IsOfPayments => Cut.IsOfPayments || Drilldown.Any(dimension => dimension.IsOfPayments());

    /// <param name="parameters">Of a request; a mistake is told them.</param>
    /// <param name="year">The year that is asked about.</param>
    public static FactQuery Of(Parameters parameters, int year)
    {
        var drilldown = DrilldownOf(parameters);
        var stages = StagesOf(parameters);
        var query = new FactQuery(
            drilldown,
            FactCut.Of(parameters, year),
            stages,
            [.. Parts(parameters, "order").Select(part => KeyOf(part, drilldown, stages, parameters)).OfType<FactOrderKey>()],
            parameters.OneOf("consolidated", ("false", false), ("true", true)));

        if (query.IsOfPayments && query.Consolidated)
            parameters.Fail("'consolidated' is 'true'; single payments, which months and types come from, are not consolidated.");
        if (query.IsOfPayments && parameters.Has("stage") && stages != Stages.Actual)
            parameters.Fail($"'stage' is '{parameters.Text("stage")}'; by month and type only actual is known.");

        return query;
    }

    /// <summary>
    /// By what cells are divided: also by side where cells of different sides would be one otherwise, because the sides of a budget are
    /// never added.
    /// </summary>
    public IReadOnlyList<Dimension> DividedBy(bool isByAccounts)
    {
        if (Drilldown.Count == 0)
            return [Dimension.Side];

        return Cut.OnlySideOrNull() is not null || Drilldown.Any(dimension => dimension.TellsSide(isByAccounts))
            ? Drilldown
            : [Dimension.Side, .. Drilldown];
    }

    /// <summary>The order asked for, otherwise the largest amounts of the stage that a reader looks at first.</summary>
    /// <param name="known">The stages that the edition knows.</param>
    public IReadOnlyList<FactOrderKey> OrderWhere(Stages known)
    {
        if (Order.Count > 0)
            return Order;

        var shown = Known.Reverse().Where(stage => Stages.HasFlag(stage.Flag) && known.HasFlag(stage.Flag)).Select(stage => stage.Stage);
        return [new FactOrderKey(null, shown.FirstOrDefault(Stage.Actual), IsDescending: true)];
    }

    private static List<Dimension> DrilldownOf(Parameters parameters)
    {
        var drilldown = new List<Dimension>();

        foreach (var name in Parts(parameters, "drilldown"))
        {
            if (Dimensions.ParseOrNull(name) is not { } dimension)
            {
                parameters.Fail(
                    $"'drilldown' is by '{name}'; allowed are {string.Join(", ", Dimensions.All.Select(known => known.Name()))}.");
            }
            else if (drilldown.Contains(dimension))
            {
                parameters.Fail($"'drilldown' is by '{name}' twice.");
            }
            else
            {
                drilldown.Add(dimension);
            }
        }

        return drilldown;
    }

    private static Stages StagesOf(Parameters parameters)
    {
        var stages = Stages.None;

        foreach (var name in Parts(parameters, "stage"))
        {
            var stage = Array.Find(Known, known => known.Name == name);

            if (stage.Name is null)
                parameters.Fail($"'stage' is '{name}'; allowed are {string.Join(", ", Known.Select(known => known.Name))}.");

            stages |= stage.Flag;
        }

        return stages == Stages.None ? EveryStage : stages;
    }

    private static FactOrderKey? KeyOf(string part, List<Dimension> drilldown, Stages stages, Parameters parameters)
    {
        var (name, direction) = part.Split(':', 2) is [var before, var after] ? (before, after) : (part, "asc");
        var stage = Array.Find(Known, known => known.Name == name && stages.HasFlag(known.Flag));
        Dimension? dimension = Dimensions.ParseOrNull(name) is { } by && drilldown.Contains(by) ? by : null;

        if (direction is not ("asc" or "desc"))
        {
            parameters.Fail($"'order' is by '{name}' '{direction}'; allowed are asc, desc.");
        }
        else if (stage.Name is null && dimension is null && name != "payments")
        {
            var allowed = drilldown.Select(known => known.Name())
                .Concat(Known.Where(known => stages.HasFlag(known.Flag)).Select(known => known.Name))
                .Append("payments");
            parameters.Fail($"'order' is by '{name}'; allowed are {string.Join(", ", allowed)}, each with :asc or :desc.");
        }

        return new FactOrderKey(dimension, stage.Name is null ? null : stage.Stage, direction == "desc");
    }

    private static string[] Parts(Parameters parameters, string name) => parameters.Text(name)?.Split(',') ?? [];
}
