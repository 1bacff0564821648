namespace Transparency.Core.Pulls;

/// <summary>What a municipality is told of the files that are fetched for it.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="WrittenAt">When the report was written, UTC.</param>
/// <param name="Files">The files, in the order of the settings.</param>
/// <param name="Mistakes">What in the settings cannot be followed.</param>
public sealed record PullReport(
    string Municipality, DateTimeOffset WrittenAt, IReadOnlyList<PulledFile> Files, IReadOnlyList<ReportedPullMistake> Mistakes);
