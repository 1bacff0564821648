using Transparency.Functions.Uploads;

namespace Transparency.Functions.Previews;

/// <summary>What a folder has after a publication was undone.</summary>
/// <param name="Municipality">The municipality of the grant.</param>
/// <param name="Year">The year asked for.</param>
/// <param name="Edition">The edition that the import makes current again, or null where the year was not public or it is made anew, because
/// descriptions stay hidden.</param>
/// <param name="Files">The year's files and the mark of the change, as the report's <c>covers</c> names them.</param>
/// <param name="Links">Where the report and the page will be.</param>
public sealed record UndoneResponse(
    string Municipality,
    int Year,
    string? Edition,
    IReadOnlyList<FinishedFileResponse> Files,
    IReadOnlyDictionary<string, string> Links);
