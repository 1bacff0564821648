using System.Net.Http.Json;
using System.Text.Json;

namespace Transparency.LocalHost.Instances;

/// <summary>The local host that runs on a port of this machine, as another process sees it.</summary>
internal sealed class RunningInstance : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;

    public RunningInstance(int port)
    {
        Address = new($"http://127.0.0.1:{port}");
        // A proxy that the environment names must not stand between two processes of one machine.
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address, Timeout = Patience };
    }

    public Uri Address { get; }

    /// <summary>What to say when it stopped in the middle of a drop.</summary>
    public static CannotContinueException WentAway(Exception? cause = null) =>
        new("The running Transparency went away before the import was over: start ./dev run again and drop the files once more.", cause);

    /// <exception cref="CannotContinueException">Nothing runs there, or something else does.</exception>
    public async Task<LocalState> StateAsync(CancellationToken cancel)
    {
        try
        {
            return await _http.GetFromJsonAsync("/local", LocalJson.Default.LocalState, cancel) ?? throw new JsonException();
        }
        catch (HttpRequestException fault) when (fault.StatusCode is null)
        {
            throw new CannotContinueException($"No Transparency is running at {Shown}: start it with ./dev run.", fault);
        }
        catch (Exception fault) when (IsStrange(fault, cancel))
        {
            throw new CannotContinueException($"What answers at {Shown} is not a local Transparency.", fault);
        }
    }

    /// <summary>Any answer counts, a complaint about storage too; only silence on the line is the end.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await _http.GetAsync("/health", HttpCompletionOption.ResponseHeadersRead, cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Busy with a large import, but still holding its port.
            return true;
        }
    }

    public void Dispose() => _http.Dispose();

    private string Shown => Address.GetLeftPart(UriPartial.Authority);

    private static bool IsStrange(Exception fault, CancellationToken cancel) =>
        fault is HttpRequestException or JsonException or NotSupportedException
        || fault is TaskCanceledException && !cancel.IsCancellationRequested;
}
