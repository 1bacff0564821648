using System.CommandLine;
using Azure.Data.Tables;
using Azure.Identity;
using Transparency.Core.Pulls;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;
using Transparency.Storage;
using Transparency.Storage.Pulls;

namespace Transparency.LocalHost.Administering.Pulling;

/// <summary>
/// <c>admin pull</c>: what is fetched for a municipality. With <c>--now</c> it is fetched at once on the instance that runs here;
/// in Azure it is made due, and the deployment's own timer fetches it within a quarter of an hour.
/// </summary>
internal sealed class PullCommand : ActingCommand<RequestedPull>
{
    private readonly TimeProvider _time;
    private readonly MunicipalityArgument _municipality;
    private readonly Flag _now;
    private readonly PlaceOptions _place;

    public PullCommand(Screen screen, TimeProvider time) : base(screen, "pull", PullWords.Command, AdminShape.Sentence)
    {
        _time = time;
        Arguments.Add(_municipality = new(screen));
        Options.Add(_now = new(screen, "--now", PullWords.Now));
        _place = new(screen, Options);
    }

    protected override RequestedPull Asked(ParseResult arguments) =>
        new(arguments.GetRequiredValue(_municipality)!.Value, arguments.GetValue(_now), _place.Of(arguments));

    /// <exception cref="CannotContinueException">The storage does not answer.</exception>
    protected override async Task<int> RunAsync(RequestedPull asked, CancellationToken cancel)
    {
        try
        {
            var files = asked.Place.Tables is { } service ? await InAzureAsync(asked, service, cancel) : await HereAsync(asked, cancel);
            if (files.Count == 0)
                Screen.Print(PullWords.Nothing(asked.Municipality));

            foreach (var (from, state) in files)
                Screen.Print(PullWords.File(from, state, _time.GetUtcNow()));

            return 0;
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault))
        {
            throw CannotContinueException.Because("The storage cannot be used", fault);
        }
    }

    private async Task<IReadOnlyList<(string? From, PullState State)>> HereAsync(RequestedPull asked, CancellationToken cancel)
    {
        using var instance = new RunningInstance(asked.Place.Port);
        var storage = (await instance.StateAsync(cancel)).ConnectionString;
        var options = new TransparencyOptions { Pull = true };
        var accounts = StorageAccounts.FromConnectionStrings(storage, storage, options);
        await accounts.Pulls.CreateIfNotExistsAsync(cancel);

        await using var services = CommandStorage.Over(accounts, options, _time);
        var files = asked.Now
            ? await services.GetRequiredService<TownPull>().RunAsync(asked.Municipality, isAsked: true, DateTimeOffset.MaxValue, cancel)
            : (await services.GetRequiredService<PullRegister>().FollowAsync(asked.Municipality, cancel)).Files;

        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        return [.. files.Select(file => ((string?)PullAddress.Shown(file.Entry.On(today).Address), file.State))];
    }

    private async Task<IReadOnlyList<(string? From, PullState State)>> InAzureAsync(
        RequestedPull asked, Uri service, CancellationToken cancel)
    {
        var table = new TableServiceClient(service, new DefaultAzureCredential()).GetTableClient(StorageAccounts.PullsTable);
        var states = new PullStateStore(table, _time);
        var files = new List<(string?, PullState)>();

        foreach (var state in await states.ListAsync(asked.Municipality, cancel))
            files.Add((null, asked.Now ? await states.HastenOrNullAsync(state, cancel) ?? state : state));

        return files;
    }
}
