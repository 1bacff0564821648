using System.Buffers.Binary;
using System.IO.Compression;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Containers;

/// <summary>One file packed alone: <c>data.csv.gz</c> holds <c>data.csv</c>.</summary>
internal static class SingleFile
{
    private static readonly string[] Endings = [".gz", ".bz2", ".xz"];

    public static ExportFile Unpack(ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool)
    {
        try
        {
            using var packed = file.Open();
            var unpacked = kind == ContainerKind.Gzip ? new VerifiedStream(Unpacked(packed, kind), Checksum(file)) : Unpacked(packed, kind);
            using var content = allowance.Bound(unpacked, file.Bytes);

            return spool.Keep($"{file.Name}/{NameInside(Path.GetFileName(file.Name))}", content);
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            var name = ContainerKinds.NameOf(kind);
            throw new UnreadableFileException(
                FileProblems.BadZip,
                new($"poškozený nebo nečitelný archiv {name}", $"a damaged or unreadable {name} archive"));
        }
    }

    private static Stream Unpacked(Stream packed, ContainerKind kind) => kind switch
    {
        ContainerKind.Gzip => new GZipStream(packed, CompressionMode.Decompress),
        ContainerKind.Bzip2 => BZip2Stream.Create(packed, SharpCompress.Compressors.CompressionMode.Decompress, true, false, false),
        _ => new XZStream(packed),
    };

    /// <summary>A file that was cut off ends without its checksum, and what unpacks it takes no notice of that.</summary>
    private static uint Checksum(ExportFile file)
    {
        using var stream = file.Open();
        var trailer = new byte[8];
        stream.Seek(-trailer.Length, SeekOrigin.End);
        stream.ReadExactly(trailer);

        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    private static string NameInside(string name)
    {
        if (Path.GetExtension(name) is { } tar && tar.Equals(".tgz", StringComparison.OrdinalIgnoreCase))
            return Path.ChangeExtension(name, ".tar");

        return Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && name.Length > ending.Length)
            is { } found ? name[..^found.Length] : name;
    }
}
