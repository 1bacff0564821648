using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Editions;

/// <summary>
/// Makes an edition the current one and tells of it: one conditional write of the pointer, the entry in the log, and the word to whoever
/// waits for news.
/// </summary>
public sealed class EditionMoves(EditionPointerStore pointers, PublicationLog log, NewPublications news)
{
    internal EditionPointerStore Pointers => pointers;

    internal PublicationLog Log => log;

    public Task<EditionPointer?> CurrentOrNullAsync(FolderId folder, CancellationToken cancel) => pointers.GetOrNullAsync(folder, cancel);

    /// <summary>
    /// What is current in a year, whether anything of it was withdrawn, and what the municipality says of itself: one query.
    /// </summary>
    public async Task<(EditionPointer? Pointer, bool IsWithdrawn, Municipality? Profile)> StateAsync(
        FolderId folder,
        CancellationToken cancel)
    {
        var town = await pointers.TownOrNullAsync(folder.Municipality, cancel);
        return (
            town?.Years.FirstOrDefault(pointer => pointer.Folder == folder),
            town?.Withdrawals.Keys.Any(withdrawn => withdrawn.Year == folder.Year) == true,
            town?.Municipality);
    }

    /// <summary>What the municipality says of itself, as lists of municipalities show it.</summary>
    public Task SetProfileAsync(Municipality municipality, CancellationToken cancel) => pointers.SetProfileAsync(municipality, cancel);

    /// <returns>The pointer as it is now, its publication not in the log yet.</returns>
    public Task<EditionPointer> MoveAsync(EditionPointer? from, FolderId folder, Publication to, CancellationToken cancel) =>
        pointers.MoveAsync(from, folder, to, cancel);

    /// <summary>Writes the pointer's publication into the log, and marks that it stands there.</summary>
    public async Task LogAsync(EditionPointer pointer, CancellationToken cancel)
    {
        await log.AppendAsync(pointer.Publication, cancel);
        await pointers.MarkLoggedAsync(pointer, cancel);
        Instruments.CountPublication(withdrawn: pointer.Edition is null);
        news.Add(pointer.Publication);
    }

    /// <summary>Tells whoever waits for news of an entry that stands in the log already.</summary>
    public void Tell(Publication entry) => news.Add(entry);
}
