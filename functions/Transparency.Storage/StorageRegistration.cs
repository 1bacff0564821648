using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;
using Transparency.Storage.Imports;
using Transparency.Storage.Payments;
using Transparency.Storage.Previews;
using Transparency.Storage.Publishing;
using Transparency.Storage.Pulls;
using Transparency.Storage.StatePublication;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;
using Transparency.Storage.Verifying;
using Transparency.Storage.Withdrawals;

namespace Transparency.Storage;

/// <summary>What works on the storage, registered the same way for a host and for a command that runs once.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Registers it all but what a host has of its own: how a report becomes a page (<see cref="Core.Imports.ReportRendering"/>,
    /// <see cref="Core.Pulls.PullRendering"/>), and the queue of what was given up.
    /// </summary>
    public static IServiceCollection AddTransparencyStorage(
        this IServiceCollection services,
        TransparencyOptions options,
        StorageAccounts accounts)
    {
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddSingleton(options)
            .AddSingleton(accounts)
            .AddFolders()
            .AddEditions()
            .AddWithdrawals()
            .AddImports()
            .AddUploads()
            .AddPreviews()
            .AddPulls();
    }

    private static IServiceCollection AddFolders(this IServiceCollection services) => services
        .AddSingleton<ExportFolderStore>()
        .AddSingleton<FolderReportStore>()
        .AddSingleton<IcoClaims>()
        .AddSingleton<FolderAccess>();

    private static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton<StateEditionStore>()
        .AddSingleton<StateTowns>()
        .AddSingleton<StateTownFiles>()
        .AddSingleton<StateField>()
        .AddSingleton<StateTownLog>()
        .AddSingleton<StateNodeStore>()
        .AddSingleton<EditionPointerStore>()
        .AddSingleton<PublicationLog>()
        .AddSingleton<BudgetRowStore>()
        .AddSingleton<PublishedFileStore>()
        .AddSingleton<CurrentEditionStore>()
        .AddSingleton<LoadedEditionStore>()
        .AddSingleton<PublishedPersonalData>()
        .AddSingleton<EditionIndexStore>()
        .AddSingleton<FileEndStore>()
        .AddSingleton<PaymentIndexStore>()
        .AddSingleton<EditionChanges>()
        .AddSingleton<KeptEditionStore>()
        .AddSingleton<EditionCleaning>()
        .AddSingleton<LeftParts>()
        .AddSingleton<EditionShelf>()
        .AddSingleton<EditionMoves>()
        .AddSingleton<NewPublications>()
        .AddSingleton<EditionVerification>();

    private static IServiceCollection AddWithdrawals(this IServiceCollection services) => services
        .AddSingleton<WithdrawalStore>()
        .AddSingleton<EditionWithdrawal>()
        .AddSingleton<EditionRestoring>()
        .AddSingleton<FolderRefusal>();

    private static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<FolderTurns>()
        .AddSingleton<WholeFolders>()
        .AddSingleton<FolderImport>()
        .AddSingleton<FolderCheck>()
        .AddSingleton<FolderDuties>()
        .AddSingleton<FolderChanges>()
        .AddSingleton<PatientImport>()
        .AddSingleton<GivenUpFiles>()
        .AddSingleton<NightlyRun>();

    private static IServiceCollection AddUploads(this IServiceCollection services) => services
        .AddSingleton(provider =>
            new TenantStore(provider.GetRequiredService<StorageAccounts>().Grants, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<UploadGrantStore>(provider, provider.GetRequiredService<StorageAccounts>().Grants))
        .AddSingleton<UploadAddresses>()
        .AddSingleton<StagedUploadStore>()
        .AddSingleton<UploadCompletion>();

    private static IServiceCollection AddPreviews(this IServiceCollection services) => services
        .AddSingleton<PreviewPageStore>()
        .AddSingleton<FolderPreviews>()
        .AddSingleton<PreviewStore>()
        .AddSingleton<PreviewChange>()
        .AddSingleton<HiddenDescriptions>()
        .AddSingleton<FolderRemoval>()
        .AddSingleton<PreviewPublication>()
        .AddSingleton<UndoStore>()
        .AddSingleton<FolderSwitchStore>()
        .AddSingleton<FolderSwitching>()
        .AddSingleton<SwitchEnding>()
        .AddSingleton<SwitchPermission>()
        .AddSingleton<FolderSwitches>()
        .AddSingleton<FolderUndoing>();

    private static IServiceCollection AddPulls(this IServiceCollection services) => services
        .AddSingleton(provider =>
            new PullStateStore(provider.GetRequiredService<StorageAccounts>().Pulls, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PullReportStore>()
        .AddSingleton<PullRegister>()
        .AddSingleton<PulledBlobStore>()
        .AddSingleton<ExportFetch>()
        .AddSingleton<TownPull>()
        .AddSingleton<DuePulls>();
}
