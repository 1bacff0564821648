namespace Transparency.Functions.Uploads;

/// <summary>Where the files are to be written to.</summary>
/// <param name="Municipality">The municipality of the grant.</param>
/// <param name="Year">The year asked for.</param>
/// <param name="Check">Whether the files will only be reported on.</param>
/// <param name="ValidTo">When the addresses stop to hold, UTC.</param>
/// <param name="Files">The files in the order asked for.</param>
/// <param name="Links">Where to say that all files are written, and where the report will be.</param>
public sealed record UploadResponse(
    string Municipality,
    int Year,
    bool Check,
    DateTimeOffset ValidTo,
    IReadOnlyList<UploadTargetResponse> Files,
    IReadOnlyDictionary<string, string> Links);

/// <summary>One file: send its bytes to the address with this method and these headers.</summary>
/// <param name="Name">The name asked for.</param>
/// <param name="Path">How the report's <c>covers</c> names it.</param>
/// <param name="Method">Always <c>PUT</c>.</param>
/// <param name="Headers">What the storage wants to be told.</param>
/// <param name="Url">A secret for as long as it holds: whoever has it can write this file once.</param>
public sealed record UploadTargetResponse(string Name, string Path, string Method, IReadOnlyDictionary<string, string> Headers, string Url);
