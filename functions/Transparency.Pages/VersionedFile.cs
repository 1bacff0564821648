namespace Transparency.Pages;

/// <summary>The address of a script or a style of a page, which changes with it.</summary>
internal static class VersionedFile
{
    /// <param name="path">Of the file.</param>
    /// <param name="version">That the page is made for; null for whichever is current.</param>
    public static string Of(string path, string? version) => version is null ? path : $"{path}?v={version}";
}
