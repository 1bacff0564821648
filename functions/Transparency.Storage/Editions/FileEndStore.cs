using Transparency.Core.Editions;
using Transparency.Core.Editions.Joining;
using Transparency.Core.Payments;

namespace Transparency.Storage.Editions;

/// <summary>
/// What stands at the ends of tables: the header of one in CSV, the footer of one in Parquet. That is all that has to be read to put tables
/// behind each other, and as an edition never changes it is kept, bounded by its bytes.
/// </summary>
/// <param name="files">Where they lie.</param>
public sealed class FileEndStore(PublishedFileStore files)
{
    private const long MostBytes = 16 << 20;

    /// <summary>So much is read at once: more than most ends take.</summary>
    private const int ReadBytes = 32 * 1024;

    private readonly LeastUsed<(EditionKey Edition, string File), byte[]> _kept = new(MostBytes);

    /// <summary>The first line of a table in CSV with its end, or null where the file is not there.</summary>
    /// <exception cref="InvalidDataException">It has no first line.</exception>
    public Task<byte[]?> HeaderOrNullAsync(EditionKey edition, EditionFile file, CancellationToken cancel) =>
        KeptOrReadAsync(edition, file, async () =>
        {
            var start = await BytesOrNullAsync(edition, file, 0, Math.Min(file.Bytes, ReadBytes), cancel);
            return start?.AsSpan().IndexOf((byte)'\n') switch
            {
                null => null,
                < 0 => throw new InvalidDataException($"{file.Name} of {edition} has no header."),
                { } end => start[..(end + 1)],
            };
        });

    /// <summary>The footer of a Parquet file without its tail, or null where the file is not there.</summary>
    /// <exception cref="InvalidDataException">It is no Parquet file.</exception>
    public Task<byte[]?> FooterOrNullAsync(EditionKey edition, EditionFile file, CancellationToken cancel) =>
        KeptOrReadAsync(edition, file, async () =>
        {
            var length = Math.Min(file.Bytes, ReadBytes);
            if (await BytesOrNullAsync(edition, file, file.Bytes - length, length, cancel) is not { } end)
                return null;

            var footer = ParquetJoin.FooterLength(end.AsSpan(end.Length - ParquetJoin.TailBytes));
            if (footer + ParquetJoin.TailBytes <= end.Length)
                return end[^(footer + ParquetJoin.TailBytes)..^ParquetJoin.TailBytes];

            return await BytesOrNullAsync(edition, file, file.Bytes - footer - ParquetJoin.TailBytes, footer, cancel);
        });

    private async Task<byte[]?> KeptOrReadAsync(EditionKey edition, EditionFile file, Func<Task<byte[]?>> read)
    {
        if (_kept.TryGet((edition, file.Name), out var kept))
            return kept;

        return await read() is { } bytes ? _kept.GetOrAdd((edition, file.Name), bytes, bytes.Length) : null;
    }

    private async Task<byte[]?> BytesOrNullAsync(EditionKey edition, EditionFile file, long start, long length, CancellationToken cancel)
    {
        await using var content = await files.OpenOrNullAsync(edition, file.Name, new PaymentRange(start, length), cancel);
        if (content is null)
            return null;

        var bytes = new byte[length];
        await content.ReadExactlyAsync(bytes, cancel);

        return bytes;
    }
}
