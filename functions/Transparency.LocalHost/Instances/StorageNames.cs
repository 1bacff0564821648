namespace Transparency.LocalHost.Instances;

/// <summary>The containers of an instance and the blobs a drop reads and writes in them.</summary>
internal static class StorageNames
{
    public const string Exports = "exports";
    public const string Reports = "reports";

    /// <summary>Written by whoever removes a file, because only writing raises an event.</summary>
    public const string Changed = ".changed";

    /// <summary>Files that hold for every year and lie in the municipality's folder.</summary>
    private static readonly string[] Settings = ["municipality.json", "mapping.json"];

    public static bool IsSettings(string fileName) => Settings.Contains(fileName, StringComparer.Ordinal);

    public static string Export(string municipality, string year, string fileName) =>
        IsSettings(fileName) ? $"{municipality}/{fileName}" : $"{municipality}/{year}/{fileName}";

    /// <summary>What lies here is only reported on.</summary>
    public static string Check(string municipality, string year, string fileName) => $"{municipality}/{year}/check/{fileName}";

    public static string Report(string municipality, string year, bool check) =>
        $"{municipality}/{year}/{(check ? "check" : "report")}.json";

    /// <summary>What a dry run found beside its report.</summary>
    public static string Preview(string municipality, string year) => $"{municipality}/{year}/check.preview.json";
}
