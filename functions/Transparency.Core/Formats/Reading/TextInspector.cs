using System.Buffers;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Looks at all bytes of a file once. A byte order mark decides; otherwise valid UTF-8 is UTF-8, and anything else is in the encoding in
/// which its letters are Czech, unless most of them are valid UTF-8: then it is damaged UTF-8, which would be published as gibberish.
/// </summary>
public static class TextInspector
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>What may wait for the next chunk: letters that belong together are looked at together.</summary>
    private const int LongestTail = 256;

    public static TextInspection Inspect(Stream stream, CancellationToken cancel = default)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes + LongestTail);
        try
        {
            return Inspect(stream, buffer.AsSpan(0, ChunkBytes + LongestTail), cancel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TextInspection Inspect(Stream stream, Span<byte> buffer, CancellationToken cancel)
    {
        var evidence = new TextEvidence();
        var kept = 0;

        while (true)
        {
            cancel.ThrowIfCancellationRequested();

            var read = stream.ReadAtLeast(buffer[kept..(ChunkBytes + kept)], ChunkBytes, throwOnEndOfStream: false);
            var isEnd = read < ChunkBytes;
            var chunk = buffer[..(kept + read)];

            evidence.See(chunk, kept);

            // A letter cut by the end of the chunk is looked at with the next one.
            var whole = isEnd ? chunk.Length : chunk.Length - evidence.IncompleteTail(chunk);
            evidence.LookAt(chunk[..whole], isEnd);

            if (isEnd)
                return evidence.Conclude();

            kept = chunk.Length - whole;
            chunk[whole..].CopyTo(buffer);
        }
    }
}
