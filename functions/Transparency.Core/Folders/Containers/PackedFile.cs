namespace Transparency.Core.Folders.Containers;

/// <summary>A file in an archive that can be opened again and again.</summary>
/// <param name="Name">The archive's name and its own.</param>
/// <param name="Packed">How many bytes of the archive it takes.</param>
/// <param name="Checksum">CRC-32 of what is packed.</param>
/// <param name="Open">Opens it from its beginning; need not seek.</param>
internal sealed record PackedFile(string Name, long Packed, uint Checksum, Func<Stream> Open)
{
    /// <summary>Not a folder, and not what a desktop leaves behind.</summary>
    public static bool IsData(string path) => !path.EndsWith('/') && !path.EndsWith('\\') && !FolderNames.IsLeftover(path);
}
