using System.CommandLine;
using Azure.Identity;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;
using Transparency.Storage;

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary>A command about editions of a year, on the instance that runs here or in Azure by the identity of whoever runs it.</summary>
internal abstract class EditionsCommand : ActingCommand<RequestedWithdrawal>
{
    public const string Shape =
        "withdraw expects MUNICIPALITY YEAR --because WORD, "
        + "with --edition EDITION or --all where it is not the current edition alone; restore expects MUNICIPALITY YEAR.";

    /// <summary>Containers are named as everywhere.</summary>
    private static readonly TransparencyOptions Deployment = new();

    private readonly TimeProvider _time;
    private readonly MunicipalityArgument _municipality;
    private readonly YearArgument _year;
    private readonly EditionOption _editions;
    private readonly PortOption _port;
    private readonly ServiceOption _tables;
    private readonly ServiceOption _blobs;
    private readonly ServiceOption _exports;

    protected EditionsCommand(Screen screen, TimeProvider time, string name, Wording description) : base(screen, name, description, Shape)
    {
        _time = time;
        Arguments.Add(_municipality = new(screen));
        Arguments.Add(_year = new(screen));
        Options.Add(_editions = new(screen));
        Options.Add(_port = new(screen));
        Options.Add(_tables = new(screen, "--tables", WithdrawalWords.Tables, "storage", "blob"));
        Options.Add(_blobs = new(screen, "--blobs", WithdrawalWords.Blobs, "storage", "blob"));
        Options.Add(_exports = new(screen, "--exports", WithdrawalWords.Exports, "storage", "blob"));
    }

    protected override RequestedWithdrawal Asked(ParseResult arguments) => new(
        new FolderId(arguments.GetRequiredValue(_municipality)!.Value, arguments.GetRequiredValue(_year)),
        arguments.GetRequiredValue(_editions),
        All: false,
        Reason: null,
        DeploymentStorage.OrNull(arguments.GetValue(_tables), arguments.GetValue(_blobs), arguments.GetValue(_exports)),
        arguments.GetRequiredValue(_port));

    /// <exception cref="CannotContinueException">There is no such edition, or the storage does not answer; run it again.</exception>
    protected override async Task<int> RunAsync(RequestedWithdrawal asked, CancellationToken cancel)
    {
        try
        {
            var accounts = await AccountsAsync(asked, cancel);
            await using var storage = CommandStorage.Over(accounts, Deployment, _time);
            return await RunAsync(asked, storage, cancel);
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault)
            // The folder's lease was lost, as on a machine that slept.
            || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw CannotContinueException.Because("The storage cannot be used; run the command again, it goes on where it ended", fault);
        }
    }

    protected abstract Task<int> RunAsync(RequestedWithdrawal asked, IServiceProvider storage, CancellationToken cancel);

    private static async Task<StorageAccounts> AccountsAsync(RequestedWithdrawal asked, CancellationToken cancel)
    {
        if (asked.Azure is { } azure)
            return StorageAccounts.FromIdentity(azure.Exports, azure.Blobs, azure.Tables, new DefaultAzureCredential(), Deployment);

        using var instance = new RunningInstance(asked.Port);
        var state = await instance.StateAsync(cancel);
        return StorageAccounts.FromConnectionStrings(state.ConnectionString, state.ConnectionString, Deployment);
    }
}
