using System.Globalization;
using Transparency.LocalHost.Emulation;
using Transparency.LocalHost.Hosting;
using Transparency.Storage;

namespace Transparency.LocalHost.Running;

/// <summary><c>run</c>: Azurite, the functions and, the first time, the samples; until it is told to stop.</summary>
public sealed class RunCommand(TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(RunArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            await RunUntilStoppedAsync(arguments, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being told to stop is how a run ends well.
        }

        return 0;
    }

    private async Task RunUntilStoppedAsync(RunArguments arguments, CancellationToken cancellationToken)
    {
        // Looked at first: starting storage only to find the port taken would cost seconds.
        if (!StoragePorts.IsFree(arguments.Port))
            throw new CannotContinueException(FunctionHost.PortIsTaken(arguments.Port));
        using var data = DataDirectory.Take(arguments.DataDirectory);
        await using var azurite = await Azurite.StartAsync(new() { Location = data.Azurite }, cancellationToken);
        string storage = azurite.ConnectionString;
        var accounts = StorageAccounts.FromConnectionStrings(storage, storage, new TransparencyOptions());
        await accounts.CreateMissingAsync(cancellationToken);
        await accounts.AllowUploadsFromAsync([string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{arguments.Port}"), string.Create(CultureInfo.InvariantCulture, $"http://localhost:{arguments.Port}")], cancellationToken);

        await using var host = await FunctionHost.StartAsync(
            new()
            {
                Port = arguments.Port,
                DataDirectory = data.Path,
                Settings = new Dictionary<string, string?>(TelemetryVariables.OfThisProcess())
                {
                    ["ExportStorage"] = storage,
                    ["PublicStorage"] = storage,
                    // Invented, as the municipalities of the samples are, so that the catalogue can be looked at.
                    ["Transparency:PublisherIco"] = "99000181",
                    // Who runs it here is the operator; the way into private networks is closed here too.
                    ["Transparency:Pull"] = "true",
                    ["Transparency:PublisherName"] = "Svazek obcí Vymyšlenský kraj",
                },
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, storage),
            },
            cancellationToken);
        if (!arguments.Empty)
            await LoadSamplesOnceAsync(data, storage, host, cancellationToken);
        Announce(host.Address, storage, arguments);

        Task stopped = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        if (await Task.WhenAny(stopped, azurite.Ended) == azurite.Ended && !cancellationToken.IsCancellationRequested)
            throw new CannotContinueException($"The storage emulator Azurite has stopped: {await azurite.Ended}.");
    }

    private async Task LoadSamplesOnceAsync(DataDirectory data, string storage, FunctionHost host, CancellationToken cancellationToken)
    {
        string samples = Path.Combine(RepositoryRoot.Find(), "sample-exports");
        if (File.Exists(data.SamplesLoaded) || !Directory.Exists(samples))
            return;
        await new SampleExports(samples, storage, error).LoadAsync(host, cancellationToken);
        await File.WriteAllTextAsync(data.SamplesLoaded, "", cancellationToken);
    }

    private void Announce(Uri address, string storage, RunArguments arguments)
    {
        string port = address.Port == Arguments.DefaultPort ? "" : $" --port {address.Port}";
        output.WriteLine(
            $"""
            Transparency is running: {address.GetLeftPart(UriPartial.Authority)}
            Drop an export:          ./dev drop MUNICIPALITY YEAR FILE...{port}
            Data are kept in:        {arguments.DataDirectory}
            Storage (emulated):      {storage}
            Ctrl-C stops it.
            """);
        output.Flush();
    }
}
