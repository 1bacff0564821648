using System.IO.Hashing;

namespace Transparency.Samples.Files;

/// <summary>One entry of a ZIP, compressed already or not at all.</summary>
/// <param name="Method">0 stored, 8 deflate.</param>
/// <param name="Length">Length once expanded.</param>
internal sealed record ZipEntry(string Name, ushort Method, byte[] Packed, uint Crc, uint Length)
{
    /// <summary>Whether the entry says that it is encrypted.</summary>
    internal bool IsLocked { get; init; }

    /// <summary>
    /// Not compressed: what a deflate library makes of the same text differs between its versions and processors,
    /// and the samples must not.
    /// </summary>
    internal static ZipEntry Stored(string name, byte[] bytes) => new(name, 0, bytes, Crc32.HashToUInt32(bytes), (uint)bytes.Length);
}
