using System.Text;

namespace Transparency.Samples.Files;

/// <summary>
/// Writes a ZIP by hand. The library's writer notes the operating system and the time in it, so that
/// its bytes differ from machine to machine.
/// </summary>
internal static class ZipFile
{
    /// <summary>31 January 2026, noon, in the format of MS-DOS: years since 1980, month, day; hours, minutes.</summary>
    private const ushort FixedDate = ((2026 - 1980) << 9) | (1 << 5) | 31;

    private const ushort FixedTime = 12 << 11;

    internal static byte[] Of(params IReadOnlyList<ZipEntry> entries)
    {
        using var bytes = new MemoryStream();
        using var zip = new BinaryWriter(bytes);
        var offsets = new List<uint>();

        foreach (var entry in entries)
        {
            offsets.Add((uint)bytes.Position);
            zip.Write(0x04034B50);
            WriteDescription(zip, entry);
            zip.Write(Encoding.ASCII.GetBytes(entry.Name));
            zip.Write(entry.Packed);
        }

        var directory = (uint)bytes.Position;

        foreach (var (entry, offset) in entries.Zip(offsets))
        {
            zip.Write(0x02014B50);
            zip.Write((ushort)20);
            WriteDescription(zip, entry);
            zip.Write(new byte[10]);
            zip.Write(offset);
            zip.Write(Encoding.ASCII.GetBytes(entry.Name));
        }

        var length = (uint)bytes.Position - directory;
        zip.Write(0x06054B50);
        zip.Write(0);
        zip.Write((ushort)entries.Count);
        zip.Write((ushort)entries.Count);
        zip.Write(length);
        zip.Write(directory);
        zip.Write((ushort)0);

        return bytes.ToArray();
    }

    /// <summary>The part that the local header and the central directory have in common.</summary>
    private static void WriteDescription(BinaryWriter zip, ZipEntry entry)
    {
        zip.Write((ushort)20);
        zip.Write((ushort)(entry.IsLocked ? 1 : 0));
        zip.Write(entry.Method);
        zip.Write(FixedTime);
        zip.Write(FixedDate);
        zip.Write(entry.Crc);
        zip.Write((uint)entry.Packed.Length);
        zip.Write(entry.Length);
        zip.Write((ushort)entry.Name.Length);
        zip.Write((ushort)0);
    }
}
