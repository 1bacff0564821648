namespace Transparency.Functions.Uploads;

/// <summary>What was taken over into the folder.</summary>
/// <param name="Municipality">The municipality of the grant.</param>
/// <param name="Year">The year asked for.</param>
/// <param name="Check">Whether the files will only be reported on.</param>
/// <param name="Files">The files in the order asked for.</param>
/// <param name="Links">Where the report will be.</param>
public sealed record FinishedUploadResponse(
    string Municipality,
    int Year,
    bool Check,
    IReadOnlyList<FinishedFileResponse> Files,
    IReadOnlyDictionary<string, string> Links);

/// <summary>One file, as the report's <c>covers</c> names it.</summary>
public sealed record FinishedFileResponse(string Name, string Path, string Etag);
