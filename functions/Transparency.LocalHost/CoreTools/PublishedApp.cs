using System.Diagnostics;

namespace Transparency.LocalHost.CoreTools;

/// <summary>
/// The app as <c>dotnet publish</c> puts it together beside what was built with this program. What was built will not do alone
/// (<c>--no-build</c>): a build that had nothing to compile removes what the host reads, and what that is made of.
/// </summary>
internal static class PublishedApp
{
    /// <summary>What tells the host which functions there are.</summary>
    private const string Functions = "functions.metadata";

    /// <param name="folder">Where it is put.</param>
    /// <param name="error">Where the words of a publication go that fails.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="CannotContinueException">It cannot be published.</exception>
    public static async Task MakeAsync(string folder, TextWriter error, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", Arguments(folder))
        {
            WorkingDirectory = RepositoryRoot.Find(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // No build node stays behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var publication = Process.Start(start)!;
        var errors = publication.StandardError.ReadToEndAsync(cancel);
        var output = await publication.StandardOutput.ReadToEndAsync(cancel);

        await publication.WaitForExitAsync(cancel);

        if (publication.ExitCode == 0 && File.Exists(Path.Combine(folder, Functions)))
            return;

        await error.WriteAsync(output + await errors);
        throw new CannotContinueException(
            "The app could not be published for the host of Azure Functions; what 'dotnet publish' says is above.");
    }

    /// <summary>As it was built: for any system, and not compiled ahead, which is for Azure.</summary>
    private static string[] Arguments(string folder)
    {
        // …/bin/Release/net10.0/
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return
        [
            "publish", Path.Combine("functions", "Transparency.Functions"), "--no-restore", "-c", configuration, "-o", folder,
            "-v", "quiet", "--nologo", "-p:PublishReadyToRun=false", "-p:RuntimeIdentifier=",
        ];
    }
}
