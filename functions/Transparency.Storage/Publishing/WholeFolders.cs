using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Publishing;

/// <summary>Folders as an import publishes them: they lie still, and have no half of what is published into them or undone.</summary>
public sealed class WholeFolders(FolderAccess access, FolderSwitches switches)
{
    public FolderAccess Access => access;

    /// <summary>For whoever has the folder's lease.</summary>
    /// <param name="folder">Which.</param>
    /// <param name="seen">It as it was listed just now, or null.</param>
    /// <param name="cancel">Stops the waiting.</param>
    /// <exception cref="HalfFolderException">It cannot be made whole now.</exception>
    public async Task<FolderListing> SettledAsync(FolderId folder, FolderListing? seen, CancellationToken cancel)
    {
        var listing = await access.SettledAsync(folder, seen, cancel);

        while (listing.IsSwitching)
        {
            if (await switches.SettleOrRefuseAsync(folder, cancel) is { } reason)
                throw HalfFolderException.Of(folder, reason);

            var whole = await access.SettledAsync(folder, null, cancel);
            // A mark that somebody holds, and that nothing lies behind, stays.
            if (whole.IsSwitching && whole.IsSameAs(listing))
                return whole;

            listing = whole;
        }

        return listing;
    }
}
