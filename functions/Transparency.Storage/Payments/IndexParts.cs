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
            var start = index.PlaceOfPart(missing[0].Part).Start;
            var last = index.PlaceOfPart(missing[^1].Part);
            await using var content = await files.OpenOrNullAsync(
                edition,
                EditionFiles.PaymentIndexFile,
                new PaymentRange(start, last.Start + last.Length - start),
                CancellationToken.None)
                ?? throw new LostFileException(edition, EditionFiles.PaymentIndexFile);

            foreach (var (part, promise) in missing)
            {
                var bytes = new byte[index.PlaceOfPart(part).Length];
                var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, CancellationToken.None);
                index.Check(part, bytes.AsSpan(0, read));
                promise.SetResult(bytes);
            }
        }
        catch (Exception failed)
        {
            var fault = failed is RequestFailedException { Status: 416 }
                ? new InvalidDataException("An index of payments ends too early.", failed)
                : failed;

            foreach (var (part, promise) in missing)
            {
                if (promise.TrySetException(fault))
                    _held.Remove((edition, part), promise);
            }
        }
    }
}
