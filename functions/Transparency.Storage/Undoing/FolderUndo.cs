using System.Text.Json.Serialization;
using Transparency.Core.Folders;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Undoing;

/// <summary>How the last publication of a year by an upload is undone: what the folder had before, and what it has since.</summary>
/// <param name="Upload">The upload that was published; the copies lie with it.</param>
/// <param name="Grant">The grant that published it.</param>
/// <param name="Edition">The edition that was current before, or null where there was none.</param>
/// <param name="Hides">Whether it hid descriptions of payments: that stays.</param>
/// <param name="At">When it was published, UTC.</param>
/// <param name="Files">The files that it wrote or removed.</param>
/// <param name="After">What the folder had then.</param>
/// <param name="Turn">The turn of what is copied back, once that is begun; null before.</param>
/// <param name="Done">What the folder had when all was back; null before.</param>
/// <param name="Published">The turn in which the upload was published: the copies lie by it.</param>
public sealed record FolderUndo(
    string Upload,
    string Grant,
    string? Edition,
    bool Hides,
    DateTimeOffset At,
    IReadOnlyList<FileBefore> Files,
    IReadOnlyList<CoveredFile> After,
    long? Turn = null,
    IReadOnlyList<CoveredFile>? Done = null,
    long? Published = null)
{
    /// <summary>The first moment at which it cannot be undone, UTC.</summary>
    public DateTimeOffset Until => At + UndoStore.Longest;

    /// <summary>The edition that comes back; null too where descriptions stay hidden, because the files give another one then.</summary>
    [JsonIgnore]
    public string? Returning => Hides ? null : Edition;

    /// <summary>
    /// Whether the folder is as the publication left it, so that undoing it brings back what was before and nothing else. Files that an
    /// undoing which broke off may have written itself do not count: <see cref="Unlike"/>.
    /// </summary>
    public bool Fits(FolderListing now) =>
        Others(Of(now)).SequenceEqual(Others(After)) && (Turn is not null || !Unlike(now).Any());

    /// <summary>The files that the publication wrote or removed and that are not as it left them.</summary>
    internal IEnumerable<FileBefore> Unlike(FolderListing now)
    {
        var found = Of(now).ToDictionary(file => file.Path, file => file.Etag, StringComparer.Ordinal);

        return Files.Where(file => found.GetValueOrDefault(file.Path) != LeftOrNull(file));
    }

    /// <summary>The ETag of what the publication left in the place of a file, or null where it left none.</summary>
    internal string? LeftOrNull(FileBefore file) => After.FirstOrDefault(left => left.Path == file.Path)?.Etag.Trim('"');

    /// <summary>What the folder has once the publication wrote its files.</summary>
    /// <param name="others">What else it had before.</param>
    /// <param name="written">What it wrote.</param>
    internal static IReadOnlyList<CoveredFile> With(IReadOnlyList<CoveredFile> others, IReadOnlyList<CoveredFile> written) =>
        [.. others.Concat(written).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>What of a folder the undoing is about: the year's files, and settings where they were among those written.</summary>
    public IReadOnlyList<CoveredFile> Of(FolderListing now) =>
    [
        .. now.Files
            .Where(file => !FolderNames.IsLeftover(file.Path.Name) && (file.Path.Year is not null || IsOwn(file.FullPath)))
            .Select(file => file.Version)
    ];

    private IEnumerable<CoveredFile> Others(IEnumerable<CoveredFile> files) =>
        files.Where(file => !IsOwn(file.Path)).Select(file => file with { Etag = file.Etag.Trim('"') });

    private bool IsOwn(string path) => Files.Any(file => file.Path == path);
}
