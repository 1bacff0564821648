using System.Diagnostics;
using System.Globalization;
using System.Net;
using Transparency.Benchmarks.Results;

namespace Transparency.Benchmarks.Hosting;

/// <summary>
/// Asks for one address over 32 connections that stay open, and counts the answers of each second. Arguments: the address, how many seconds
/// to count at least, how many answers to wait for at least, and headers in pairs.
/// </summary>
internal static class LoadMeasurement
{
    private const int Connections = 32;
    private const int MostSeconds = 60;

    private static long _answers;
    private static long _bytes;

    public static async Task RunAsync(string[] arguments, CancellationToken cancel)
    {
        var address = new Uri(arguments[0]);
        var seconds = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var answers = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        var headers = arguments[3..].Chunk(2).Select(pair => (pair[0], pair[1])).ToList();

        if (!address.IsLoopback)
            throw new InvalidOperationException("Only this machine is put under load.");

        using var http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseProxy = false,
                UseCookies = false,
                AllowAutoRedirect = false,
                MaxConnectionsPerServer = Connections
            });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task[] clients = [.. Enumerable.Range(0, Connections).Select(_ => AskAsync(http, address, headers, stop.Token))];
        for (var second = 0; second < seconds || (Volatile.Read(ref _answers) < answers && second < MostSeconds); second++)
        {
            var (before, started) = (Volatile.Read(ref _answers), Stopwatch.GetTimestamp());
            var failed = await Task.WhenAny(Task.WhenAny(clients), Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancel));
            if (failed is Task<Task> { Result: var client })
                await client;

            var rate = (Volatile.Read(ref _answers) - before) / Stopwatch.GetElapsedTime(started).TotalSeconds;
            Measured.Report("requests", rate);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"second {second + 1}: {rate:0} requests"));
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Measured.Report("answers", _answers);
        Measured.Report("bytes", (double)_bytes / _answers);
    }

    private static async Task AskAsync(
        HttpMessageInvoker http,
        Uri address,
        IReadOnlyList<(string Name, string Value)> headers,
        CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);

            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);

            using var answer = await http.SendAsync(request, cancel);

            if (answer.StatusCode != HttpStatusCode.NotModified)
                answer.EnsureSuccessStatusCode();

            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
                Interlocked.Add(ref _bytes, read);

            Interlocked.Increment(ref _answers);
        }
    }
}
