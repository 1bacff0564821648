namespace Transparency.Samples.Broken;

/// <summary>One folder for each problem code.</summary>
public static class BrokenSamples
{
    /// <summary>Folders that must be rejected.</summary>
    public static IReadOnlyList<BrokenSample> Errors { get; } =
        [.. UnreadableFiles.All, .. UnreadableContainers.All, .. UnreadableRows.All, .. UnreadableValues.All];

    /// <summary>Folders that are published, with a warning.</summary>
    public static IReadOnlyList<BrokenSample> Warnings { get; } = [.. DoubtfulValues.All, .. DoubtfulFolders.All, .. DoubtfulSheets.All];

    /// <summary>Errors first, then warnings.</summary>
    public static IReadOnlyList<BrokenSample> All { get; } = [.. Errors, .. Warnings];

    internal static IEnumerable<SampleFile> Files() => All.SelectMany(sample => sample.Files);
}
