namespace Transparency.Core.Folders;

/// <summary>Names in folders that are not data.</summary>
public static class FolderNames
{
    /// <summary>The municipality's profile, a level above its years.</summary>
    public const string Settings = "municipality.json";

    /// <summary>What the columns of an unknown system mean: beside a year's files, or a level above the years for all of them.</summary>
    public const string Mapping = "mapping.json";

    /// <summary>Written by whoever removes a file, because only writing raises an event.</summary>
    public const string Changed = ".changed";

    /// <summary>
    /// Lies in a year's folder while an upload is being published into it or undone: what is there may be half of each, and no import
    /// publishes it.
    /// </summary>
    public const string Switching = ".publishing";

    /// <summary>
    /// What desktops, archivers and Office leave behind: hidden files, thumbnails, resource forks, locks of open workbooks.
    /// </summary>
    public static bool IsLeftover(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith('.')
            || name.StartsWith("~$", StringComparison.Ordinal)
            || name is "Thumbs.db" or "desktop.ini"
            || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || path.Contains("/__MACOSX/", StringComparison.Ordinal);
    }
}
