using Microsoft.Extensions.Logging;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Withdrawals;

/// <summary>
/// Takes editions back from every place, in an order in which a crash leaves nothing served: first it is written down that they are
/// withdrawn, which
/// every reader sees within <see cref="TransparencyOptions.PointerAge"/>; then, with the folder's lease, the pointer leaves them and the
/// log says
/// so; then files and rows go; then what the log and the reports repeat of them. Each step is the same when it is done twice, so that
/// running it
/// again, or the next import, ends what a crash left.
/// </summary>
public sealed partial class EditionWithdrawal(
    StorageAccounts accounts,
    WithdrawalStore withdrawals,
    EditionMoves moves,
    EditionShelf shelf,
    FolderReportStore reports,
    TimeProvider time,
    ILogger<EditionWithdrawal> logger)
{
    /// <summary>Withdraws editions of a year, and finishes what was left half done.</summary>
    /// <param name="folder">Which folder.</param>
    /// <param name="order">Which, and why.</param>
    /// <param name="tell">Is told of each step that is over.</param>
    /// <param name="cancel">Stops it; what was begun is finished by the next run.</param>
    /// <returns>What was done, or null when the order names an edition that never was.</returns>
    public async Task<WithdrawalResult?> RunAsync(
        FolderId folder,
        WithdrawalOrder order,
        Action<WithdrawalStep> tell,
        CancellationToken cancel)
    {
        var found = await ReadAsync(folder, cancel);
        if (order.Editions.Any(edition => !found.Known.Contains(edition) && !found.IsWithdrawn(edition)))
            return null;

        var (now, meant) = (PublicationLog.Moment(time.GetUtcNow(), null), found.Meant(order).ToList());
        // Not with the lease: an import may hold it for minutes, and what it publishes meanwhile is taken back below.
        foreach (var edition in meant)
        {
            await withdrawals.WriteAsync(
                folder, await NewAsync(
                    new EditionKey(folder, edition),
                    order.Reason,
                    now,
                    found,
                    cancel), cancel);
        }

        var began = found.Unfinished.Count() + meant.Count;
        if (began == 0)
            return new WithdrawalResult([], found.Kept());

        tell(new WithdrawalStep(WithdrawalStage.Forbidden, began));

        var finished = await FinishAsync(folder, tell, cancel);
        return new WithdrawalResult(finished, (await ReadAsync(folder, cancel)).Kept());
    }

    /// <summary>Finishes what a crash left half done.</summary>
    public async Task<IReadOnlyList<Withdrawal>> FinishAsync(
        FolderId folder,
        Action<WithdrawalStep> tell,
        CancellationToken cancel)
    {
        await using var lease = await FolderLease.AcquireAsync(
            accounts,
            folder,
            time,
            logger,
            cancel);
        return await lease.HoldAsync(held => FinishWithLeaseAsync(folder, tell, held));
    }

    /// <summary>The same for whoever has the folder's lease already.</summary>
    internal async Task<IReadOnlyList<Withdrawal>> FinishWithLeaseAsync(
        FolderId folder,
        Action<WithdrawalStep> tell,
        CancellationToken cancel)
    {
        var all = await withdrawals.ListAsync(folder, cancel);
        if (all.Count == 0)
            return [];

        // A worker that lost its lease without noticing may have made one current again: nobody was served it, and it is taken back once
        // more.
        var current = (await moves.CurrentOrNullAsync(folder, cancel))?.Edition;
        var unfinished = all.Where(withdrawal => !withdrawal.IsDone || withdrawal.Edition == current).ToList();
        foreach (var together in unfinished.GroupBy(withdrawal => withdrawal.At).OrderBy(group => group.Key))
            await FinishAsync(folder, [.. together], tell, cancel);

        return unfinished;
    }

    private async Task FinishAsync(
        FolderId folder,
        IReadOnlyList<Withdrawal> together,
        Action<WithdrawalStep> tell,
        CancellationToken cancel)
    {
        var editions = together.Select(withdrawal => withdrawal.Edition).ToList();
        var told = new PublicationWithdrawal(together[0].Reason, together[0].At, editions, null);
        var announcement = new WithdrawalAnnouncement(moves.Pointers, moves.Log);
        var entry = await announcement.MakeAsync(folder, told, cancel);
        tell(new WithdrawalStep(WithdrawalStage.Announced, entry is null ? 0 : 1));

        var (removedRows, removedFiles) = (0L, 0L);

        // Files first: a host that has not heard of it yet and reads half of the rows finds no summary then, and so no edition.
        foreach (var edition in editions)
            removedFiles += await shelf.Files.DeleteAsync(new EditionKey(folder, edition), cancel);

        tell(new WithdrawalStep(WithdrawalStage.Files, removedFiles));

        foreach (var edition in editions)
            removedRows += await shelf.Rows.DeleteAsync(new EditionKey(folder, edition), cancel);

        tell(new WithdrawalStep(WithdrawalStage.Rows, removedRows));

        tell(new WithdrawalStep(WithdrawalStage.Entries, await announcement.ReviseLogAsync(folder, told, cancel)));
        tell(
            new WithdrawalStep(
                WithdrawalStage.Reports,
                await new WithdrawnReportStore(reports, moves.Pointers, time).ReplaceAsync(folder, together, cancel)));

        foreach (var withdrawal in together)
        {
            await withdrawals.WriteAsync(folder, withdrawal with { IsDone = true }, cancel);
            LogWithdrawn(folder.Municipality.Value, folder.Year.Value, withdrawal.Edition, withdrawal.Reason);
        }

        if (entry is not null)
            moves.Tell(entry);
    }

    private Task<YearEditions> ReadAsync(FolderId folder, CancellationToken cancel) =>
        YearEditions.ReadAsync(folder, moves.Pointers, moves.Log, shelf.Files, withdrawals, cancel);

    /// <summary>What the edition was made of stands in its entry of the log, or, if none was written, in its summary.</summary>
    private async Task<Withdrawal> NewAsync(
        EditionKey edition,
        WithdrawalReason reason,
        DateTimeOffset at,
        YearEditions found,
        CancellationToken cancel)
    {
        var entry = found.Log.FirstOrDefault(entry => entry.ShownEdition == edition.Edition)
            ?? (found.Pointer is { } pointer && pointer.Edition == edition.Edition ? pointer.Publication : null);
        IReadOnlyList<SourceFile> sources = (await shelf.Files.SummaryOrNullAsync(edition, cancel))?.Sources
            ?? [];
        IEnumerable<(string Sha256, string? Format)> made = entry is not null
            ? entry.Sources.Select(source => (source.Sha256, source.Format))
            : sources
                .Where(source => !source.Name.Contains('/', StringComparison.Ordinal))
                .Select(source => (source.Sha256, source.Format));

        return new Withdrawal(
            edition.Edition,
            reason.Code,
            at,
            Withdrawal.FilesThatMatter(made, reason),
            entry?.Settings,
            false);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Municipality} {Year}: edition {Edition} is withdrawn from every place because of {Reason}")]
    private partial void LogWithdrawn(string municipality, int year, string edition, string reason);
}
