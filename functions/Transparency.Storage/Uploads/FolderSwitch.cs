using System.Text.Json.Serialization;
using Transparency.Core.Folders;

namespace Transparency.Storage.Uploads;

/// <summary>
/// The files of a folder go over from what they were to what they will be: those of a publication, or what was there before one that is
/// undone. It is kept before the first of them is touched and gone after the last, so that one that broke off is finished or taken back.
/// </summary>
/// <param name="Upload">The upload that is published or undone.</param>
/// <param name="Grant">The grant that asked for it.</param>
/// <param name="IsUndo">Whether it is undone.</param>
/// <param name="Turn">The turn of what is written.</param>
/// <param name="Hides">Whether descriptions of payments are hidden, which stays in either direction.</param>
/// <param name="Edition">The edition that an undoing brings back, or null.</param>
/// <param name="Files">The files that it is about, or null while that is being prepared: then none was touched.</param>
/// <param name="Others">What else the year's folder had when it was looked at.</param>
/// <param name="IsBack">Whether it is being taken back: then it is never finished.</param>
public sealed record FolderSwitch(
    string Upload,
    string Grant,
    bool IsUndo,
    long Turn = 0,
    bool Hides = false,
    string? Edition = null,
    IReadOnlyList<SwitchedFile>? Files = null,
    IReadOnlyList<CoveredFile>? Others = null,
    bool IsBack = false)
{
    private const string Undone = "undone";
    private const string Back = "back";

    /// <summary>What files say that it wrote.</summary>
    [JsonIgnore]
    internal UploadMark Mark => IsUndo ? MarkOfUndo(Upload, Turn) : new(Turn, Upload);

    /// <summary>What files say that were taken back: later than what they take the place of.</summary>
    [JsonIgnore]
    internal UploadMark MarkBack => new(Turn + 1, Mark.Upload + Back);

    internal static UploadMark MarkOfUndo(string upload, long turn) => new(turn, upload + Undone);
}
