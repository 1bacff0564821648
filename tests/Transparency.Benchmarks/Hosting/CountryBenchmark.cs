using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Transparency.Benchmarks.Children;
using Transparency.Benchmarks.Files;
using Transparency.Benchmarks.Results;
using Transparency.Core.StatePublication;
using Transparency.Tests;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// The whole country: 1.2 million rows in 126 MB from the drop until every municipality answers, and how fast one of them that has
/// published nothing itself answers then, cold and warm.
/// </summary>
internal static class CountryBenchmark
{
    private const int Rows = 195;
    private const int Asked = 200;
    private const int Seed = 1;

    /// <summary>As long as the real file's rows.</summary>
    private static readonly CountryShape Shape = new() { Rows = Rows, IcoDigits = 10, HasOtherColumns = true };

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workspace workspace, CancellationToken cancel)
    {
        var sources = workspace.NewDirectory("country-sources");
        var rows = new CountryFiles(Shape).Write(sources, CountryTown.Invented(Seed));
        var bytes = Directory.EnumerateFiles(sources).Sum(file => new FileInfo(file).Length) / 1e6;
        Progress.Say(string.Create(CultureInfo.InvariantCulture, $"  wrote {rows:#,0} rows, {bytes:0.0} MB"));

        var read = await Child.MeasureAsync("country", [sources, workspace.NewDirectory("country-edition")], cores: null, cancel);

        await using var instance = await LocalInstance.StartAsync(workspace.NewDirectory("country"), empty: true, cores: null, cancel);
        var dropped = await DropAsync(instance, sources, cancel);
        var peak = instance.PeakMegabytes;
        var (cold, warm) = await LevelsAsync(instance, cancel);
        var questions = await CountryQuestions.AskAsync(instance, Shape.Year, cancel);

        return
        [
            new Figure("country", "s read", read["read"]),
            new Figure("country", "s written", read["write"]),
            new Figure("country", "MB packed", read["packed"]),
            new Figure("country", "peak MB", read["peak"], Target.AtMost(500)),
            new Figure("country", "s until every municipality answers", [dropped], Target.AtMost(15)),
            new Figure("country", "peak MB of the host", [peak], Target.AtMost(500)),
            new Figure("country", "ms a level, cold", cold, Target.AtMost(60)),
            new Figure("country", "ms a level, warm", warm),
            new Figure("country", "ms the first page of all", await PagesAsync(instance, cancel)),
            .. questions,
        ];
    }

    private static async Task<double> DropAsync(LocalInstance instance, string sources, CancellationToken cancel)
    {
        var exports = await instance.ExportsAsync(cancel);
        var started = Stopwatch.GetTimestamp();

        await Task.WhenAll(Directory.EnumerateFiles(sources).Select(file => exports
            .GetBlobClient($"{StateFolder.Id}/{Shape.Year}/{Path.GetFileName(file)}")
            .UploadAsync(file, overwrite: true, cancel)));

        // Whoever is first and last in the register, and how many there are.
        while (!await AnswersAsync(instance, StateRegister.All[0], cancel) || !await AnswersAsync(instance, StateRegister.All[^1], cancel))
        {
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException("The country did not become visible within two minutes.");

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancel);
        }

        var list = await instance.Http.GetFromJsonAsync<JsonElement>("/api/v1/municipalities?origin=own", cancel);
        if (list.GetProperty("others").GetInt32() != StateRegister.All.Count)
            throw new InvalidOperationException("Not every municipality is listed.");

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<bool> AnswersAsync(LocalInstance instance, StateTown town, CancellationToken cancel)
    {
        using var answer = await instance.Http.GetAsync($"/api/v1/municipalities/{town.Id}/years/{Shape.Year}", cancel);
        if (answer.StatusCode != HttpStatusCode.OK)
            return false;

        var year = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return (long)(year.GetProperty("consolidated").GetProperty("income").GetProperty("actual").GetDecimal() * 100)
            == CountryTown.Invented(town, Seed).Income[2];
    }

    private static async Task<(List<double> Cold, List<double> Warm)> LevelsAsync(LocalInstance instance, CancellationToken cancel)
    {
        var (cold, warm) = (new List<double>(), new List<double>());

        for (var i = 0; i < Asked; i++)
        {
            var town = StateRegister.All[(i * 31) + 1];
            cold.Add(await LevelAsync(instance, town, cancel));
            warm.Add(await LevelAsync(instance, town, cancel));
        }

        return (cold, warm);
    }

    private static async Task<double> LevelAsync(LocalInstance instance, StateTown town, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await instance.Http.GetAsync($"/api/v1/municipalities/{town.Id}/years/{Shape.Year}/budget", cancel);
        answer.EnsureSuccessStatusCode();

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<List<double>> PagesAsync(LocalInstance instance, CancellationToken cancel)
    {
        var taken = new List<double>();

        for (var i = 0; i < 20; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await instance.Http.GetAsync("/api/v1/municipalities?limit=100", cancel);
            answer.EnsureSuccessStatusCode();
            taken.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return taken;
    }
}
