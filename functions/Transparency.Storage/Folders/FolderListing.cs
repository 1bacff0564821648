using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Folders;

/// <summary>A year's folder as the container lists it, the municipality's settings and mapping among its files. Ordered by path.</summary>
public sealed record FolderListing(FolderId Folder, IReadOnlyList<ListedFile> Files)
{
    /// <summary>The storage says when a file was written and when it answered in whole seconds.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    /// <summary>When the storage listed it, by its own clock; null where it did not say.</summary>
    public DateTimeOffset? Answered { get; init; }

    public MunicipalityId Municipality => Folder.Municipality;

    public FiscalYear Year => Folder.Year;

    /// <summary>Picks a year's folder, without what is only to be checked, from the municipality's files.</summary>
    public static FolderListing Of(FolderId folder, IEnumerable<ListedFile> files) => new(
        folder,
        [
            .. files
                .Where(file =>
                    file.Path.Year is { } own
                        ? own == folder.Year && !file.Path.IsCheck
                        : file.Path.Name is FolderNames.Settings or FolderNames.Mapping)
                .OrderBy(file => file.FullPath, StringComparer.Ordinal)
        ]);

    /// <summary>The files to read: not the municipality's settings, not in subfolders, not what desktops leave behind.</summary>
    public IEnumerable<ListedFile> Data =>
        Files.Where(file => file.Path.Year is not null && !file.Path.IsNested && !FolderNames.IsLeftover(file.Path.Name));

    public IEnumerable<ListedFile> Nested => Files.Where(file => file.Path.IsNested && !FolderNames.IsLeftover(file.Path.Name));

    /// <summary>The folder as it would be with the checked files in it, each in the place of the one of its name.</summary>
    /// <param name="checked">The files of the subfolder <c>check</c>.</param>
    public FolderListing With(IReadOnlyList<ListedFile> @checked)
    {
        var placed = @checked.Select(file => file with { Path = file.Path.Unchecked() }).ToList();
        return this with
        {
            Files =
            [
                .. Files.Where(file => !placed.Exists(other => other.Path == file.Path))
                    .Concat(placed)
                    .OrderBy(file => file.FullPath, StringComparer.Ordinal)
            ]
        };
    }

    /// <summary>The folder without some of its files, by their names.</summary>
    public FolderListing Without(IReadOnlyList<string> names) => names.Count == 0
        ? this
        : this with
        {
            Files = [.. Files.Where(file => file.Path.Year is null || !names.Contains(file.Path.Name, StringComparer.Ordinal))]
        };

    public ListedFile? Settings => OfMunicipality(FolderNames.Settings);

    public ListedFile? Mapping => OfMunicipality(FolderNames.Mapping);

    public IReadOnlyList<CoveredFile> Covers() => [.. Files.Select(file => new CoveredFile(file.FullPath, file.ETag))];

    /// <summary>
    /// Whether nothing was written for as long before it was listed: by the storage's clock alone, so that no other one matters. A folder
    /// that waited for its turn among many need not be waited for again.
    /// </summary>
    public bool HasLainStill(TimeSpan quiet) =>
        Answered is { } answered && Files.All(file => file.Written is { } written && answered - written >= quiet + Grain);

    public bool IsSameAs(FolderListing other) => Files.SequenceEqual(other.Files);

    /// <summary>Whether a report tells of the folder as it lies, by the rules of this program.</summary>
    public bool IsCoveredBy(ImportReport report) => report.Rules == EditionId.RulesVersion && Covers().SequenceEqual(report.Covers);

    private ListedFile? OfMunicipality(string name) => Files.FirstOrDefault(file => file.Path.Year is null && file.Path.Name == name);
}
