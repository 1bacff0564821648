using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using SharpCompress.Compressors.BZip2;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Containers;

/// <summary>One file packed alone: <c>data.csv.gz</c> holds <c>data.csv</c>.</summary>
internal static class SingleFile
{
    private static readonly string[] Endings = [".gz", ".bz2", ".xz"];

    public static ExportFile Unpack(ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool)
    {
        using var memory = new UnpackingMemory();

        return Unpack(file, kind, allowance, spool, memory);
    }

    /// <summary>On its own, because what a method has opened is in memory until the method ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ExportFile Unpack(ExportFile file, ContainerKind kind, Allowance allowance, SpoolDirectory spool, UnpackingMemory memory)
    {
        try
        {
            using var packed = file.Open();
            var whole = Unpacked(packed, kind, memory);
            var unpacked = kind == ContainerKind.Gzip ? new VerifiedStream(whole, Checksum(file)) : whole;
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

    private static Stream Unpacked(Stream packed, ContainerKind kind, UnpackingMemory memory) => kind switch
    {
        ContainerKind.Gzip => new GZipStream(packed, CompressionMode.Decompress),
        ContainerKind.Bzip2 => BZip2Stream.Create(packed, SharpCompress.Compressors.CompressionMode.Decompress, true, false, false),
        _ => new XzBlocks(packed, memory),
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
