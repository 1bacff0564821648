using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Withdrawals;

/// <summary>What is known of a year's editions, wherever it stands: the pointer, the log, the files and the withdrawals.</summary>
internal sealed record YearEditions(
    EditionPointer? Pointer,
    IReadOnlyList<Publication> Log,
    IReadOnlyList<string> WithFiles,
    IReadOnlyList<Withdrawal> Withdrawals)
{
    /// <summary>Every edition that was made, published or not, in no order.</summary>
    public IReadOnlySet<string> Known { get; } =
        new HashSet<string>(
            [
                .. Log.Select(entry => entry.Edition).OfType<string>(),
                .. WithFiles,
                .. Pointer?.Edition is { } current ? [current] : Array.Empty<string>()
            ],
            StringComparer.Ordinal);

    public IEnumerable<Withdrawal> Unfinished => Withdrawals.Where(withdrawal => !withdrawal.IsDone);

    public bool IsWithdrawn(string edition) => Withdrawals.Any(withdrawal => withdrawal.Edition == edition);

    /// <summary>
    /// What an order means now. Without a name, what a crash left half done comes before the edition that is current since.
    /// </summary>
    public IEnumerable<string> Meant(WithdrawalOrder order)
    {
        IEnumerable<string> meant = order.IsAll
            ? Known
            : order.Editions.Count > 0 ? order.Editions : Unfinished.Any() || Pointer?.Edition is not { } current ? [] : [current];
        return meant.Where(edition => !IsWithdrawn(edition)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>Editions with files that nobody withdrew, the newest first.</summary>
    public IReadOnlyList<KeptEdition> Kept() =>
    [
        .. WithFiles.Where(edition => !IsWithdrawn(edition))
            .Select(edition =>
                new KeptEdition(edition, Log.FirstOrDefault(entry => entry.Edition == edition)?.PublishedAt, edition == Pointer?.Edition))
            .OrderByDescending(kept => kept.PublishedAt),
    ];

    public static async Task<YearEditions> ReadAsync(
        FolderId folder,
        EditionPointerStore pointers,
        PublicationLog log,
        PublishedFileStore files,
        WithdrawalStore withdrawals,
        CancellationToken cancel) =>
        new(
            await pointers.GetOrNullAsync(folder, cancel),
            await log.OfYearAsync(folder, cancel),
            await files.EditionsAsync(folder, cancel),
            await withdrawals.ListAsync(folder, cancel));
}
