using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Functions.Previews;
using Transparency.Pages.Pulls;
using Transparency.Pages.Reports;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Imports;
using Transparency.Storage.Previews;
using Transparency.Storage.Publishing;
using Transparency.Storage.Pulls;
using Transparency.Storage.StatePublication;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage.Tests;

/// <summary>
/// One worker: the program put together over an account, as a host does it. Folders need not lie still before it imports them.
/// </summary>
internal sealed class Worker
{
    public Worker(string account, Wire? wire = null, TimeProvider? time = null, Action<TransparencyOptions>? set = null)
    {
        set?.Invoke(Options);
        Time = time ?? TimeProvider.System;
        var blobs = Connected(new BlobClientOptions(), wire);
        var tables = Connected(new TableClientOptions(), wire);
        Accounts = new StorageAccounts(
            new BlobServiceClient(account, blobs),
            new BlobServiceClient(account, blobs),
            new TableServiceClient(account, tables),
            Options);
        (Folders, Reports) = (new(Accounts), new(Accounts, ReportPage.Html));
        (Pointers, Log, Rows, Files) = (new(Accounts), new(Accounts), new(Accounts), new(Accounts));
        (Current, Loaded) = (new(Pointers, Options, Time), new(Rows, Files, Options));
        Cleaning = new(Pointers, new KeptEditionStore(Accounts), Log, Rows, Files, Options, NullLogger<EditionCleaning>.Instance);
        Left = new(Accounts, NullLogger<LeftParts>.Instance);
        Changed = new(Loaded, Files, NullLogger<EditionChanges>.Instance);
        Withdrawals = new(Accounts);
        Shelf = new(Rows, Files, Changed, Cleaning);
        Moves = new(Pointers, Log, News);
        Withdrawal = new(
            Accounts,
            Withdrawals,
            Moves,
            Shelf,
            Reports,
            Time,
            NullLogger<EditionWithdrawal>.Instance);
        Restoring = new(Accounts, Withdrawals, Withdrawal, Time, NullLogger<EditionRestoring>.Instance);
        var refusal = new FolderRefusal(Withdrawals, Withdrawal, new StateEditionStore(Accounts), NullLogger<FolderRefusal>.Instance);
        var access = new FolderAccess(
            Accounts,
            Folders,
            new IcoClaims(new TenantStore(Accounts.Grants, Time)),
            Options,
            Time,
            NullLogger<FolderLease>.Instance);

        Uploads = new(Accounts, Time, NullLogger<StagedUploadStore>.Instance);
        Previews = new(Folders, Uploads, Shelf, new PreviewPageStore(Accounts, PreviewPages.Html));
        Waiting = new(Accounts, Reports, Uploads, Time);
        Grants = new(Accounts.Grants, new TenantStore(Accounts.Grants, Time), Time);
        Undos = new(Accounts, Pointers, Reports, Time);
        var switches = new FolderSwitches(
            new FolderSwitchStore(Accounts),
            new FolderSwitching(Accounts, new HiddenDescriptions(Accounts), Options),
            new SwitchEnding(Accounts, Folders, new FolderSwitchStore(Accounts), Uploads, Waiting, Undos),
            new SwitchPermission(Grants, Withdrawals),
            NullLogger<FolderSwitches>.Instance);
        Publication = new(Waiting, Previews, Uploads, access, Undos, switches);
        Undoing = new(Accounts, Undos, access, Withdrawals, switches, Time);
        Import = new(
            new WholeFolders(access, switches),
            Reports,
            Shelf,
            Moves,
            refusal,
            Time,
            NullLogger<FolderImport>.Instance);
        Check = new(
            access,
            Reports,
            Pointers,
            refusal,
            Previews,
            Time,
            NullLogger<FolderCheck>.Instance);
        PullStates = new(Accounts.Pulls, Time);
        PullReportStore = new(Accounts, PullPage.Html);
        Register = new(Accounts, PullStates, PullReportStore, Options, Time);
        Queue = GivenUpQueue.FromConnectionString(account);
        Changes = new(
            Folders,
            Pointers,
            new FolderDuties(new FolderTurns(), Import, Check, Withdrawal),
            Register,
            Time,
            NullLogger<FolderChanges>.Instance);
        Completion = new(Accounts, Uploads, Options);
        Patient = new(Changes, Time, NullLogger<PatientImport>.Instance);
    }

    public TransparencyOptions Options { get; } = new() { QuietPeriod = TimeSpan.Zero };

    public TimeProvider Time { get; }

    public StorageAccounts Accounts { get; }

    public ExportFolderStore Folders { get; }

    public FolderReportStore Reports { get; }

    public EditionPointerStore Pointers { get; }

    public PublicationLog Log { get; }

    public BudgetRowStore Rows { get; }

    public PublishedFileStore Files { get; }

    public CurrentEditionStore Current { get; }

    public LoadedEditionStore Loaded { get; }

    public NewPublications News { get; } = new();

    public EditionChanges Changed { get; }

    public EditionCleaning Cleaning { get; }

    public LeftParts Left { get; }

    public EditionShelf Shelf { get; }

    public EditionMoves Moves { get; }

    public WithdrawalStore Withdrawals { get; }

    public EditionWithdrawal Withdrawal { get; }

    public EditionRestoring Restoring { get; }

    public PullStateStore PullStates { get; }

    public PullReportStore PullReportStore { get; }

    public PullRegister Register { get; }

    public FolderImport Import { get; }

    public FolderCheck Check { get; }

    public StagedUploadStore Uploads { get; }

    public UploadCompletion Completion { get; }

    public FolderPreviews Previews { get; }

    public PreviewStore Waiting { get; }

    public UploadGrantStore Grants { get; }

    public UndoStore Undos { get; }

    public PreviewPublication Publication { get; }

    public FolderUndoing Undoing { get; }

    public FolderChanges Changes { get; }

    public PatientImport Patient { get; }

    /// <summary>Where the host in Azure puts what it gives up.</summary>
    public QueueClient Queue { get; }

    /// <summary>A fault reaches the program at once instead of being tried again by the client for seconds.</summary>
    private static TOptions Connected<TOptions>(TOptions options, Wire? wire) where TOptions : ClientOptions
    {
        if (wire is not null)
            options.AddPolicy(wire, HttpPipelinePosition.PerCall);

        options.AddPolicy(new LeaseFence(), HttpPipelinePosition.PerRetry);
        options.Retry.MaxRetries = 0;
        return options;
    }
}
