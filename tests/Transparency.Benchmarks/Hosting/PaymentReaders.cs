using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Transparency.Benchmarks.Hosting;

/// <summary>Those who ask an instance for payments, page by page, each going on where the page before ended.</summary>
internal sealed class PaymentReaders(LocalInstance instance)
{
    private const string Payments = "/api/v1/municipalities/mereni/years/2024/payments?";

    /// <summary>Until the host runs its best code; nothing that is measured is asked for.</summary>
    private const int WarmPages = 300;

    private const int MostTries = 20;

    /// <returns>An IČO that has payments.</returns>
    public async Task<string> WarmUpAsync(CancellationToken cancel)
    {
        await PagesAsync("sort=amount", null, WarmPages, cancel);
        await PagesAsync("sort=amount&type=KOF", null, 10, cancel);

        using var page = await AskAsync("sort=amount&limit=1000", null, cancel);
        return page.RootElement.GetProperty("payments").EnumerateArray()
            .Select(payment => payment.GetProperty("counterparty").GetProperty("id").GetString())
            .First(id => id is not null)!;
    }

    /// <summary>Some pages of a hundred, one behind the other.</summary>
    /// <returns>What one costs on average.</returns>
    public async Task<(double Milliseconds, double Megabytes)> PagesAsync(
        string asked,
        string? next,
        int pages,
        CancellationToken cancel)
    {
        var (processor, sent, count) = (instance.ProcessorTime, instance.StorageSent, 0);

        do
        {
            using var page = await AskAsync(asked, next, cancel);
            next = page.RootElement.GetProperty("next").GetString();
            count++;
        }
        while (next is not null && count < pages);

        return Cost(processor, sent, count);
    }

    /// <summary>Where a list goes on after so many pages of a hundred.</summary>
    public async Task<string?> FarAsync(string asked, int pages, CancellationToken cancel)
    {
        string? next = null;

        for (var passed = 0; passed < pages; passed += 10)
        {
            using var page = await AskAsync(asked + "&limit=1000", next, cancel);
            next = page.RootElement.GetProperty("next").GetString();
        }

        return next;
    }

    /// <summary>How many milliseconds one reader waits for each of some pages.</summary>
    public async Task<List<double>> WaitsAsync(string asked, int pages, CancellationToken cancel)
    {
        var waits = new List<double>();

        for (string? next = null; waits.Count < pages;)
        {
            var started = Stopwatch.GetTimestamp();
            using var page = await AskAsync(asked, next, cancel);
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            next = page.RootElement.GetProperty("next").GetString();
        }

        return waits;
    }

    /// <summary>What it costs to look for a text in all payments.</summary>
    public async Task<(double Milliseconds, double Megabytes)> SearchesAsync(int searches, CancellationToken cancel)
    {
        using (await AskAsync("q=oprava+hala", null, cancel))
        {
            // The first one is not counted.
        }

        var (processor, sent) = (instance.ProcessorTime, instance.StorageSent);

        for (var search = 0; search < searches; search++)
        {
            using var page = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"q=oprava+kola&min={search}"), null, cancel);
        }

        return Cost(processor, sent, searches);
    }

    private (double Milliseconds, double Megabytes) Cost(TimeSpan processor, long sent, int count) => (
        (instance.ProcessorTime - processor).TotalMilliseconds / count,
        (instance.StorageSent - sent) / 1e6 / count);

    private async Task<JsonDocument> AskAsync(string asked, string? next, CancellationToken cancel)
    {
        var address = Payments + asked + (next is null ? "" : "&next=" + next);

        for (var tries = 1; ; tries++)
        {
            using var answer = await instance.Http.GetAsync(address, cancel);

            // Where others are busy on the same cores, the host now and then loses its patience with Azurite.
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
                continue;
            }

            answer.EnsureSuccessStatusCode();

            return await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancel), cancellationToken: cancel);
        }
    }
}
