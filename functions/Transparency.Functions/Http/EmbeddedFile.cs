namespace Transparency.Functions.Http;

/// <summary>Files that are built into this assembly.</summary>
internal static class EmbeddedFile
{
    /// <param name="name">Its logical name in the project.</param>
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        return bytes.ToArray();
    }
}
