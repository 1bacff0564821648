using System.Buffers;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Looks at all bytes of a file once. A byte order mark decides; otherwise valid UTF-8 is UTF-8 and anything else windows-1250,
/// unless most of its letters are valid UTF-8: then it is damaged UTF-8, which would be published as gibberish.
/// </summary>
public static class TextInspector
{
    private const int HeadBytes = 64 * 1024;
    private const int ChunkBytes = 256 * 1024;
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n;,\x1A"u8);

    public static TextInspection Inspect(Stream stream, CancellationToken cancel = default)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes + 4);
        try
        {
            return Inspect(stream, buffer.AsSpan(0, ChunkBytes + 4), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TextInspection Inspect(Stream stream, Span<byte> buffer, CancellationToken cancel)
    {
        byte[] head = [];
        long total = 0, line = 1;
        long? damagedLine = null;
        var damage = default(Damage);
        bool nul = false, blank = true;
        byte last = 0, beforeLast = 0;
        var kept = 0;

        while (true)
        {
            cancel.ThrowIfCancellationRequested();

            var read = stream.ReadAtLeast(buffer[kept..(ChunkBytes + kept)], ChunkBytes, throwOnEndOfStream: false);
            var end = read < ChunkBytes;
            var chunk = buffer[..(kept + read)];

            if (total == 0)
                head = chunk[..Math.Min(HeadBytes, chunk.Length)].ToArray();

            total += read;

            if (read > 0)
                (beforeLast, last) = (chunk.Length > 1 ? chunk[^2] : last, chunk[^1]);

            nul |= chunk.Contains((byte)0);
            blank = blank && !chunk.ContainsAnyExcept(Blank);

            // A letter cut by the end of the chunk is looked at with the next one.
            var whole = end ? chunk.Length : chunk.Length - IncompleteTail(chunk);
            if (!damage.IsKnown && !Utf8Text.IsValid(chunk[..whole]))
            {
                damagedLine ??= line + LinesBeforeDamage(chunk[..whole]);
                damage = damage.In(chunk[..whole]);
            }

            line += damagedLine is null ? chunk[..whole].Count((byte)'\n') : 0;

            if (end)
                break;

            kept = chunk.Length - whole;
            chunk[whole..].CopyTo(buffer);
        }

        var kind = Kind(head, total, nul, blank, damagedLine is not null, damage);
        return new TextInspection(kind, total - EndMarkLength(kind, beforeLast, last), head, kind == TextKind.Damaged ? damagedLine : null);
    }

    private static TextKind Kind(byte[] head, long total, bool nul, bool blank, bool invalid, Damage damage)
    {
        if (total == 0)
            return TextKind.Empty;
        if (head.AsSpan().StartsWith(new byte[] { 0xFF, 0xFE }))
            return total > 2 ? TextKind.Utf16 : TextKind.Empty;
        if (head.AsSpan().StartsWith(new byte[] { 0xFE, 0xFF }))
            return total > 2 ? TextKind.Utf16BigEndian : TextKind.Empty;
        if (nul || head.AsSpan().StartsWith("%PDF"u8) || head.AsSpan().StartsWith("{\\rtf"u8))
            return TextKind.Binary;
        if (head.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return total == 3 ? TextKind.Empty : invalid ? TextKind.Damaged : TextKind.Utf8WithMark;
        if (blank)
            return TextKind.Empty;

        return !invalid ? TextKind.Utf8 : damage.IsUtf8 ? TextKind.Damaged : TextKind.Windows1250;
    }

    /// <summary>How many bytes at the end are a DOS end mark (0x1A).</summary>
    private static int EndMarkLength(TextKind kind, byte beforeLast, byte last) => (kind, beforeLast, last) switch
    {
        (TextKind.Utf16, 0x1A, 0) or (TextKind.Utf16BigEndian, 0, 0x1A) => 2,
        (TextKind.Utf16 or TextKind.Utf16BigEndian, _, _) => 0,
        (_, _, 0x1A) => 1,
        _ => 0,
    };

    private static int IncompleteTail(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var b = chunk[^back];
            if (b < 0x80)
                return 0;
            if (b >= 0xC0)
                return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }

    private static long LinesBeforeDamage(ReadOnlySpan<byte> chunk)
    {
        var at = 0;
        while (at < chunk.Length && Rune.DecodeFromUtf8(chunk[at..], out _, out var length) == OperationStatus.Done)
            at += length;

        return chunk[..at].Count((byte)'\n');
    }

    /// <summary>
    /// Letters that are valid UTF-8 sequences against bytes that are not, in at most the first 256 KiB after the first bad byte.
    /// </summary>
    private readonly record struct Damage(int Good, int Bad)
    {
        /// <summary>In windows-1250 almost no accented letter forms a valid sequence; in damaged UTF-8 almost all do.</summary>
        public bool IsUtf8 => Good > Bad * 4;

        /// <summary>Whether enough was seen to tell.</summary>
        public bool IsKnown => Good + Bad > 10_000;

        public Damage In(ReadOnlySpan<byte> chunk)
        {
            if (IsKnown)
                return this;

            int good = Good, bad = Bad;

            while (!chunk.IsEmpty)
            {
                var ascii = chunk.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                    break;

                chunk = chunk[ascii..];
                var status = Rune.DecodeFromUtf8(chunk, out _, out var length);
                if (status == OperationStatus.Done)
                    good++;
                else
                    bad++;

                chunk = chunk[length..];
            }

            return new Damage(good, bad);
        }
    }
}
