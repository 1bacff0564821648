using System.Globalization;
using Azure.Storage.Blobs;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Tests.Running;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>The real host as a process, on data that outlive it.</summary>
internal sealed class RunningHost : IDisposable
{
    private readonly LocalHostProcess _process;
    private readonly string _data;

    private RunningHost(LocalHostProcess process, string data, Uri address, string account) =>
        (_process, _data, Address, Account) = (process, data, address, account);

    public Uri Address { get; }

    public string Account { get; }

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasEnded;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RunningHost> StartAsync(string data, params (string Name, string Value)[] environment)
    {
        var process = LocalHostProcess.StartWith(
            environment,
            "run",
            "--empty",
            "--port",
            RunCommandTests.FreePort().ToString(CultureInfo.InvariantCulture),
            "--data",
            data);
        var line = await process.LineWithAsync("Transparency is running: ");
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        using var instance = new RunningInstance(address.Port);

        return new(process, data, address, (await instance.StateAsync(Stop)).ConnectionString);
    }

    /// <summary>Ends when the storage has taken the file in: from here on it must never be lost.</summary>
    public async Task DropAsync(FolderId folder, string name, string text) =>
        await new BlobContainerClient(Account, "exports").GetBlobClient($"{folder}/{name}")
            .UploadAsync(BinaryData.FromString(text), overwrite: true, Stop);

    /// <summary>Kills the host, and waits until its emulator has written down what it knows.</summary>
    public async Task KillAsync()
    {
        await _process.KillAsync();
        await Eventually.IsTrueAsync(() => !LocalHostProcess.IsAnybodyAt(_data));
    }

    public Task TerminateAsync() => _process.TerminateAsync();

    /// <summary>What it has written to its second output until it ended.</summary>
    public Task<string> ErrorsAsync() => _process.Errors;

    /// <summary>What it has written there by now.</summary>
    public string ErrorsSoFar => _process.ErrorsSoFar;

    public void Dispose() => _process.Dispose();
}
