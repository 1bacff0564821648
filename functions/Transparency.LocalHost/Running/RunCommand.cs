using System.CommandLine;
using System.Globalization;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.CoreTools;
using Transparency.LocalHost.Emulation;
using Transparency.LocalHost.Hosting;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;
using Transparency.Storage;
using Transparency.Storage.Folders;

namespace Transparency.LocalHost.Running;

/// <summary><c>run</c>: Azurite, the functions and, the first time, the samples; until it is told to stop.</summary>
internal sealed class RunCommand : ActingCommand<RequestedRun>
{
    private readonly PortOption _port;
    private readonly Option<string> _data;
    private readonly Flag _empty;
    private readonly Flag _coreTools;

    public RunCommand(Screen screen) : base(screen, "run", RunWords.Command, "run expects options alone; ./dev help lists them.")
    {
        Options.Add(_port = new(screen));
        Options.Add(_data = new("--data") { Description = screen.Say(RunWords.Data), HelpName = "DIR" });
        Options.Add(_empty = new(screen, "--empty", RunWords.Empty));
        Options.Add(_coreTools = new(screen, "--func", RunWords.CoreTools));
    }

    protected override RequestedRun Asked(ParseResult arguments) => new(
        arguments.GetRequiredValue(_port),
        Path.GetFullPath(arguments.GetValue(_data) ?? Path.Combine(RepositoryRoot.Find(), ".local")),
        arguments.GetValue(_empty),
        arguments.GetValue(_coreTools));

    protected override async Task<int> RunAsync(RequestedRun asked, CancellationToken cancel)
    {
        try
        {
            await RunUntilStoppedAsync(asked, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Being told to stop is how a run ends well.
        }

        return 0;
    }

    private async Task RunUntilStoppedAsync(RequestedRun asked, CancellationToken cancel)
    {
        // Looked at first: starting storage only to find the port taken would cost seconds.
        if (asked.CoreTools)
            await CoreToolsVersion.RequireAsync(cancel);
        if (!StoragePorts.IsFree(asked.Port))
            throw new CannotContinueException(FunctionHost.PortIsTaken(asked.Port));

        using var data = DataDirectory.Take(asked.DataDirectory);
        await using var azurite = await Azurite.StartAsync(new() { Location = data.Azurite }, cancel);
        var storage = azurite.ConnectionString;
        await PrepareAsync(storage, asked.Port, cancel);

        await using var functions = asked.CoreTools
            ? await UnderCoreToolsAsync(asked, data, storage, cancel)
            : await InThisProcessAsync(asked, data, storage, cancel);
        await using var answers = asked.CoreTools ? await LocalAnswers.StartAsync(functions.Address, storage, data.Path, cancel) : null;

        if (!asked.Empty)
            await LoadSamplesOnceAsync(data, storage, functions, cancel);

        Announce(functions.Address, (answers?.Address ?? functions.Address).Port, storage, asked);

        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        var first = await Task.WhenAny(stopped, azurite.Ended, functions.Ended);
        if (first == azurite.Ended && !cancel.IsCancellationRequested)
        {
            throw new CannotContinueException(
                $"The storage emulator Azurite has stopped: {EmulatorFiles.Explained(await azurite.Ended, data.Azurite)}.");
        }

        if (first == functions.Ended && !cancel.IsCancellationRequested)
            throw new CannotContinueException($"The host of Azure Functions has stopped: {await functions.Ended}.");
    }

    private static async Task PrepareAsync(string storage, int port, CancellationToken cancel)
    {
        var accounts = StorageAccounts.FromConnectionStrings(storage, storage, new TransparencyOptions());
        await accounts.CreateMissingAsync(cancel);
        // Whoever held a folder ended with the emulator before: its data belong to one run at a time.
        await LeftLeases.BreakAsync(accounts, cancel);

        string[] names = ["127.0.0.1", "localhost"];
        var origins = names.Select(name => string.Create(CultureInfo.InvariantCulture, $"http://{name}:{port}"));
        await accounts.AllowUploadsFromAsync([.. origins], cancel);
    }

    private async Task<IFunctionRuntime> UnderCoreToolsAsync(
        RequestedRun asked, DataDirectory data, string storage, CancellationToken cancel)
    {
        await PublishedApp.MakeAsync(data.PublishedApp, Screen.Error, cancel);
        return await CoreToolsHost.StartAsync(
            data.PublishedApp,
            asked.Port,
            storage,
            Settings(storage),
            Screen.Error,
            cancel);
    }

    private static async Task<IFunctionRuntime> InThisProcessAsync(
        RequestedRun asked, DataDirectory data, string storage, CancellationToken cancel) =>
        await FunctionHost.StartAsync(
            new()
            {
                Port = asked.Port,
                DataDirectory = data.Path,
                Settings = Settings(storage),
                LocalEndpoints = endpoints => LocalEndpoints.Map(endpoints, storage),
            },
            cancel);

    /// <summary>The environment says more than what is set here, but for where the storage is.</summary>
    private static Dictionary<string, string?> Settings(string storage)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            // Invented, as the municipalities of the samples are, so that the catalogue can be looked at.
            ["Transparency:PublisherIco"] = "99000181",
            ["Transparency:PublisherName"] = "Svazek obcí Vymyšlenský kraj",
            // Who runs it here is the operator; the way into private networks is closed here too.
            ["Transparency:Pull"] = "true",
        };

        foreach (var (name, value) in EnvironmentSettings.OfThisProcess())
            settings[name] = value;

        settings["ExportStorage"] = settings["PublicStorage"] = storage;

        return settings;
    }

    private async Task LoadSamplesOnceAsync(DataDirectory data, string storage, IFunctionRuntime functions, CancellationToken cancel)
    {
        var samples = Path.Combine(RepositoryRoot.Find(), "sample-exports");
        if (File.Exists(data.SamplesLoaded) || !Directory.Exists(samples))
            return;

        await new SampleExports(samples, storage, Screen.Error).LoadAsync(functions, cancel);
        await File.WriteAllTextAsync(data.SamplesLoaded, "", cancel);
    }

    private void Announce(Uri address, int dropPort, string storage, RequestedRun asked)
    {
        var port = dropPort == PortOption.Default ? "" : string.Create(CultureInfo.InvariantCulture, $" --port {dropPort}");
        Screen.Print(RunWords.Running(address.GetLeftPart(UriPartial.Authority), port, asked.DataDirectory, storage));
        Screen.Output.Flush();
    }
}
