namespace Transparency.Functions.Uploads;

/// <summary>A grant, and the folder that it is for.</summary>
/// <param name="Municipality">The municipality's id.</param>
/// <param name="Name">Its name as it is published, or its id where nothing is.</param>
/// <param name="Label">For whom the grant is, as whoever handed it out wrote it; may be empty.</param>
/// <param name="ValidTo">The first moment at which the grant holds no more, UTC.</param>
/// <param name="MayUpload">Whether it may put files into the folder; else it reads reports alone.</param>
/// <param name="MayRemove">Whether it may remove files from it, too.</param>
/// <param name="Settings">What holds for all years.</param>
/// <param name="Years">Years with a file or an edition, the latest first.</param>
public sealed record UploadFolderResponse(
    string Municipality,
    string Name,
    string Label,
    DateTimeOffset ValidTo,
    bool MayUpload,
    bool MayRemove,
    IReadOnlyList<FolderFileResponse> Settings,
    IReadOnlyList<FolderYearResponse> Years);

/// <summary>A year of a folder.</summary>
/// <param name="Year">Which.</param>
/// <param name="State"><c>published</c>, <c>rejected</c>, <c>waiting</c> for its import, or <c>empty</c>.</param>
/// <param name="FileCount">How many files it has; of very many the first are listed.</param>
/// <param name="Files">Its files, by name.</param>
/// <param name="PublishedAt">When what is public now was published, UTC, or null.</param>
/// <param name="Report">What the last import said, or null before the first.</param>
/// <param name="Undo">How the last publication can be undone by this grant; null where it cannot.</param>
/// <param name="Links">The public page and the entry of the feed, where there are any.</param>
public sealed record FolderYearResponse(
    int Year,
    string State,
    int FileCount,
    IReadOnlyList<FolderFileResponse> Files,
    DateTimeOffset? PublishedAt,
    FolderReportResponse? Report,
    FolderUndoResponse? Undo,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A file of a folder.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Written">When it was written last, UTC, or null where the storage does not say.</param>
/// <param name="IsRemovable">Whether a grant that may remove files can remove it: it is read, and its name is one.</param>
public sealed record FolderFileResponse(string Name, long Bytes, DateTimeOffset? Written, bool IsRemovable);

/// <summary>A report in short.</summary>
/// <param name="Sentence">How it ended, in English.</param>
/// <param name="SentenceCs">The same in Czech.</param>
/// <param name="Errors">How many errors.</param>
/// <param name="Warnings">How many warnings.</param>
/// <param name="FinishedAt">When, UTC.</param>
public sealed record FolderReportResponse(string Sentence, string SentenceCs, long Errors, long Warnings, DateTimeOffset FinishedAt);

/// <summary>A publication that can be undone.</summary>
/// <param name="PublishedAt">When it was, UTC.</param>
/// <param name="Until">The first moment at which it cannot be undone, UTC.</param>
/// <param name="Edition">The edition that comes back, or null where there was none or <paramref name="Hides"/>.</param>
/// <param name="Hides">Whether the publication hid descriptions: that stays, so the files give a new edition.</param>
public sealed record FolderUndoResponse(DateTimeOffset PublishedAt, DateTimeOffset Until, string? Edition, bool Hides);
