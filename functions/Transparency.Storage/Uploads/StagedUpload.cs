using System.Text.Json.Serialization;
using Azure;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;

namespace Transparency.Storage.Uploads;

/// <summary>
/// An upload that addresses were given out for. It lies beside its files, as <c>{municipality}/{id}/upload.json</c> in a container that no
/// import watches; the files are called by their numbers, so that nobody's name is a place there.
/// </summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Grant">The id of the grant that asked for it, which alone may finish it.</param>
/// <param name="Municipality">Whose folder the files are for.</param>
/// <param name="Year">Of which year they are.</param>
/// <param name="Check">Whether they are only to be reported on.</param>
/// <param name="Files">Their names, in the order asked for.</param>
/// <param name="ETags">Those of the files in the folder, once they are there; the upload is over then. Of a preview those of the files that
/// wait to be published.</param>
/// <param name="Turn">Of two uploads of one name the one with the greater is the later; null until the first try to take it over.</param>
/// <param name="Preview">Whether the files are previewed and published only when somebody says so.</param>
/// <param name="Replaces">Names of files of the folder that go when these are published; null for none.</param>
/// <param name="Mark">The ETag of the mark that the last change of the preview left, or null before one.</param>
/// <param name="Published">The ETags of the files in the folder once a preview is published; null before.</param>
/// <param name="Answers">What was answered to the questions of the preview, from when it is being published on; null before.</param>
/// <param name="Before">What the folder had before it is published, from when nothing is written there yet; null before.</param>
/// <param name="PublishedMark">The ETag of the mark in the folder that says that files were removed; null where none were.</param>
/// <param name="Discarded">Whether somebody said that a preview is never to be published.</param>
public sealed record StagedUpload(
    string Id,
    string Grant,
    string Municipality,
    int Year,
    bool Check,
    IReadOnlyList<string> Files,
    IReadOnlyList<string>? ETags = null,
    long? Turn = null,
    bool Preview = false,
    IReadOnlyList<string>? Replaces = null,
    string? Mark = null,
    IReadOnlyList<string>? Published = null,
    IReadOnlyDictionary<string, string>? Answers = null,
    FolderBefore? Before = null,
    string? PublishedMark = null,
    bool Discarded = false)
{
    public const int IdLength = 32;

    /// <summary>Which version of the record this is: it is written only over that one. Null where there is none yet.</summary>
    [JsonIgnore]
    public ETag? Kept { get; init; }

    [JsonIgnore]
    public FolderId Folder => new(MunicipalityId.Parse(Municipality), FiscalYear.Of(Year));

    /// <summary>Where a file waits.</summary>
    public string Place(int file) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Municipality}/{Id}/{file}");

    /// <summary>Where a file belongs among the exports once all are written; of a preview where it waits to be published.</summary>
    public string Path(int file) => Preview ? ExportPath.PreviewFolder(Folder, Id) + Files[file] : TargetPath(file);

    /// <summary>Where a file belongs in the end.</summary>
    public string TargetPath(int file) => UploadName.Path(Folder, Files[file], Check);

    /// <summary>
    /// Where a file of the folder is kept that this upload replaces or removes: by its turn, so that one that begins again keeps what the
    /// folder has then.
    /// </summary>
    internal string BeforePlace(int copy) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Municipality}/{Id}/before/{Turn ?? 0}/{copy}");

    /// <summary>The places of the files that it writes or removes once it is published.</summary>
    internal IEnumerable<string> OwnPaths() => Enumerable.Range(0, Files.Count)
        .Select(TargetPath)
        .Concat((Replaces ?? []).Select(name => ExportPath.Folder(Folder) + name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a blob is such a copy.</summary>
    internal static bool IsCopy(string blob) => blob.Split('/') is [_, var id, "before", _, _] && IsId(id);

    /// <summary>Whether it brings no file and only removes some of the folder.</summary>
    [JsonIgnore]
    public bool IsRemoval => Preview && Files.Count == 0;

    /// <summary>Whether it is in the folder.</summary>
    [JsonIgnore]
    public bool IsOver => Preview ? Published is not null : ETags is not null;

    /// <summary>Whether a preview may still be published.</summary>
    [JsonIgnore]
    public bool IsWaiting => Preview && !IsOver && !Discarded;

    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    internal const string RecordFile = "/upload.json";

    /// <summary>What the names of everything that belongs to an upload begin with; of anything else its own name.</summary>
    internal static string PlaceOf(string blob) => blob.Split('/') is [var municipality, var id, _, ..] && IsId(id)
        ? $"{municipality}/{id}"
        : blob;

    internal static string RecordOf(MunicipalityId municipality, string id) => $"{municipality}/{id}{RecordFile}";
}
