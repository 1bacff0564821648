using System.Diagnostics;
using System.Globalization;

namespace Transparency.Benchmarks.Children;

/// <summary>
/// Starts a program on so many cores. On Linux <c>taskset</c> binds it before its runtime counts the cores; elsewhere it is bound right
/// after
/// its start where the system can do that.
/// </summary>
internal static class Cores
{
    private const string Binder = "/usr/bin/taskset";

    public static Process Start(ProcessStartInfo start, int? cores)
    {
        if (cores is not { } count || OperatingSystem.IsMacOS())
            return Process.Start(start)!;

        // Whoever counts processors (the collector, the thread pool) must not see more of them than it gets.
        start.Environment["DOTNET_PROCESSOR_COUNT"] = count.ToString("X", CultureInfo.InvariantCulture);
        var first = First(count);

        if (OperatingSystem.IsLinux() && File.Exists(Binder))
        {
            List<string> command = ["-c", string.Join(',', first), start.FileName, .. start.ArgumentList];
            start.FileName = Binder;
            start.ArgumentList.Clear();

            foreach (var argument in command)
                start.ArgumentList.Add(argument);

            return Process.Start(start)!;
        }

        var process = Process.Start(start)!;

        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = (nint)first.Aggregate(0L, (mask, core) => mask | (1L << core));

        return process;
    }

    /// <summary>The first of the cores that this process itself may use.</summary>
    private static List<int> First(int count)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return [];

        using var self = Process.GetCurrentProcess();
        long allowed = self.ProcessorAffinity;
        return [.. Enumerable.Range(0, 64).Where(core => (allowed >> core & 1) == 1).Take(count)];
    }
}
