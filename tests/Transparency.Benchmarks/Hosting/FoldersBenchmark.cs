using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Very many folders dropped at once, until the last one is published: each of a municipality and a year of its own, with a file of some
/// hundred rows. Also the first tenth of them is timed, because time must grow with their number and no faster.
/// </summary>
internal static class FoldersBenchmark
{
    private const int Folders = 1500;
    private const int Tenth = Folders / 10;
    private const int DropsAtOnce = 8;
    private const int Rows = 300;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("folders"), empty: true, cores: null, cancel);
        var exports = await instance.ExportsAsync(cancel);

        var first = await ImportAsync(instance, exports, 0, Tenth, cancel);
        var rest = await ImportAsync(instance, exports, Tenth, Folders, cancel);

        return
        [
            new Figure("folders", $"s until {Folders} folders are published", [first + rest], Target.AtMost(240)),
            new Figure("folders", "ms for each of the first tenth", [first * 1000 / Tenth]),
            new Figure("folders", "ms for each of the others", [rest * 1000 / (Folders - Tenth)]),
        ];
    }

    /// <returns>Seconds from the first drop to the last publication.</returns>
    private static async Task<double> ImportAsync(
        LocalInstance instance,
        BlobContainerClient exports,
        int from,
        int to,
        CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var rows = BinaryData.FromString(Ledger());

        await Parallel.ForEachAsync(
            Enumerable.Range(from, to - from),
            new ParallelOptions { MaxDegreeOfParallelism = DropsAtOnce, CancellationToken = cancel },
            async (number, token) =>
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"obec-{number}");
                await exports.GetBlobClient($"{name}/municipality.json").UploadAsync(
                    BinaryData.FromString($$"""{"name":"{{name}}"}"""), overwrite: true, token);
                await exports.GetBlobClient($"{name}/2024/data.csv").UploadAsync(rows, overwrite: true, token);
            });
        Progress.Say(string.Create(
            CultureInfo.InvariantCulture, $"  dropped up to {to} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s"));

        while (await PublishedOrNullAsync(instance.Http, cancel) is not { } published || published < to)
        {
            if (Stopwatch.GetElapsedTime(started) > Longest)
                throw new InvalidOperationException($"Not all folders were published within {Longest.TotalMinutes:0} minutes.");

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>How many are in the list, which is read page by page; null where the storage is too busy to answer.</summary>
    private static async Task<int?> PublishedOrNullAsync(HttpClient http, CancellationToken cancel)
    {
        var count = 0;

        for (var page = ""; page is not null;)
        {
            using var answer = await http.GetAsync("/api/v1/municipalities" + page, cancel);

            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return null;

            var list = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancel);
            count += list.GetProperty("municipalities").GetArrayLength();
            page = list.TryGetProperty("next", out var next) ? "?next=" + Uri.EscapeDataString(next.GetString()!) : null;
        }

        return count;
    }

    private static string Ledger()
    {
        var text = new StringBuilder("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");

        for (var row = 1; row <= Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"KDF;{3111 + (row % 8)};{5161 + (row % 9)};;;{row};2024-03-15;;;\n");

        return text.ToString();
    }
}
