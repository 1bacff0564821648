using Azure.Storage.Blobs;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Running;

/// <summary>Puts the repository's sample exports into storage and waits until each folder is reported on.</summary>
internal sealed class SampleExports(string folder, string connectionString, TextWriter error)
{
    /// <summary>Samples of what is refused; they are for reading and for tests.</summary>
    private const string Broken = "broken";

    private const int UploadsAtOnce = 8;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    public async Task LoadAsync(IFunctionRuntime host, CancellationToken cancel)
    {
        SampleFile[] files = [.. Files().OrderBy(file => file.Name, StringComparer.Ordinal)];
        var ofYears = files.Where(file => !file.IsSettings).Select(file => file.Folder);
        string[] folders = [.. ofYears.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        using var progress = ProgressLine.On(error);
        progress.Show($"Loading {files.Length} sample files of {folders.Length} municipal years…", milestone: true);

        // A reconciliation of the start that is still running would import a folder half arrived.
        await host.CaughtUp.WaitAsync(cancel);

        // Held, so that a folder of several files arrives whole and is imported once.
        await using (await host.HoldBlobsAsync(cancel))
        {
            await UploadAsync(files.Where(file => file.IsSettings), cancel);
            await UploadAsync(files.Where(file => !file.IsSettings), cancel);
        }

        if (host.WatchesBlobs)
            await WaitAsync(folders, host, progress, cancel);
    }

    /// <summary><c>{municipality}/{file}</c> for settings and <c>{municipality}/{year}/{file}</c> for data, as in the container.</summary>
    private IEnumerable<SampleFile> Files() =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')
        let parts = name.Split('/')
        where parts[0] != Broken && (parts.Length == 3 || parts.Length == 2 && StorageNames.IsSettings(parts[1]))
        select new SampleFile(path, name, parts.Length == 2);

    private async Task UploadAsync(IEnumerable<SampleFile> files, CancellationToken cancel)
    {
        var container = new BlobContainerClient(connectionString, StorageNames.Exports);
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancel },
            async (file, token) => await container.GetBlobClient(file.Name).UploadAsync(file.Path, overwrite: true, token));
    }

    private async Task WaitAsync(string[] folders, IFunctionRuntime host, ProgressLine progress, CancellationToken cancel)
    {
        var reports = new BlobContainerClient(connectionString, StorageNames.Reports);
        var looksBefore = host.Looks;
        var (fewest, lastReport) = (int.MaxValue, TimeProvider.System.GetTimestamp());
        using var timer = new PeriodicTimer(PollInterval, TimeProvider.System);

        while (true)
        {
            // Asked before the reports are listed: whatever was finished by then has its report in the list.
            var isIdle = host.IsIdle(looksBefore, TimeProvider.System.GetElapsedTime(lastReport));
            var reported = new HashSet<string>(StringComparer.Ordinal);

            await foreach (var blob in reports.GetBlobsAsync(cancellationToken: cancel))
                reported.Add(blob.Name);

            string[] missing = [.. folders.Where(name => !reported.Contains($"{name}/report.json"))];
            progress.Show($"Importing the samples: {folders.Length - missing.Length} of {folders.Length} years", milestone: true);

            if (missing.Length == 0)
                return;
            if (missing.Length < fewest)
                (fewest, lastReport) = (missing.Length, TimeProvider.System.GetTimestamp());

            if (isIdle)
            {
                progress.Clear();
                await error.WriteLineAsync($"Without a report remain: {string.Join(", ", missing)} (see {host.FailuresAt}).");
                return;
            }

            await timer.WaitForNextTickAsync(cancel);
        }
    }

    private sealed record SampleFile(string Path, string Name, bool IsSettings)
    {
        public string Folder => Name[..Name.LastIndexOf('/')];
    }
}
