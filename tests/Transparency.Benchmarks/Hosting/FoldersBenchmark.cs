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
/// hundred rows. Also the first tenth of them is timed, because time must grow with their number and no faster. Then one supplier is looked
/// for in all of them, and a level of each is asked for in random order.
/// </summary>
internal static class FoldersBenchmark
{
    private const int Folders = 1500;
    private const int Tenth = Folders / 10;
    private const int DropsAtOnce = 8;
    private const int Rows = 300;
    private const int SupplierRuns = 20;

    /// <summary>Who is paid by every municipality.</summary>
    private const string Supplier = "27082440";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("folders"), empty: true, cores: null, cancel);
        var exports = await instance.ExportsAsync(cancel);

        var first = await ImportAsync(instance, exports, 0, Tenth, cancel);
        var rest = await ImportAsync(instance, exports, Tenth, Folders, cancel);

        var (cold, warm) = await SupplierAsync(instance, cancel);
        await AskForAllAsync(instance, cancel);

        return
        [
            new Figure("folders", $"s until {Folders} folders are published", [first + rest], Target.AtMost(240)),
            new Figure("folders", "ms for each of the first tenth", [first * 1000 / Tenth]),
            new Figure("folders", "ms for each of the others", [rest * 1000 / (Folders - Tenth)]),
            new Figure("folders", $"ms for a supplier of {Folders} towns, first question", [cold]),
            new Figure("folders", $"ms of the host's processor time for a supplier of {Folders} towns", [warm], Target.AtMost(50)),
            new Figure("folders", "MB of the host after a level of each", [instance.Memory / 1e6], Target.AtMost(600)),
        ];
    }

    /// <returns>Milliseconds of the first answer, and of processor time for each of those that follow.</returns>
    private static async Task<(double Cold, double Warm)> SupplierAsync(LocalInstance instance, CancellationToken cancel)
    {
        const string Address = "/api/v1/counterparties/" + Supplier;

        var started = Stopwatch.GetTimestamp();
        await instance.Http.GetByteArrayAsync(Address, cancel);
        var cold = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        var before = instance.ProcessorTime;

        for (var run = 0; run < SupplierRuns; run++)
            await instance.Http.GetByteArrayAsync(Address, cancel);

        return (cold, (instance.ProcessorTime - before).TotalMilliseconds / SupplierRuns);
    }

    private static async Task AskForAllAsync(LocalInstance instance, CancellationToken cancel)
    {
        var folders = Enumerable.Range(0, Folders).ToArray();
        new Random(Folders).Shuffle(folders);

        foreach (var number in folders)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"/api/v1/municipalities/obec-{number}/years/2024/budget");
            await instance.Http.GetByteArrayAsync(address, cancel);
        }
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
        {
            var (paragraph, item) = (3111 + (row % 8), 5161 + (row % 9));
            text.Append(CultureInfo.InvariantCulture, $"KDF;{paragraph};{item};;;{row};2024-03-15;{Supplier};Alza.cz a.s.;\n");
        }

        return text.ToString();
    }
}
