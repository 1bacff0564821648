namespace Transparency.Core.Pulls;

/// <summary>A mistake in what a municipality says of files to fetch, as a report shows it.</summary>
/// <param name="Path">Where it stands, such as <c>pull[0].url</c>.</param>
/// <param name="Found">What stands there, in English; of an address nothing behind its <c>?</c>.</param>
/// <param name="FoundCs">The same in Czech; null in reports of before it was written.</param>
/// <param name="Expected">What may stand there, in English.</param>
/// <param name="ExpectedCs">The same in Czech; null in reports of before it was written.</param>
public sealed record ReportedPullMistake(string Path, string Found, string? FoundCs, string Expected, string? ExpectedCs)
{
    public static ReportedPullMistake Of(PullMistake mistake) =>
        new(mistake.Path, mistake.Found.English, mistake.Found.Czech, mistake.Expected.English, mistake.Expected.Czech);
}
