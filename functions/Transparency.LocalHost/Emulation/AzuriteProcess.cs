using System.Diagnostics;

namespace Transparency.LocalHost.Emulation;

/// <summary>The node process Azurite runs in. It ends when its standard input closes (see azurite-child.cjs).</summary>
internal sealed class AzuriteProcess
{
    /// <summary>What Azurite prints once for each of its three ports: proof that ours listens there, not a stranger.</summary>
    private const string ListeningLine = "successfully listening";

    private const int PortCount = 3;

    private readonly Process _process;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _readOutput;
    private readonly Task _readErrors;
    private string _lastError = "it said nothing";

    private AzuriteProcess(Process process)
    {
        _process = process;
        Id = process.Id;
        _readOutput = ReadOutputAsync();
        _readErrors = ReadErrorsAsync();
        Ended = UntilEndedAsync();
    }

    public int Id { get; }

    public Task<string> Ended { get; }

    public static AzuriteProcess Start(IEnumerable<string> arguments, string workingDirectory, string accounts)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory,
        };
        // What the developer set for other programs must not change where and how the data are kept.
        start.Environment.Remove("NODE_OPTIONS");
        start.Environment.Remove("AZURITE_DB");
        start.Environment["AZURITE_ACCOUNTS"] = accounts;
        return new(Process.Start(start)!);
    }

    public async Task UntilListeningAsync(TimeSpan limit, CancellationToken cancel)
    {
        try
        {
            await Task.WhenAny(_listening.Task, Ended).WaitAsync(limit, cancel);
        }
        catch (TimeoutException fault)
        {
            throw new CannotContinueException(
                $"The storage emulator Azurite did not answer within {limit.TotalSeconds:0} s: {_lastError}.", fault);
        }

        if (!_listening.Task.IsCompleted)
            throw new CannotContinueException($"The storage emulator Azurite did not start: {await Ended}.");
    }

    public async Task StopAsync(TimeSpan limit)
    {
        try
        {
            _process.StandardInput.Close();
            await Ended.WaitAsync(limit);
        }
        catch (Exception fault) when (fault is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }
        finally
        {
            _process.Dispose();
        }
    }

    private async Task<string> UntilEndedAsync()
    {
        await _process.WaitForExitAsync();
        await Task.WhenAll(_readOutput, _readErrors);
        return _lastError;
    }

    private async Task ReadOutputAsync()
    {
        var listening = 0;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(ListeningLine, StringComparison.Ordinal) && ++listening == PortCount)
                _listening.TrySetResult();
        }
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                _lastError = line.Trim().TrimEnd('.');
        }
    }
}
