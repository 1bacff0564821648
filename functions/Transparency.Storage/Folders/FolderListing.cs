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

    /// <summary>Of a folder as it would be the files that it has and would not have any more, as they lie.</summary>
    public IReadOnlyList<ListedFile> Over { get; init; } = [];

    /// <summary>
    /// Whether it may hold half of what is being published into it or undone; the mark that says so is none of its files.
    /// </summary>
    public bool IsSwitching { get; init; }

    public MunicipalityId Municipality => Folder.Municipality;

    public FiscalYear Year => Folder.Year;

    /// <summary>Picks a year's folder, without what is only to be checked, from the municipality's files.</summary>
    public static FolderListing Of(FolderId folder, IReadOnlyCollection<ListedFile> files) => new(
        folder,
        [
            .. files
                .Where(file =>
                    file.Path.Year is { } own
                        ? own == folder.Year && !file.Path.IsCheck && file.Path.Name != FolderNames.Switching
                        : file.Path.Name is FolderNames.Settings or FolderNames.Mapping)
                .OrderBy(file => file.FullPath, StringComparer.Ordinal)
        ])
    {
        IsSwitching = files.Any(file => file.Path.Year == folder.Year && file.Path.Name == FolderNames.Switching)
    };

    /// <summary>The files to read: not the municipality's settings, not in subfolders, not what desktops leave behind.</summary>
    public IEnumerable<ListedFile> Data =>
        Files.Where(file => file.Path.Year is not null && !file.Path.IsNested && !FolderNames.IsLeftover(file.Path.Name));

    public IEnumerable<ListedFile> Nested => Files.Where(file => file.Path.IsNested && !FolderNames.IsLeftover(file.Path.Name));

    /// <summary>The folder as it would be with the checked files in it, each in the place of the one of its name.</summary>
    /// <param name="checked">The files of the subfolder <c>check</c>.</param>
    public FolderListing With(IReadOnlyList<ListedFile> @checked)
    {
        var placed = @checked.Select(file => file with { Path = file.Path.Unchecked() }).ToList();
        var replaced = Files.Where(file => placed.Exists(other => other.Path == file.Path)).ToList();
        return this with
        {
            Files =
            [
                .. Files.Except(replaced)
                    .Concat(placed)
                    .OrderBy(file => file.FullPath, StringComparer.Ordinal)
            ],
            Over = [.. Over, .. replaced],
        };
    }

    /// <summary>The folder without some of its files, by their names.</summary>
    public FolderListing Without(IReadOnlyList<string> names)
    {
        var removed = Files.Where(file => file.Path.Year is not null && names.Contains(file.Path.Name, StringComparer.Ordinal)).ToList();
        return removed.Count == 0 ? this : this with { Files = [.. Files.Except(removed)], Over = [.. Over, .. removed] };
    }

    public ListedFile? Settings => OfMunicipality(FolderNames.Settings);

    public ListedFile? Mapping => OfMunicipality(FolderNames.Mapping);

    /// <summary>The year's files but those at these places, and without what desktops leave behind; ETags without quotes.</summary>
    public IReadOnlyList<CoveredFile> OthersThan(IReadOnlyCollection<string> paths) =>
    [
        .. Files
            .Where(file => file.Path.Year is not null && !FolderNames.IsLeftover(file.Path.Name) && !paths.Contains(file.FullPath))
            .Select(file => file.Version)
    ];

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
