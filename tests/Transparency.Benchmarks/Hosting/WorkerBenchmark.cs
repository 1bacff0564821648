using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Reading;
using Transparency.Benchmarks.Results;
using Transparency.Core.Publications;
using Transparency.LocalHost.Emulation;
using Transparency.Storage;
using Transparency.WorkerHost;
using Transparency.WorkerHost.Invoking;
using Transparency.WorkerHost.Publishing;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// The program that Azure runs, published with ReadyToRun as it is and without: an instance that has just started has all its code
/// to compile. The two take turns, each run a process and a storage account of its own.
/// </summary>
internal static class WorkerBenchmark
{
    private const int Rows = 10_000;
    private const int Runs = 5;
    private const string File = "mereni/2024/data.csv";

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var azurite = await Azurite.StartAsync(
            new() { Location = workspace.NewDirectory("worker"), PreferWellKnownPorts = false, AccountCount = 2 * Runs }, cancel);
        using var ready = await PublishedProgram.PublishAsync(cancel);
        using var plain = await PublishedProgram.PublishAsync(cancel, "PublishReadyToRun=false");
        (string Name, PublishedProgram Program)[] programs = [("ReadyToRun", ready), ("without", plain)];
        var samples = new Measured();
        var rows = workspace.RowsFile(Rows);
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (name, program) in programs)
            {
                var (answer, import) = await MeasureAsync(azurite.NextAccountConnectionString(), program.Folder, rows, cancel);
                samples.Add("answer " + name, answer);
                samples.Add("import " + name, import);
                Progress.Say(
                    string.Create(CultureInfo.InvariantCulture, $"  {name}: first answer {answer:0.00} s, first import {import:0.00} s"));
            }
        }

        return
        [
            .. programs.Select(program => Timed($"s from start to first answer, {program.Name}", "answer " + program.Name)),
            .. programs.Select(program => Timed($"s for the first import, 10,000 rows, {program.Name}", "import " + program.Name)),
            .. programs.Select(program => Sized($"MB in the folder, {program.Name}", program.Program.Folder)),
        ];

        Figure Timed(string name, string key) => new("worker", name, samples[key]);

        Figure Sized(string name, string folder) => new("worker", name, [Megabytes(folder)]);
    }

    private static async Task<(double Answer, double Import)> MeasureAsync(
        string account, string folder, string rows, CancellationToken cancel)
    {
        await StorageAccounts.FromConnectionStrings(account, account, new()).CreateMissingAsync(cancel);
        await new BlobContainerClient(account, "exports").GetBlobClient(File).UploadAsync(rows, overwrite: true, cancel);

        var settings = new Dictionary<string, string?>
        {
            ["ExportStorage"] = account,
            ["PublicStorage"] = account,
            ["Transparency:QuietPeriod"] = "00:00:00",
        };
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        var started = Stopwatch.GetTimestamp();
        await using var worker = await RunningWorker.StartAsync(new() { Folder = folder, Settings = settings }, cancel);
        using (var answer = await client.GetAsync(worker.Address, cancel))
            answer.EnsureSuccessStatusCode();

        var answered = Stopwatch.GetElapsedTime(started).TotalSeconds;

        started = Stopwatch.GetTimestamp();
        var outcome = await worker.InvokeBlob("ImportExport", File).Outcome;
        var imported = Stopwatch.GetElapsedTime(started).TotalSeconds;

        if (outcome.State != InvocationState.Success)
            throw new InvalidOperationException($"The import failed: {outcome.Fault}");

        using var budget = await client.GetAsync(new Uri(worker.Address, PublicPaths.Budget("mereni", RowsFolder.Year)), cancel);
        budget.EnsureSuccessStatusCode();

        return (answered, imported);
    }

    private static double Megabytes(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
}
