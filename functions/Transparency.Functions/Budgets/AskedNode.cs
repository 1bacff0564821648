using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary>The node that a request about several budgets names, before any of them is known.</summary>
/// <param name="Side">The side it is on.</param>
/// <param name="View">The view it is in, or null for what people expect of the side.</param>
/// <param name="Path">Codes from the top, none for the whole side.</param>
/// <param name="IsConsolidated">Whether transfers between a municipality's own accounts are left out.</param>
public sealed record AskedNode(Side Side, View? View, IReadOnlyList<string> Path, bool IsConsolidated)
{
    /// <summary>Of the names of its steps.</summary>
    public Language Language { get; init; }

    /// <summary>Reads <c>side</c>, <c>view</c>, <c>path</c>, <c>consolidated</c> and <c>lang</c>.</summary>
    public static AskedNode Of(Parameters parameters)
    {
        var side = AskedLevel.SideOf(parameters);
        var view = parameters.Has("view") ? parameters.OneOf("view", [.. View.All.Select(view => (view.Name, view))]) : null;
        var consolidated = parameters.OneOf("consolidated", ("true", true), ("false", false));

        return new AskedNode(side, view, AskedLevel.Codes(parameters.Text("path")), consolidated) { Language = parameters.Language() };
    }

    public ProblemResult Nowhere => ProblemResult.NotFound(
        $"No budget asked for has anything on the side of {Side.Name()}"
            + $"{(View is null ? "" : $" in the view {View.Name}")} at '{string.Join('/', Path)}'.");
}
