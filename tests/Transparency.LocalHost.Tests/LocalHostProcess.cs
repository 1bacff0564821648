using System.Diagnostics;
using System.Text;

namespace Transparency.LocalHost.Tests;

/// <summary>The local host as a developer starts it: a process of its own.</summary>
internal sealed class LocalHostProcess : IDisposable
{
    private readonly Process _process;

    private readonly StringBuilder _errors = new();

    private LocalHostProcess(Process process)
    {
        _process = process;
        Errors = ReadErrorsAsync();
    }

    public Task<string> Errors { get; }

    /// <summary>What it has written to its second output by now.</summary>
    public string ErrorsSoFar
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public static LocalHostProcess Start(params string[] arguments) => StartWith([], arguments);

    /// <summary>With variables of its own in its environment.</summary>
    public static LocalHostProcess StartWith((string Name, string Value)[] environment, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Transparency.LocalHost.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = RepositoryRoot.Find(),
            RedirectStandardError = true,
        };
        start.RunAsUsual();
        // What is waited for is waited for in English.
        start.Environment["LC_ALL"] = "C.UTF-8";

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return new(Process.Start(start)!);
    }

    public async Task<string> LineWithAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"The local host ended without a line with '{text}': {await Errors}");
    }

    /// <summary>What it prints until it ends.</summary>
    public Task<string> RestOfOutputAsync() => _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: no handler runs. Ends with the host, which what it started may outlive.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether any process of the machine was started with the folder, as the host and its emulator are.</summary>
    public static bool IsAnybodyAt(string data)
    {
        foreach (var file in Directory.EnumerateDirectories("/proc").Select(process => Path.Combine(process, "cmdline")))
        {
            try
            {
                if (File.ReadAllText(file).Contains(data, StringComparison.Ordinal))
                    return true;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or is somebody else's.
            }
        }

        return false;
    }

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        _process.Dispose();
    }

    private async Task<string> ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
                _errors.Append(line).Append('\n');
        }

        return ErrorsSoFar;
    }
}
