using System.Diagnostics;
using Transparency.Benchmarks.Results;
using Transparency.LocalHost;

namespace Transparency.Benchmarks.Comparing;

/// <summary>
/// DuckDB from npm, installed when it is first compared with. It is 70 MB for one benchmark, and its packages for other systems are not on
/// every
/// registry, so that it is not among what the tests install.
/// </summary>
internal static class DuckDbPackage
{
    private const string Name = "@duckdb/node-api";
    private const string Version = "1.5.6-r.1";

    /// <returns>A file from which node finds the package, whether or not it is there.</returns>
    /// <exception cref="CannotContinueException">npm could not install it.</exception>
    public static async Task<string> InstalledAsync(CancellationToken cancel)
    {
        var directory = Path.Combine(RepositoryRoot.Find(), ".local", "duckdb-" + Version);
        if (!Directory.Exists(Path.Combine(directory, "node_modules", Name)))
        {
            Progress.Say($"  installing {Name} {Version}");
            Directory.CreateDirectory(directory);

            using var npm = Process.Start(
                "npm", ["install", "--prefix", directory, "--no-audit", "--no-fund", "--silent", $"{Name}@{Version}"]);
            await npm.WaitForExitAsync(cancel);

            if (npm.ExitCode != 0)
                throw new CannotContinueException($"npm could not install {Name}; its output is above.");
        }

        return Path.Combine(directory, "package.json");
    }
}
