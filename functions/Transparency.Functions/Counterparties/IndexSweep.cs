using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Functions.Payments;
using Transparency.Functions.Scans;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Counterparties;

/// <summary>
/// Goes through the indexes of editions: those in memory first, then those that are read, then those of old editions, which are computed of
/// their payments. What takes long has a place among the scans, and ends when the reader goes.
/// </summary>
public sealed class IndexSweep(EditionIndexStore indexes, ScanGate gate)
{
    private const int ReadsAtOnce = 16;

    /// <summary>Reading an index from the storage takes as long as reading so much of a file.</summary>
    private const long ReadBytes = 64 << 10;

    /// <summary>More than so many at once take the place of nothing that is in memory.</summary>
    private const int Many = 100;

    /// <summary>The editions that may name an organisation, by what is in memory.</summary>
    public List<EditionKey> Naming(Ico id, IEnumerable<EditionKey> editions) =>
        [.. editions.Where(edition => indexes.MayName(edition, id))];

    /// <param name="request">Who asks.</param>
    /// <param name="editions">Which may be asked for; one that is not there any more is passed over.</param>
    /// <param name="part">The part of an index that a visit reads.</param>
    /// <param name="visit">Is called for one at a time, in any order.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False where too many others are answered.</returns>
    public async Task<bool> VisitAsync(
        HttpRequest request,
        IReadOnlyList<EditionKey> editions,
        double part,
        Action<EditionKey, EditionIndex, CancellationToken> visit,
        CancellationToken cancel)
    {
        var (held, left, bytes) = Held(editions, part);

        using var scan = await gate.EnterOrNullAsync(request, bytes, cancel);
        if (scan is null)
            return false;

        foreach (var (edition, index) in held)
        {
            scan.Cancel.ThrowIfCancellationRequested();
            visit(edition, index, scan.Cancel);
        }

        var (old, paymentBytes) = await ReadAsync(left, visit, scan.Cancel);

        // Who has a place already must not wait for another: they would wait for each other.
        using var second = bytes > ScanGate.SmallBytes ? null : await gate.EnterOrNullAsync(request, paymentBytes, cancel);
        if ((second ?? (bytes > ScanGate.SmallBytes ? scan : null)) is not { } place)
            return false;

        foreach (var edition in old)
        {
            var index = await indexes.ComputedOrNullAsync(edition, rows => Payments(rows, place.Cancel), place.Cancel);
            if (index is not null)
                visit(edition, index, place.Cancel);
        }

        return true;
    }

    private (List<(EditionKey, EditionIndex)> Held, List<EditionKey> Left, long Bytes) Held(IReadOnlyList<EditionKey> editions, double part)
    {
        var (held, left, bytes) = (new List<(EditionKey, EditionIndex)>(editions.Count), new List<EditionKey>(), 0L);

        foreach (var edition in editions)
        {
            if (indexes.HeldOrNull(edition) is { } index)
            {
                held.Add((edition, index));
                bytes += (long)(index.Bytes * part);
            }
            else
            {
                left.Add(edition);
                bytes += ReadBytes;
            }
        }

        return (held, left, bytes);
    }

    /// <returns>The editions that have no index, and how much is to be read for those.</returns>
    private async Task<(List<EditionKey> Old, long Bytes)> ReadAsync(
        List<EditionKey> left,
        Action<EditionKey, EditionIndex, CancellationToken> visit,
        CancellationToken cancel)
    {
        var (old, bytes, oneAtATime) = (new List<EditionKey>(), 0L, new Lock());

        await Parallel.ForEachAsync(
            left,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancel },
            async (edition, stop) =>
            {
                var index = await indexes.WrittenOrNullAsync(edition, left.Count > Many, stop);
                var length = index is null ? await indexes.PaymentBytesOrNullAsync(edition, stop) : null;

                lock (oneAtATime)
                {
                    if (index is not null)
                    {
                        visit(edition, index, stop);
                    }
                    else if (length is not null)
                    {
                        old.Add(edition);
                        bytes += length.Value;
                    }
                }
            });

        return (old, bytes);
    }

    private static IEnumerable<Payment> Payments(Stream rows, CancellationToken cancel)
    {
        using var ending = new EndingStream(rows, cancel);

        foreach (var payment in PaymentsCsv.ReadFile(ending))
        {
            cancel.ThrowIfCancellationRequested();
            yield return payment;
        }
    }
}
