using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Folders;

/// <summary>What a container, or a municipality's part of it, holds. Folders are ordered by municipality and year.</summary>
/// <param name="Folders">Folders with a file, be it the mark of a removed one.</param>
/// <param name="Checks">Folders with a file that is only to be checked; previews of uploads, which end, are not among them.</param>
/// <param name="Towns">Municipalities with settings.</param>
/// <param name="Misplaced">Paths of files that lie in no folder.</param>
public sealed record ListedFolders(
    IReadOnlyList<FolderListing> Folders,
    IReadOnlyList<FolderId> Checks,
    IReadOnlyList<MunicipalityId> Towns,
    IReadOnlyList<string> Misplaced)
{
    /// <summary>Sorts files into their folders.</summary>
    public static ListedFolders Of(IEnumerable<ListedFile> files, IReadOnlyList<string> misplaced)
    {
        var folders = new List<FolderListing>();
        var checks = new List<FolderId>();
        var towns = new List<MunicipalityId>();

        foreach (var town in files.GroupBy(file => file.Path.Municipality).OrderBy(town => town.Key.Value, StringComparer.Ordinal))
        {
            var ofTown = town.Where(file => file.Path.Year is null).ToList();
            if (ofTown.Exists(file => file.Path.Name == FolderNames.Settings))
                towns.Add(town.Key);

            foreach (var year in town
                .Where(file => file.Path.Year is not null)
                .GroupBy(file => file.Path.Year!.Value)
                .OrderBy(year => year.Key))
            {
                var folder = new FolderId(town.Key, year.Key);

                if (year.Any(file => !file.Path.IsCheck))
                    folders.Add(FolderListing.Of(folder, [.. ofTown, .. year]));
                if (year.Any(file => file.Path is { IsCheck: true, Preview: null }))
                    checks.Add(folder);
            }
        }

        return new ListedFolders(folders, checks, towns, misplaced);
    }
}
