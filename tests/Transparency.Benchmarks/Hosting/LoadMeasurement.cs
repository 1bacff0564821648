using System.Diagnostics;
using System.Globalization;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Asks for one address over 32 connections that stay open, and counts the answers of each second. Arguments: the address, seconds to warm up,
/// seconds to count.
/// </summary>
internal static class LoadMeasurement
{
    private const int Connections = 32;

    private static long _answers;
    private static long _bytes;

    public static async Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var address = new Uri(arguments[0]);
        int warm = int.Parse(arguments[1], CultureInfo.InvariantCulture), seconds = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        if (!address.IsLoopback) throw new InvalidOperationException("Only this machine is put under load.");
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = Connections });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task[] clients = [.. Enumerable.Range(0, Connections).Select(_ => AskAsync(http, address, stop.Token))];
        await Task.Delay(TimeSpan.FromSeconds(warm), TimeProvider.System, cancel);
        for (var second = 0; second < seconds; second++)
        {
            var (before, started) = (Volatile.Read(ref _answers), Stopwatch.GetTimestamp());
            var failed = await Task.WhenAny(Task.WhenAny(clients), Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel));
            if (failed is Task<Task> { Result: var client }) await client;
            var rate = (Volatile.Read(ref _answers) - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
            Measured.Report("requests", rate);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"second {second + 1}: {rate:0} requests"));
        }
        await stop.CancelAsync();
        await Task.WhenAll(clients).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Measured.Report("answers", _answers);
        Measured.Report("bytes", (double)_bytes / _answers);
    }

    private static async Task AskAsync(HttpMessageInvoker http, Uri address, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await http.SendAsync(request, cancel);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;) Interlocked.Add(ref _bytes, read);
            Interlocked.Increment(ref _answers);
        }
    }
}
