using System.Security.Cryptography;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Containers;

/// <summary>A packed file, read once: how long it is and its SHA-256, or itself on the disk where it is to be opened in its turn.</summary>
internal sealed record MeasuredFile(long Bytes, string Sha256, ExportFile? Kept)
{
    public static MeasuredFile Of(string name, Stream content, SpoolDirectory spool)
    {
        var buffer = new byte[128 * 1024];
        var length = content.ReadAtLeast(buffer, ContainerKinds.HeadBytes, throwOnEndOfStream: false);

        if (ContainerKinds.OfOrNull(buffer.AsSpan(0, length)) is not null)
        {
            var kept = spool.Keep(name, content, buffer.AsSpan(0, length));
            return new MeasuredFile(kept.Bytes, kept.Sha256, kept);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;

        for (; length > 0; length = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, length);
            bytes += length;
        }

        return new MeasuredFile(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), null);
    }
}
