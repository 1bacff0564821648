using System.Buffers;
using System.Runtime.CompilerServices;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// The dictionary in which unpacked bytes wait to be repeated. An archive of some bytes can ask for gigabytes of it, and what unpacks makes
/// room before it looks at anything else; so it is asked for here before. On dispose what was taken is left to the garbage collector.
/// </summary>
internal sealed class UnpackingMemory : IDisposable
{
    /// <summary>
    /// 64 MiB. More than 7-Zip, RAR and xz take at their usual levels (32 MiB at most); the highest ones of 7-Zip and ZIP take up to 256.
    /// </summary>
    public const int MostLog = 26;

    private const long Most = 1L << MostLog;
    private const long MuchMemory = 8 << 20;
    private const byte LargestLzma2 = 40;

    private long _largest;

    /// <summary>Whether it can take more than was asked for, which is seen while it is unpacked only.</summary>
    public bool IsUnsure { get; set; }

    /// <exception cref="UnreadableFileException">It is more than the limit.</exception>
    public void Take(long bytes)
    {
        if (bytes > Most)
            throw TooLarge(Counted.Bytes(bytes));

        _largest = Math.Max(_largest, bytes);
    }

    /// <summary>Where what unpacks says only that it would be more.</summary>
    public static UnreadableFileException TooLarge() =>
        TooLarge(new($"více než {Counted.Bytes(Most).Czech}", $"more than {Most} bytes"));

    /// <summary>The size that LZMA2 writes as one byte, in 7-Zip and in xz.</summary>
    public static long OfLzma2(byte property) =>
        property >= LargestLzma2 ? uint.MaxValue : (2L | (property & 1L)) << ((property / 2) + 11);

    /// <summary>
    /// The library gives its dictionaries back to a pool, which would keep them as long as the folder is read: they are taken out again,
    /// the smaller ones too out of which the largest has grown, and left to the garbage collector.
    /// </summary>
    public void Dispose()
    {
        if (_largest <= MuchMemory && !IsUnsure)
            return;

        EmptyPool();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>On its own, so that nothing of it is at hand any more when the memory is collected.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EmptyPool()
    {
        for (var bytes = _largest; bytes > MuchMemory; bytes /= 2)
            _ = ArrayPool<byte>.Shared.Rent((int)bytes);
    }

    private static UnreadableFileException TooLarge(Wording bytes) => new(
        FileProblems.ZipTooLarge,
        new($"slovník {bytes.Czech}", $"a dictionary of {bytes.English}"),
        new(
            $"nejvýše {Counted.Bytes(Most).Czech} (7z -md={Most >> 20}m, nebo obyčejný ZIP)",
            $"at most {Most} bytes (7z -md={Most >> 20}m, or an ordinary ZIP)"));
}
