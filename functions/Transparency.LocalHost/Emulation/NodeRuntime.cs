using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Transparency.LocalHost.Emulation;

/// <summary>The Node.js that Azurite runs on.</summary>
internal static class NodeRuntime
{
    private const int OldestMajor = 20;

    /// <summary>Says in one sentence what is wrong with Node on this machine, if anything is.</summary>
    public static async Task RequireAsync(string executable, CancellationToken cancel)
    {
        var version = await VersionAsync(executable, cancel);
        int? major = MajorOrNull(version);
        if (major is null or < OldestMajor)
        {
            var found = major is null ? "not Node.js" : version;
            throw new CannotContinueException(
                $"Node.js {OldestMajor} or newer is needed for the storage emulator, and '{executable}' is {found}.");
        }
    }

    /// <summary>The 20 of <c>v20.11.1</c>; null for anything that is not a version of Node.</summary>
    public static int? MajorOrNull(string version)
    {
        if (!version.StartsWith('v'))
            return null;

        var first = version[1..].Trim().Split('.')[0];
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static async Task<string> VersionAsync(string executable, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(executable, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("NODE_OPTIONS");

        try
        {
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync(cancel);
            var output = await node.StandardOutput.ReadToEndAsync(cancel);

            await errors;
            await node.WaitForExitAsync(cancel);

            return output.Trim();
        }
        catch (Win32Exception fault)
        {
            throw new CannotContinueException(
                $"Node.js {OldestMajor} or newer is needed for the storage emulator, and '{executable}' was not found.", fault);
        }
    }
}
