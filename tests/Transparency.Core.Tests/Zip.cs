using System.IO.Compression;

namespace Transparency.Core.Tests;

/// <summary>Packs texts into an archive.</summary>
internal static class Zip
{
    public static byte[] Of(params IEnumerable<(string Name, string Text)> files) =>
        OfBytes(files.Select(file => (file.Name, file.Text.Utf8())));

    public static byte[] OfBytes(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
