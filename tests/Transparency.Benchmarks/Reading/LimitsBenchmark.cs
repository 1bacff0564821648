using System.Globalization;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Reading;

/// <summary>The peak memory of a process that imports the largest folders which the limits let pass.</summary>
internal static class LimitsBenchmark
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var figures = new List<Figure>();

        foreach (var kind in WorstFolder.Kinds)
        {

            var directory = workspace.NewDirectory("worst-" + kind);
            WorstFolder.Write(kind, directory);

            var samples = await Child.MeasureAsync("worst", [kind, directory], cores: 1, cancel);

            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  {kind}: {samples["peak"][0]:0} MB"));

            // They have gigabytes.
            Directory.Delete(directory, recursive: true);

            figures.Add(new Figure("limits", $"{kind}: peak MB after reading", samples["read-peak"]));
            figures.Add(new Figure("limits", $"{kind}: peak MB after writing", samples["write-peak"]));
            figures.Add(new Figure("limits", $"{kind}: peak MB", samples["peak"], Target.AtMost(600)));
        }

        return figures;
    }
}
