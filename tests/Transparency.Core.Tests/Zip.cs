using System.IO.Compression;

namespace Transparency.Core.Tests;

/// <summary>Packs texts into an archive.</summary>
internal static class Zip
{
    public static byte[] Of(params IEnumerable<(string Name, string Text)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(text.Utf8());
            }
        }

        return packed.ToArray();
    }
}
