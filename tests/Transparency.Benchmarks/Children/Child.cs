using System.Diagnostics;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Children;

/// <summary>A measurement in a process of its own, with its own memory, its own compiled code and as many cores as it may have.</summary>
internal static class Child
{
    /// <summary>The first argument of a child.</summary>
    public const string Command = "measure";

    /// <returns>What it measured.</returns>
    public static Task<Measured> MeasureAsync(string measurement, string[] arguments, int? cores, CancellationToken cancel) =>
        MeasureAsync(
            "dotnet",
            [typeof(Child).Assembly.Location, Command, measurement, .. arguments],
            new() { ["DOTNET_gcServer"] = "0" },
            cores,
            cancel);

    /// <summary>Runs any program that says its samples as we do.</summary>
    public static async Task<Measured> MeasureAsync(
        string program,
        string[] arguments,
        Dictionary<string, string> environment,
        int? cores,
        CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Cores.Start(start, cores);
        try
        {
            var samples = new Measured();

            while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
            {
                if (!samples.TryAdd(line))
                    Progress.Say("  " + line);
            }

            await process.WaitForExitAsync(cancel);

            return process.ExitCode == 0
                ? samples
                : throw new InvalidOperationException($"The measurement '{string.Join(' ', arguments.Prepend(program))}' failed.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Ends this process when the one that started it does, however that ends: standard input closes then.</summary>
    public static void EndWithParent() => new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        Environment.Exit(1);
    })
    { IsBackground = true }.Start();
}
