using System.Diagnostics;
using System.Text.Json;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

/// <summary>
/// DuckDB that asks over HTTP by itself. The one for .NET has to download the extension that does (<c>httpfs</c>), which a test must not
/// rely on; the one for browsers has it built in, and runs in Node.
/// </summary>
internal static class DuckDbOverHttp
{
    /// <returns>The rows of each query, their cells divided by a vertical bar.</returns>
    public static async Task<IReadOnlyList<string[]>> AskAsync(params string[] queries)
    {
        var script = Path.Combine(Repository.Root, "tests", "Transparency.Functions.Tests", "Downloads", "read-over-http.cjs");
        var start = new ProcessStartInfo("node", [script, .. queries]) { RedirectStandardOutput = true, RedirectStandardError = true };

        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        var complained = await complaints;
        Assert.True(node.ExitCode == 0, complained[..Math.Min(complained.Length, 2000)]);

        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string[]>(line)!)];
    }
}
