using System.Globalization;

namespace Transparency.Storage.Uploads;

/// <summary>
/// Which upload a file of the folder came with, as its metadata say: so that finishing twice copies once, and of uploads that are finished
/// at
/// the same time the same one is everywhere the later.
/// </summary>
/// <param name="Turn">Its <see cref="StagedUpload.Turn"/>; 0 where the file came otherwise.</param>
/// <param name="Upload">Its id.</param>
internal readonly record struct UploadMark(long Turn, string Upload)
{
    private const string Key = "uploadid";
    private const char Between = '-';

    public static UploadMark None => new(0, "");

    public static UploadMark Of(StagedUpload upload) => new(upload.Turn ?? 0, upload.Id);

    /// <summary>Of a file in the folder. Before uploads had turns, the id stood alone.</summary>
    public static UploadMark Of(IDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue(Key, out var mark))
            return None;

        // Whoever writes into the folder by an identity may write any mark, and must not put a file behind all uploads to come.
        var parts = mark.Split(Between);
        return parts is [var turn, var upload]
            && long.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= DateTime.MaxValue.Ticks
                ? new(number, upload)
                : new(0, mark);
    }

    public Dictionary<string, string> ToMetadata() =>
        new(StringComparer.Ordinal) { [Key] = string.Create(CultureInfo.InvariantCulture, $"{Turn}{Between}{Upload}") };

    public bool IsAfter(UploadMark other) =>
        Turn == other.Turn ? string.CompareOrdinal(Upload, other.Upload) > 0 : Turn > other.Turn;
}
