using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Storage.Blobs;
using Transparency.Benchmarks.Children;
using Transparency.LocalHost;

namespace Transparency.Benchmarks.Hosting;

/// <summary>The local host with its Azurite, as <c>./dev run</c> starts it: a process of its own on a free port.</summary>
internal sealed class LocalInstance : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private LocalInstance(Process process, int port)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        // A proxy that the environment names must not stand between two processes of one machine.
        Http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    public HttpClient Http { get; }

    /// <summary>What the host has used of its cores so far; Azurite is a process of its own.</summary>
    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    /// <summary>The most memory that the host has had so far, in megabytes.</summary>
    public double PeakMegabytes => Refreshed.PeakWorkingSet64 / 1e6;

    /// <summary>Bytes of memory that the host has now.</summary>
    public long Memory => Refreshed.WorkingSet64;

    /// <summary>How many bytes Azurite has written so far, nearly all of them to the host; known on Linux, else 0.</summary>
    public long StorageSent => Written(_process.Id, isHost: true);

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <returns>The instance, once it says that it is healthy.</returns>
    public static async Task<LocalInstance> StartAsync(string data, bool empty, int? cores, CancellationToken cancel)
    {
        var port = FreePort();
        var program = Path.Combine(AppContext.BaseDirectory, "Transparency.LocalHost.dll");
        var start = new ProcessStartInfo(
            "dotnet", [program, "run", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        if (empty)
            start.ArgumentList.Add("--empty");

        var instance = new LocalInstance(Cores.Start(start, cores), port);
        try
        {
            await instance.UntilHealthyAsync(cancel).WaitAsync(StartLimit, cancel);
            return instance;
        }
        catch
        {
            await instance.DisposeAsync();
            throw;
        }
    }

    /// <summary>The container that exports are dropped into.</summary>
    public async Task<BlobContainerClient> ExportsAsync(CancellationToken cancel)
    {
        var state = await Http.GetFromJsonAsync<JsonElement>("/local", cancel);
        return new BlobContainerClient(state.GetProperty("connectionString").GetString(), "exports");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        try
        {
            if (!_process.HasExited && !OperatingSystem.IsWindows())
            {
                // In order, so that Azurite ends too and its data are whole.
                using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
                await _process.WaitForExitAsync().WaitAsync(StopLimit);
            }
        }
        catch (TimeoutException)
        {
            // Then not in order.
        }
        finally
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);

            _process.Dispose();
        }
    }

    private async Task UntilHealthyAsync(CancellationToken cancel)
    {
        // Once the start is announced the samples are loaded as well.
        while (await _process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (!line.Contains("is running", StringComparison.Ordinal))
                continue;

            using var answer = await Http.GetAsync("/health", cancel);
            answer.EnsureSuccessStatusCode();

            return;
        }

        throw new CannotContinueException("The local host ended: " + await _errors);
    }

    /// <summary>What the processes that a process started have written, to files and to others.</summary>
    private static long Written(int process, bool isHost)
    {
        var folder = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}";
        if (!Directory.Exists(folder))
            return 0;

        var written = isHost
            ? 0
            : File.ReadLines(folder + "/io")
                .Where(line => line.StartsWith("wchar: ", StringComparison.Ordinal))
                .Sum(line => long.Parse(line[7..], CultureInfo.InvariantCulture));
        var children = Directory.EnumerateDirectories(folder + "/task")
            .SelectMany(task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture));

        return written + children.Sum(child => Written(child, isHost: false));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
