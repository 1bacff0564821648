using System.ComponentModel;
using System.Diagnostics;

namespace Transparency.LocalHost.CoreTools;

/// <summary>The Azure Functions Core Tools of this machine: the program <c>func</c> of version 4, which brings the real host.</summary>
internal static class CoreToolsVersion
{
    public const string Program = "func";

    private const string Needed = "Azure Functions Core Tools 4 are needed for --func";
    private const string Where = "see https://learn.microsoft.com/azure/azure-functions/functions-run-local";

    /// <exception cref="CannotContinueException">They are missing, or not of version 4.</exception>
    public static async Task RequireAsync(CancellationToken cancel)
    {
        var version = await VersionAsync(cancel);
        if (!version.StartsWith("4.", StringComparison.Ordinal))
        {
            throw new CannotContinueException(
                $"{Needed}, and '{Program}' is {(version.Length == 0 ? "something else" : version)}: {Where}.");
        }
    }

    private static async Task<string> VersionAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = await process.StandardOutput.ReadToEndAsync(cancel);

            await errors;
            await process.WaitForExitAsync(cancel);

            // Around the version may stand a notice of a newer one.
            var lines = output.Split('\n').Select(line => line.Trim());
            return lines.FirstOrDefault(line => line.Length > 0 && char.IsAsciiDigit(line[0])) ?? "";
        }
        catch (Win32Exception fault)
        {
            throw new CannotContinueException($"{Needed}, and there is no '{Program}' here: {Where}.", fault);
        }
    }
}
