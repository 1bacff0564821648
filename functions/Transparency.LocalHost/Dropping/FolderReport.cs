namespace Transparency.LocalHost.Dropping;

/// <summary>What an import wrote about a folder: the part of <c>report.json</c> that a drop prints.</summary>
/// <param name="Outcome"><c>published</c>, <c>unchanged</c>, <c>withdrawn</c> or <c>rejected</c>.</param>
/// <param name="Sentence">The outcome in English.</param>
/// <param name="SentenceCs">The outcome in Czech.</param>
/// <param name="Covers">The blobs, as they were when the import read them.</param>
internal sealed record FolderReport(
    string Outcome,
    string? Sentence,
    string? SentenceCs,
    IReadOnlyList<CoveredBlob>? Covers,
    IReadOnlyList<ReportedFile>? Files,
    IReadOnlyList<ReportedProblem>? Problems,
    int Errors,
    int Warnings);
