using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Transparency.LocalHost.Emulation;

/// <summary>The Node.js that Azurite runs on.</summary>
internal static class NodeRuntime
{
    private const int OldestMajor = 20;

    /// <summary>Says in one sentence what is wrong with Node on this machine, if anything is.</summary>
    public static async Task RequireAsync(string executable, CancellationToken cancellationToken)
    {
        string version = await VersionAsync(executable, cancellationToken);
        int? major = MajorOrNull(version);
        if (major is null or < OldestMajor)
            throw new CannotContinueException($"Node.js {OldestMajor} or newer is needed for the storage emulator, and '{executable}' is {(major is null ? "not Node.js" : version)}.");
    }

    /// <summary>The 20 of <c>v20.11.1</c>; null for anything that is not a version of Node.</summary>
    public static int? MajorOrNull(string version) =>
        version.StartsWith('v') && int.TryParse(version.AsSpan(1).Trim().ToString().Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            ? major
            : null;

    private static async Task<string> VersionAsync(string executable, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(executable, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            using var node = Process.Start(start)!;
            Task<string> errors = node.StandardError.ReadToEndAsync(cancellationToken);
            string output = await node.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await node.WaitForExitAsync(cancellationToken);
            return output.Trim();
        }
        catch (Win32Exception fault)
        {
            throw new CannotContinueException($"Node.js {OldestMajor} or newer is needed for the storage emulator, and '{executable}' was not found.", fault);
        }
    }
}
