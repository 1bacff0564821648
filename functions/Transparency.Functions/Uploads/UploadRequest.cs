using System.Text.Json.Serialization;

namespace Transparency.Functions.Uploads;

/// <summary>What <c>POST /api/v1/uploads</c> asks for: <c>{"year":2024,"files":["data.csv"],"check":false}</c>.</summary>
/// <param name="Year">Of which year the files are.</param>
/// <param name="Files">Their names, no two the same.</param>
/// <param name="Check">Whether they are only to be reported on.</param>
/// <param name="Preview">Whether they are to be previewed, and published only when that is asked for.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UploadRequest(int? Year, IReadOnlyList<string>? Files, bool Check = false, bool Preview = false);
