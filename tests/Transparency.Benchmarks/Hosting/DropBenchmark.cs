using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Reading;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>From the upload of a file to the first answer that shows its edition. Each run drops other rows into the same folder.</summary>
internal static class DropBenchmark
{
    private const int Rows = 10_000;
    private const int Runs = 5;
    private const string Budget = "/api/v1/municipalities/mereni/years/2024/budget";

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("drop"), empty: true, cores: null, cancel);
        var samples = new Measured();
        string? edition = null;
        for (var run = 0; run <= Runs; run++)
        {
            var file = workspace.RowsFile(Rows, seed: run);
            var (taken, next) = await DropAsync(instance, file, edition, cancel);
            edition = next;
            samples.Add(run == 0 ? "cold" : "warm", taken);
            Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  run {run}: {taken:0.00} s, edition {edition}"));
        }

        return
        [
            new Figure("drop", "s until visible", samples["warm"], Target.AtMost(2)),
            new Figure("drop", "s until visible, first run", samples["cold"]),
        ];
    }

    public static async Task<(double Seconds, string Edition)> DropAsync(
        LocalInstance instance,
        string file,
        string? before,
        CancellationToken cancel,
        TimeSpan? patience = null)
    {
        var most = patience ?? TimeSpan.FromMinutes(1);
        var exports = await instance.ExportsAsync(cancel);
        var started = Stopwatch.GetTimestamp();
        await exports.GetBlobClient($"mereni/{RowsFolder.Year}/data.csv").UploadAsync(file, overwrite: true, cancel);

        while (true)
        {
            var edition = await EditionOrNullAsync(instance.Http, cancel);
            if (edition is not null && edition != before)
                return (Stopwatch.GetElapsedTime(started).TotalSeconds, edition);
            if (Stopwatch.GetElapsedTime(started) > most)
                throw new InvalidOperationException($"The dropped rows did not become visible within {most}.");

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancel);
        }
    }

    private static async Task<string?> EditionOrNullAsync(HttpClient http, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(Budget, cancel);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;

        answer.EnsureSuccessStatusCode();

        using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
        return json.RootElement.GetProperty("edition").GetString();
    }
}
