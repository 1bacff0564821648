using System.Text.Json.Serialization;
using Transparency.Core.Imports;

namespace Transparency.Functions.Imports;

/// <summary>
/// What the last import said, for everybody: outcome and counts, never the content of rows. <c>moreFiles</c> says how many files are left
/// out where an answer has no room for all.
/// </summary>
public sealed record ReportResponse(
    string Municipality,
    int Year,
    ImportOutcome Outcome,
    string? Edition,
    DateTimeOffset FinishedAt,
    string Sentence,
    string SentenceCs,
    IReadOnlyList<ReportedFileResponse> Files,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MoreFiles,
    IReadOnlyDictionary<string, long> ProblemCounts,
    long Errors,
    long Warnings);

/// <summary>
/// A file and how many of its rows count. Its name may name a person until it is published, so that only who holds a grant sees it.
/// </summary>
public sealed record ReportedFileResponse(
    string? Format,
    string? Encoding,
    string? Separator,
    long Bytes,
    long Rows,
    long Accepted,
    long Rejected,
    IReadOnlyDictionary<string, long> Ignored);
