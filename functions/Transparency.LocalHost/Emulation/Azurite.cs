using System.Globalization;

namespace Transparency.LocalHost.Emulation;

/// <summary>
/// A running Azurite, Microsoft's emulator of Azure storage: blobs, queues and tables on loopback ports. It lives as
/// long as this object, and no longer than this process, however that ends.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>Somebody may take a port between our looking and Azurite's listening.</summary>
    private const int Attempts = 3;

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly AzuriteProcess _process;
    private readonly EmulatedAccounts _accounts;

    private Azurite(AzuriteProcess process, EmulatedAccounts accounts) => (_process, _accounts) = (process, accounts);

    /// <summary>The well-known account, with explicit endpoints.</summary>
    public string ConnectionString => ConnectionStringFor(EmulatedAccounts.WellKnown);

    public int ProcessId => _process.Id;

    /// <summary>Ends when Azurite does, with the last thing it said.</summary>
    public Task<string> Ended => _process.Ended;

    /// <exception cref="CannotContinueException">Node or Azurite is missing or broken.</exception>
    public static async Task<Azurite> StartAsync(AzuriteOptions options, CancellationToken cancel = default)
    {
        var main = options.MainModule ?? Path.Combine(
            RepositoryRoot.Find(),
            "node_modules",
            "azurite",
            "dist",
            "src",
            "azurite.js");

        if (!File.Exists(main))
        {
            throw new CannotContinueException(
                $"The storage emulator Azurite is not installed ({main} is missing): run 'npm ci' in the repository.");
        }

        await NodeRuntime.RequireAsync("node", cancel);
        Directory.CreateDirectory(options.Location);
        EmulatorFiles.Check(options.Location);

        for (var attempt = 1; ; attempt++)
        {
            var ports = StoragePorts.Choose(options.PreferWellKnownPorts && attempt == 1);
            var accounts = new EmulatedAccounts(options.AccountCount, ports);
            var process = AzuriteProcess.Start(Arguments(main, options, ports), options.Location, accounts.ForAzurite);
            try
            {
                await process.UntilListeningAsync(options.StartLimit, cancel);
                return new(process, accounts);
            }
            catch (Exception fault)
            {
                await process.StopAsync(TimeSpan.Zero);

                var portWasTaken = fault is CannotContinueException && fault.Message.Contains("EADDRINUSE", StringComparison.Ordinal);
                if (!portWasTaken || attempt == Attempts)
                    throw;
            }
        }
    }

    /// <summary>The connection string of <c>devstoreaccount1</c> or of a test account (<c>t0</c>…).</summary>
    public string ConnectionStringFor(string accountName) => _accounts.ConnectionString(accountName);

    /// <summary>The connection string of a test account that was not handed out before, so it is empty. Safe from any thread.</summary>
    public string NextAccountConnectionString() => ConnectionStringFor(_accounts.Next());

    public async ValueTask DisposeAsync() => await _process.StopAsync(StopLimit);

    private static string[] Arguments(string main, AzuriteOptions options, StoragePorts ports) =>
    [
        Path.Combine(AppContext.BaseDirectory, "azurite-child.cjs"), main,
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--location", Path.GetFullPath(options.Location),
        "--blobHost", "127.0.0.1", "--blobPort", ports.Blob.ToString(CultureInfo.InvariantCulture),
        "--queueHost", "127.0.0.1", "--queuePort", ports.Queue.ToString(CultureInfo.InvariantCulture),
        "--tableHost", "127.0.0.1", "--tablePort", ports.Table.ToString(CultureInfo.InvariantCulture),
        .. options.ForgetsAll ? new[] { "--forgetful" } : [],
    ];
}
