using System.Runtime.CompilerServices;
using Azure;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Payments;
using Transparency.Storage.Editions;
using Transparency.Storage.Telemetry;

namespace Transparency.Storage.Payments;

/// <summary>
/// Parts of indexes of payments in memory, as many as have room. What is missing is read in as few requests as it lies in pieces, once for
/// all who wait for it, and held against the hash that was written with it.
/// </summary>
/// <param name="files">Where they lie.</param>
/// <param name="most">How many bytes of them are held.</param>
internal sealed class IndexParts(PublishedFileStore files, long most)
{
    /// <summary>No request asks for more parts: two megabytes.</summary>
    private const int MostInARequest = 64;

    /// <summary>So many parts of a long piece are given at once.</summary>
    private const int StreamedParts = 8;

    /// <summary>What a part takes beside its bytes.</summary>
    private const int AroundPart = 400;

    private readonly LeastUsed<(EditionKey Edition, int Part), TaskCompletionSource<byte[]>> _held = new(most);

    public long HeldBytes => _held.Weight;

    /// <summary>Reads a piece of an index.</summary>
    /// <exception cref="LostFileException">There is no such index any more.</exception>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public async Task ReadAsync(
        EditionKey edition,
        PaymentIndex index,
        long start,
        Memory<byte> target,
        CancellationToken cancel)
    {
        if (target.IsEmpty)
            return;

        var (first, last) = (PaymentIndex.PartOf(start), PaymentIndex.PartOf(start + target.Length - 1));
        if (start < IndexHeader.Bytes || last >= index.Parts)
            throw new InvalidDataException("An index of payments names a place that it has not.");

        var parts = Parts(edition, index, first, last);
        var offset = start - index.PlaceOfPart(first).Start;

        foreach (var part in parts)
        {
            var bytes = (await part.Task.WaitAsync(cancel)).AsMemory((int)offset);
            var taken = Math.Min(bytes.Length, target.Length);
            bytes[..taken].CopyTo(target);
            target = target[taken..];
            offset = 0;
        }

        if (!target.IsEmpty)
            throw new InvalidDataException("An index of payments ends too early.");
    }

    /// <summary>Reads a long piece of an index in one request, and keeps nothing of it.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(
        EditionKey edition,
        PaymentIndex index,
        long start,
        long length,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        if (length == 0)
            yield break;

        var (part, last) = (PaymentIndex.PartOf(start), PaymentIndex.PartOf(start + length - 1));
        if (start < IndexHeader.Bytes || last >= index.Parts)
            throw new InvalidDataException("An index of payments names a place that it has not.");

        await using var content = await OpenAsync(edition, index, part, last, cancel);
        var bytes = new byte[StreamedParts * index.PlaceOfPart(part).Length];

        for (int end; part <= last; part = end)
        {
            end = Math.Min(part + StreamedParts, last + 1);
            var first = index.PlaceOfPart(part).Start;
            var filled = 0;

            for (var one = part; one < end; one++)
            {
                var piece = bytes.AsMemory(filled, index.PlaceOfPart(one).Length);
                var read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancel);
                index.Check(one, piece.Span[..read]);
                filled += read;
            }

            var from = (int)(Math.Max(start, first) - first);
            yield return bytes.AsMemory(from, (int)(Math.Min(start + length, first + filled) - first) - from);
        }
    }

    private async Task<Stream> OpenAsync(EditionKey edition, PaymentIndex index, int first, int last, CancellationToken cancel)
    {
        var (start, end) = (index.PlaceOfPart(first).Start, index.PlaceOfPart(last));

        try
        {
            return await files.OpenOrNullAsync(
                edition,
                EditionFiles.PaymentIndexFile,
                new PaymentRange(start, end.Start + end.Length - start),
                cancel)
                ?? throw new LostFileException(edition, EditionFiles.PaymentIndexFile);
        }
        catch (RequestFailedException beyond) when (beyond.Status == 416)
        {
            throw new InvalidDataException("An index of payments ends too early.", beyond);
        }
    }

    /// <summary>Each part, in memory or on its way.</summary>
    private List<TaskCompletionSource<byte[]>> Parts(EditionKey edition, PaymentIndex index, int first, int last)
    {
        var parts = new List<TaskCompletionSource<byte[]>>(last - first + 1);
        var missing = new List<(int Part, TaskCompletionSource<byte[]> Promise)>();

        for (var part = first; part <= last; part++)
        {
            if (_held.TryGet((edition, part), out var held))
            {
                parts.Add(held);
                continue;
            }

            var promise = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            held = _held.GetOrAdd((edition, part), promise, AroundPart + index.PlaceOfPart(part).Length);
            parts.Add(held);

            if (ReferenceEquals(held, promise))
                missing.Add((part, promise));
        }

        Instruments.CountLookup("payment-index-parts", hit: missing.Count == 0);

        for (int from = 0, end; from < missing.Count; from = end)
        {
            for (end = from + 1; end < missing.Count && end - from < MostInARequest; end++)
            {
                if (missing[end].Part != missing[end - 1].Part + 1)
                    break;
            }

            _ = LoadAsync(edition, index, missing[from..end]);
        }

        return parts;
    }

    /// <summary>Whoever waits may leave, and others go on waiting: so that nobody stops it, and every promise is kept or broken.</summary>
    private async Task LoadAsync(
        EditionKey edition,
        PaymentIndex index,
        List<(int Part, TaskCompletionSource<byte[]> Promise)> missing)
    {
        try
        {
            await using var content = await OpenAsync(edition, index, missing[0].Part, missing[^1].Part, CancellationToken.None);

            foreach (var (part, promise) in missing)
            {
                var bytes = new byte[index.PlaceOfPart(part).Length];
                var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, CancellationToken.None);
                index.Check(part, bytes.AsSpan(0, read));
                promise.SetResult(bytes);
            }
        }
        catch (Exception fault)
        {
            foreach (var (part, promise) in missing)
            {
                if (promise.TrySetException(fault))
                    _held.Remove((edition, part), promise);
            }
        }
    }
}
