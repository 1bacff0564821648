using System.Diagnostics;
using System.Reflection;

namespace Transparency.Infrastructure.Tests;

/// <summary>The Bicep compiler from its NuGet package. It knows the types of Azure's resources by itself and asks no network.</summary>
internal static class Bicep
{
    private static readonly string Program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep").Value!;

    /// <returns>The exit code, what it compiled, and what it has to say; nothing where all is well.</returns>
    public static async Task<(int Code, string Output, string Diagnostics)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        // Variables of the person who runs the tests must not become parameters of the examples.
        foreach (var name in start.Environment.Keys
            .Where(name =>
                name.StartsWith("AZURE_", StringComparison.Ordinal) || name.StartsWith("TRANSPARENCY_", StringComparison.Ordinal))
            .ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var diagnostics = process.StandardError.ReadToEndAsync();

        await process.WaitForExitAsync();

        return (process.ExitCode, await output, (await diagnostics).Trim());
    }
}
