using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Budgets;

public sealed class BudgetWalkTests(SampleSite samples)
{
    private static readonly string[] Stages = ["approved", "amended", "actual"];

    public static TheoryData<string, string, string, bool> Walks { get; } = new(
        from side in new[] { "income", "expenditure", "financing" }
        from view in new[] { "function", "economic", "event", "unit" }
        from consolidated in new[] { true, false }
        from folder in new[] { "brno-lipova/years/2024", "javornik-u-lesa/years/2023" }
        where folder[0] == 'b' || consolidated
        select new TheoryDataRow<string, string, string, bool>(folder, side, view, consolidated));

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task ChildrenAddUpToTheirParentOnEveryLevel(string folder, string side, string view, bool consolidated)
    {
        var start = $"/api/v1/municipalities/{folder}/budget?side={side}&view={view}&consolidated={(consolidated ? "true" : "false")}";
        var year = await samples.JsonAsync("/api/v1/municipalities/" + folder);
        var top = await samples.JsonAsync(start);
        var expected = consolidated && side != "financing" ? year["consolidated"][side] : year["totals"][side];
        Assert.Equal(expected.Raw, top["total"].Raw);
        Assert.Equal((side, view), (top["side"].Text, top["view"].Text));

        var open = new Stack<(string[] Path, Json Level)>([([], top)]);
        while (open.TryPop(out var at))
        {
            var children = at.Level["children"].Items;

            foreach (var stage in Stages)
                Assert.Equal(at.Level["total"][stage].NumberOrNull, Sum(children, stage));

            foreach (var (place, child) in children.Index())
            {
                var leaf = child["children"].Number == 0;
                // Leaves are many and alike: the first of a level stands for its siblings.
                if (leaf && place > 0)
                    continue;

                string[] path = [.. at.Path, child["code"].Text];
                var below = await samples.JsonAsync(start + "&path=" + Encoded(path));
                Assert.Equal(path, below["path"].Items.Select(step => step["code"].Text));
                Assert.Equal(child["level"].Text, below["path"].Items[^1]["level"].Text);
                Assert.Equal(child["name"].Text, below["path"].Items[^1]["name"].Text);
                Assert.Equal(Stages.Select(stage => child[stage].Raw), Stages.Select(stage => below["total"][stage].Raw));
                Assert.Equal(child["children"].Number, below["children"].Items.Length);

                if (!leaf)
                    open.Push((path, below));
                if (!leaf)
                    Assert.Equal(child["payments"].Number, below["children"].Items.Sum(grandchild => grandchild["payments"].Number));
            }
        }
    }

    /// <summary>Null where the stage is unknown, which it is for all children or for none.</summary>
    private static decimal? Sum(Json[] children, string stage)
    {
        Assert.Single(children.Select(child => child[stage].IsNull).Distinct());
        return children[0][stage].IsNull ? null : children.Sum(child => child[stage].Number);
    }

    private static string Encoded(string[] path) => Uri.EscapeDataString(string.Join('/', path.Select(Uri.EscapeDataString)));
}
