using System.Buffers.Binary;
using SharpCompress.Common;
using SharpCompress.Compressors.ZStandard;
using SharpCompress.Compressors.ZStandard.Unsafe;
using SharpCompress.Providers;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// Methods by which files of a ZIP are packed and which take as much memory as the file says: it is asked for before the library makes
/// room.
/// </summary>
internal static class PackingMethods
{
    private const int LzmaProperties = 5;

    public static CompressionProviderRegistry Within(UnpackingMemory memory)
    {
        var library = CompressionProviderRegistry.Default;

        return library
            .With(new Checked(CompressionType.LZMA, (packed, about) =>
            {
                if (about.Properties is { Length: >= LzmaProperties } properties)
                    memory.Take(BinaryPrimitives.ReadUInt32LittleEndian(properties.AsSpan(1)));

                return library.CreateDecompressStream(CompressionType.LZMA, packed, about);
            }))
            .With(new Checked(CompressionType.PPMd, (packed, about) =>
            {
                if (about.Properties is { Length: 2 } properties)
                    memory.Take(OfPpmd(BinaryPrimitives.ReadUInt16LittleEndian(properties)));

                return library.CreateDecompressStream(CompressionType.PPMd, packed, about);
            }))
            .With(new Checked(CompressionType.Shrink, (packed, about) =>
            {
                // It unpacks the whole file into memory.
                memory.Take(about.OutputSize);

                return library.CreateDecompressStream(CompressionType.Shrink, packed, about);
            }))
            .With(new Checked(CompressionType.Xz, (packed, _) => new XzBlocks(packed, memory)))
            .With(new Checked(CompressionType.ZStandard, (packed, _) => Limited(packed)));
    }

    /// <summary>Mebibytes less one, between the order of the model and how it begins anew.</summary>
    private static long OfPpmd(ushort properties) => (((properties >> 4) & 0xFF) + 1L) << 20;

    /// <summary>Each of its frames says a size of its own, so that what unpacks them has to look.</summary>
    private static DecompressionStream Limited(Stream packed)
    {
        var unpacked = new DecompressionStream(packed);
        unpacked.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, UnpackingMemory.MostLog);

        return unpacked;
    }

    private sealed class Checked(CompressionType type, Func<Stream, CompressionContext, Stream> open) : DecompressionOnlyProviderBase
    {
        public override CompressionType CompressionType => type;

        protected override string CompressionNotSupportedMessage => "Nothing is packed here.";

        public override Stream CreateDecompressStream(Stream source) => open(source, new CompressionContext());

        public override Stream CreateDecompressStream(Stream source, CompressionContext context) => open(source, context);
    }
}
