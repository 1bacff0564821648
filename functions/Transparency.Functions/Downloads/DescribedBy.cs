using Transparency.Storage.Editions;

namespace Transparency.Functions.Downloads;

/// <summary>
/// The header that leads from a table to its CSVW. A validator takes whatever it leads to for the description of the very address that it
/// asked ("Model for Tabular Data", 5.2), so nothing else is called so.
/// </summary>
internal static class DescribedBy
{
    /// <param name="metadata">The path of a description that names, relative to itself, the table that was asked for.</param>
    public static string Link(string metadata) => $"<{metadata}>; rel=\"describedby\"; type=\"{PublishedFileStore.ContentType(metadata)}\"";
}
