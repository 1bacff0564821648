using System.Diagnostics;
using Transparency.LocalHost;

namespace Transparency.WorkerHost.Publishing;

/// <summary>The application as it is put into Azure, published into a temporary folder.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("published-");

    private PublishedProgram()
    {
    }

    /// <summary>What <c>dotnet publish</c> made.</summary>
    public string Folder => _folder.FullName;

    /// <summary>
    /// Builds in a place of its own, which stays for the next time: the build that runs beside it is not disturbed, and what has not
    /// changed is not compiled again.
    /// </summary>
    /// <param name="properties">Properties of the build, such as <c>PublishReadyToRun=false</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be published; the message has what the build said.</exception>
    public static async Task<PublishedProgram> PublishAsync(CancellationToken cancel, params string[] properties)
    {
        var root = RepositoryRoot.Find();
        // Other properties, another place: what one gives is not taken for the other's.
        var name = string.Join('-', ["published", .. properties.Select(property => property.Replace('=', '-'))]);
        var place = Directory.CreateDirectory(Path.Combine(root, "tests", "Transparency.WorkerHost", "obj", name)).FullName;
        using var alone = await TakeAsync(Path.Combine(place, "lock"), cancel);
        var program = new PublishedProgram();
        try
        {
            string[] arguments =
            [
                "publish", "functions/Transparency.Functions", "-c", "Release", "-v", "quiet", "--nologo",
                "-o", program.Folder, "--artifacts-path", place,
                // The analyzers have their say where the solution is built.
                "-p:RunAnalyzers=false", .. properties.Select(property => "-p:" + property),
            ];
            await RunAsync(root, arguments, cancel);
            return program;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Two test runs at once take turns.</summary>
    private static async Task<FileStream> TakeAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel);
            }
        }
    }

    private static async Task RunAsync(string root, string[] arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the program that runs the tests has set for its own build is not meant for this one.
        foreach (var name in start.Environment.Keys.Where(IsOfABuild).ToList())
            start.Environment.Remove(name);

        // Neither a build node nor a compiler stays behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var said = await process.StandardOutput.ReadToEndAsync(cancel) + await errors;
            await process.WaitForExitAsync(cancel);

            if (process.ExitCode != 0)
                throw new InvalidOperationException($"The application could not be published: {said}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsOfABuild(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "PLATFORM" or "CONFIGURATION" or "TARGETFRAMEWORK" or "OUTPUTPATH";
}
