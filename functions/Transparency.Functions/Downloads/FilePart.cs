using Transparency.Core.Editions;
using Transparency.Functions.Http;

namespace Transparency.Functions.Downloads;

/// <summary>A part of a file that is put together: bytes at hand, or a range of a file of an edition.</summary>
/// <param name="Bytes">What is at hand, or null.</param>
/// <param name="Edition">Of which edition the file is.</param>
/// <param name="File">Its name.</param>
/// <param name="Range">Which bytes of it, or of those at hand.</param>
internal sealed record FilePart(ReadOnlyMemory<byte>? Bytes, EditionKey Edition, string File, ByteRange Range)
{
    public static FilePart AtHand(ReadOnlyMemory<byte> bytes) => new(bytes, default, "", new ByteRange(0, bytes.Length));

    public static FilePart Of(EditionKey edition, string file, long start, long end) =>
        new(null, edition, file, new ByteRange(start, end - start));

    /// <summary>What of these parts, one behind the other, a range takes.</summary>
    public static IEnumerable<FilePart> Within(IEnumerable<FilePart> parts, ByteRange range)
    {
        var offset = 0L;

        foreach (var part in parts)
        {
            var start = Math.Max(range.Start - offset, 0);
            var end = Math.Min(range.Start + range.Length - offset, part.Range.Length);

            if (start < end)
                yield return part with { Range = new ByteRange(part.Range.Start + start, end - start) };

            offset += part.Range.Length;
        }
    }
}
