using System.Globalization;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Budgets;
using Transparency.Core.Pulling;
using Transparency.LocalHost.Dropping;
using Transparency.Pages.Pulls;
using Transparency.Storage;
using Transparency.Storage.Pulls;
using Transparency.Storage.Withdrawing;

namespace Transparency.LocalHost.Administering;

/// <summary>
/// <c>admin pull</c>: what is fetched for a municipality. With <c>--now</c> it is fetched at once on the instance that runs here; in Azure it is made due,
/// and the deployment's own timer fetches it within a quarter of an hour.
/// </summary>
internal sealed class PullCommand(TextWriter output, TimeProvider time)
{
    /// <exception cref="CannotContinueException">The storage does not answer.</exception>
    public async Task<int> RunAsync(AdminArguments admin, CancellationToken cancellationToken)
    {
        try
        {
            if (admin.Tables is { } service)
                await ShowAsync(admin.Municipality!.Value, await InAzureAsync(admin, service, cancellationToken));
            else
                await ShowAsync(admin.Municipality!.Value, await HereAsync(admin, cancellationToken));
            return 0;
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault))
        {
            throw CannotContinueException.Because("The storage cannot be used", fault);
        }
    }

    private async Task<IReadOnlyList<(string? From, PullState State)>> HereAsync(AdminArguments admin, CancellationToken cancellationToken)
    {
        using var instance = new RunningInstance(admin.Port);
        string storage = (await instance.StateAsync(cancellationToken)).ConnectionString;
        var options = new TransparencyOptions { Pull = true };
        var accounts = StorageAccounts.FromConnectionStrings(storage, storage, options);
        await accounts.Pulls.CreateIfNotExistsAsync(cancellationToken);
        var states = new PullStates(accounts.Pulls, time);
        var register = new PullRegister(accounts, states, new PullReports(accounts, PullPage.Html), options, time);
        IReadOnlyList<FollowedPull> files = admin.Now
            ? await new TownPull(register, states, new PulledBlobs(accounts), new Withdrawals(accounts), new ExportFetch(options), options, time, NullLogger<TownPull>.Instance).RunAsync(admin.Municipality!.Value, isAsked: true, DateTimeOffset.MaxValue, cancellationToken)
            : (await register.FollowAsync(admin.Municipality!.Value, cancellationToken)).Files;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return [.. files.Select(file => ((string?)PullAddress.Shown(file.Entry.On(today).Address), file.State))];
    }

    private async Task<IReadOnlyList<(string? From, PullState State)>> InAzureAsync(AdminArguments admin, Uri service, CancellationToken cancellationToken)
    {
        var states = new PullStates(new TableServiceClient(service, new DefaultAzureCredential()).GetTableClient(StorageAccounts.PullsTable), time);
        var files = new List<(string?, PullState)>();
        foreach (PullState state in await states.ListAsync(admin.Municipality!.Value, cancellationToken))
            files.Add((null, admin.Now ? await states.HastenOrNullAsync(state, cancellationToken) ?? state : state));
        return files;
    }

    private async Task ShowAsync(MunicipalityId municipality, IReadOnlyList<(string? From, PullState State)> files)
    {
        if (files.Count == 0)
            await output.WriteLineAsync($"Nothing is fetched for {municipality}: its municipality.json names no file, or only such that cannot be followed.");
        foreach (var (from, state) in files)
        {
            await output.WriteLineAsync(
                $"""
                {state.Key.Replace('|', '/')}{(from is null ? "" : " from " + from)}
                  {(state.ClaimedUntil > time.GetUtcNow() ? "It is being fetched at this moment." : PullOutcomes.Sentence(state.Outcome).English)}{(state.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {status})") : "")}
                  last try {Moment(state.TriedAt)}, new content {Moment(state.ReceivedAt)}, next try {Moment(state.Next)}
                """);
        }
    }

    private static string Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "never";
}
