using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Editions;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Withdrawals;

/// <summary>What pointer and log say of a withdrawal; with the folder's lease.</summary>
internal sealed class WithdrawalAnnouncement(EditionPointerStore pointers, PublicationLog log)
{
    /// <summary>
    /// Moves the pointer away from what was withdrawn, and writes one entry that says so: the same one when it is done again.
    /// </summary>
    /// <returns>The entry, or null where the year was never published.</returns>
    public async Task<Publication?> MakeAsync(
        FolderId folder,
        PublicationWithdrawal told,
        CancellationToken cancel)
    {
        if (await pointers.GetOrNullAsync(folder, cancel) is not { } pointer)
            return null;
        // A crash came after the pointer had been moved.
        if (pointer is { Edition: null, Publication.Withdrawal: { } said } && told.Editions.All(said.Editions.Contains))
            return (await LoggedAsync(pointer, cancel)).Publication;

        // The pointer keeps a copy of its entry. What an import could not log before it crashed is logged without what was withdrawn.
        var revised = pointer.Publication.After(told);
        if (!ReferenceEquals(revised, pointer.Publication))
            pointer = await pointers.ReviseAsync(pointer, revised, cancel);

        pointer = await LoggedAsync(pointer, cancel);

        var isCurrent = pointer.Edition is { } edition && told.Editions.Contains(edition);
        var entry = await EntryAsync(pointer, isCurrent ? told : told with { Current = pointer.Edition }, cancel);

        if (isCurrent)
            await LoggedAsync(await pointers.MoveAsync(pointer, folder, entry, cancel), cancel);
        else
            await AppendAsync(entry, cancel);

        return entry;
    }

    /// <summary>Takes from the year's entries what they repeat of what was withdrawn.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> ReviseLogAsync(
        FolderId folder,
        PublicationWithdrawal told,
        CancellationToken cancel)
    {
        var changed = 0;

        foreach (var entry in await log.OfYearAsync(folder, cancel))
        {
            var revised = entry.After(told);
            // The log may know the entry as it was before the pointer's copy was revised.
            if (ReferenceEquals(revised, entry))
                continue;

            await log.ReplaceAsync(revised, cancel);
            changed++;
        }

        return changed;
    }

    private async Task AppendAsync(Publication entry, CancellationToken cancel)
    {
        await log.AppendAsync(entry, cancel);
        Instruments.CountPublication(withdrawn: entry.Edition is null);
    }

    private async Task<EditionPointer> LoggedAsync(EditionPointer pointer, CancellationToken cancel)
    {
        if (pointer.Logged)
            return pointer;

        await AppendAsync(pointer.Publication, cancel);
        // An import that crashed in the log may have left the entry in some feeds as it was before the pointer's copy was revised.
        await log.ReplaceAsync(pointer.Publication, cancel);
        await pointers.MarkLoggedAsync(pointer, cancel);

        return await pointers.GetOrNullAsync(pointer.Folder, cancel)
            ?? throw new InvalidDataException("A pointer is never removed.");
    }

    /// <summary>In the feeds of all topics that the editions were in, after everything that the pointer knows of.</summary>
    private async Task<Publication> EntryAsync(EditionPointer pointer, PublicationWithdrawal told, CancellationToken cancel)
    {
        var sections = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var entry in await log.OfYearAsync(pointer.Folder, cancel))
        {
            if (entry.Edition is { } edition && told.Editions.Contains(edition))
                sections.UnionWith(entry.Sections);
        }

        var at = PublicationLog.Moment(told.At, pointer);
        return new Publication(
            PublicationLog.Id(at, pointer.Folder, null),
            pointer.Publication.Municipality,
            pointer.Year.Value,
            null,
            null,
            at,
            [],
            null,
            null,
            0,
            null,
            null,
            [.. sections],
            null,
            told);
    }
}
