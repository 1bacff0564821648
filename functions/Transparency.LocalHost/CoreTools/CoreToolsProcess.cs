using System.Diagnostics;
using System.Globalization;

namespace Transparency.LocalHost.CoreTools;

/// <summary>The process <c>func start</c>, whose words go to standard error.</summary>
internal sealed class CoreToolsProcess
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly TextWriter _error;
    private string _lastWords = "it said nothing";

    private CoreToolsProcess(Process process, TextWriter error)
    {
        (_process, _error) = (process, TextWriter.Synchronized(error));
        Ended = UntilEndedAsync();
    }

    /// <summary>Ends when the host does, with the last thing it said.</summary>
    public Task<string> Ended { get; }

    /// <param name="app">The folder of the published app, with its <c>host.json</c>.</param>
    /// <param name="port">Where to listen.</param>
    /// <param name="settings">App settings, by the names that they have in the environment.</param>
    /// <param name="error">Where its words go.</param>
    public static CoreToolsProcess Start(string app, int port, IEnumerable<KeyValuePair<string, string>> settings, TextWriter error)
    {
        string[] arguments = ["start", "--no-build", "--port", port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(CoreToolsVersion.Program, arguments)
        {
            WorkingDirectory = app,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        return new(Process.Start(start)!, error);
    }

    /// <summary>In order, so that imports end; by force where that takes too long.</summary>
    public async Task StopAsync()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && !_process.HasExited)
            {
                using var signal = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
                await signal.WaitForExitAsync();
                await Ended.WaitAsync(StopLimit);
            }
        }
        catch (TimeoutException)
        {
            // Then by force.
        }
        finally
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);

            await Ended;
            _process.Dispose();
        }
    }

    private async Task<string> UntilEndedAsync()
    {
        await Task.WhenAll(PassOnAsync(_process.StandardOutput), PassOnAsync(_process.StandardError));
        await _process.WaitForExitAsync();
        return _lastWords;
    }

    private async Task PassOnAsync(StreamReader words)
    {
        while (await words.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                _lastWords = line.Trim().TrimEnd('.');

            await _error.WriteLineAsync(line);
            await _error.FlushAsync();
        }
    }
}
