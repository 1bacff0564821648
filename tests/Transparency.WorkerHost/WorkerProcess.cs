using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Transparency.Tests;

namespace Transparency.WorkerHost;

/// <summary>The published program, started as the real host starts it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const int LongestMessage = int.MaxValue;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Task<int> _ended;

    private WorkerProcess(Process process)
    {
        _process = process;
        _ended = UntilEndedAsync();
    }

    public int Id => _process.Id;

    /// <summary>Ends with the exit code when the process does.</summary>
    public Task<int> Ended => _ended;

    /// <summary>What it wrote to standard output and error.</summary>
    public string Output => string.Join('\n', _output);

    public static WorkerProcess Start(RunningWorkerOptions options, Uri host)
    {
        var (worker, request) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var longest = LongestMessage.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            Path.Combine(options.Folder, options.Program),
            // Said twice by the real host; the second names cannot be mistaken for those of other programs.
            "--host", host.Host, "--port", host.Port.ToString(CultureInfo.InvariantCulture),
            "--workerId", worker, "--requestId", request, "--grpcMaxMessageLength", longest,
            "--functions-uri", host.AbsoluteUri,
            "--functions-worker-id", worker, "--functions-request-id", request, "--functions-grpc-max-message-length", longest,
        ];

        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = options.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.RunAsUsual();
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = options.Folder;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = options.Folder;
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";

        foreach (var (name, value) in options.Settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;

        return new(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _ended;
        _process.Dispose();
    }

    private async Task<int> UntilEndedAsync()
    {
        await Task.WhenAll(ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            _output.Enqueue(line);
    }
}
