using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.LocalHost;

namespace Transparency.Benchmarks;

/// <summary>The commands: <c>list</c>, the name of a benchmark, or nothing for all of them.</summary>
internal static class CommandLine
{
    /// <returns>0 when everything was measured, whether or not a target was met; 1 for an error.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        try
        {
            return arguments switch
            {
                [Child.Command, var measurement, .. var rest] => await MeasureAsync(measurement, rest, cancel),
                ["list"] => List(),
                [var name] when Benchmarks.All.Any(benchmark => benchmark.Name == name) =>
                    await RunAsync(Benchmarks.All.Where(benchmark => benchmark.Name == name), cancel),
                [] => await RunAsync(Benchmarks.All, cancel),
                _ =>
                    throw new CannotContinueException(
                        $"There is no such benchmark; there are: {string.Join(", ", Benchmarks.All.Select(benchmark => benchmark.Name))}."),
            };
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        catch (CannotContinueException obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle.Message);
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        return 1;
    }

    private static async Task<int> MeasureAsync(string measurement, string[] arguments, CancellationToken cancel)
    {
        Child.EndWithParent();
        await Benchmarks.Measurements[measurement](arguments, cancel);
        return 0;
    }

    private static int List()
    {
        foreach (var benchmark in Benchmarks.All)
            Console.WriteLine($"{benchmark.Name,-8} {benchmark.Summary}");

        return 0;
    }

    private static async Task<int> RunAsync(IEnumerable<Benchmark> benchmarks, CancellationToken cancel)
    {
        using var workspace = new Workspace();
        var figures = new List<Figure>();

        foreach (var benchmark in benchmarks)
        {
            Progress.Say($"{benchmark.Name}: {benchmark.Summary}");
            figures.AddRange(await benchmark.RunAsync(workspace, cancel));
        }

        Console.WriteLine();
        Console.Write(FigureTable.Of(figures));

        return 0;
    }
}
