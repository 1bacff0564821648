using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// A text in an encoding of one byte a letter as UTF-8. By way of UTF-16, as the library does it, took as long as everything else about a
/// row; almost all bytes of an export are ASCII, and the others have at most three bytes each.
/// </summary>
internal sealed class EightBitStream(Stream inner, Encoding encoding) : ForwardStream
{
    private const int ChunkBytes = 64 * 1024;
    private const int LongestLetter = 3;
    private const int Block = 16;

    /// <summary>For each byte its letter's bytes, the first one lowest, and in the highest byte their number.</summary>
    private readonly uint[] _letters = [.. Enumerable.Range(0, 256).Select(value => Letter((byte)value, encoding))];

    private readonly byte[] _chunk = new byte[ChunkBytes];

    /// <summary>Whole blocks are written, whatever is meant to stay of them.</summary>
    private readonly byte[] _text = new byte[(ChunkBytes * LongestLetter) + Block];

    private int _next;
    private int _length;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;

        if (_next == _length)
        {
            _next = 0;
            _length = Transcode(_chunk.AsSpan(0, inner.Read(_chunk)));
        }

        var read = Math.Min(buffer.Length, _length - _next);
        _text.AsSpan(_next, read).CopyTo(buffer);
        _next += read;

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }

    private int Transcode(ReadOnlySpan<byte> chunk)
    {
        int at = 0, to = 0;
        while (at < chunk.Length)
        {
            // Sixteen bytes at once, of which those before the first accent stay.
            while (chunk.Length - at >= Block)
            {
                var bytes = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(chunk), (nuint)at);
                bytes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_text), (nuint)to);

                var plain = BitOperations.TrailingZeroCount(bytes.ExtractMostSignificantBits() | (1u << Block));
                at += plain;
                to += plain;

                if (plain < Block)
                    break;
            }

            // Accents come together often enough to look at the next byte alone.
            for (var single = 0; at < chunk.Length && (single == 0 || chunk[at] >= 0x80); single++)
            {
                var letter = _letters[chunk[at++]];
                BinaryPrimitives.WriteUInt32LittleEndian(_text.AsSpan(to), letter);
                to += (int)(letter >> 24);
            }
        }

        return to;
    }

    private static uint Letter(byte value, Encoding encoding)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        bytes.Clear();

        var length = Encoding.UTF8.GetBytes(encoding.GetString([value]), bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((uint)length << 24);
    }
}
