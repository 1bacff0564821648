using System.Runtime.CompilerServices;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Payments;
using Transparency.Core.Tests.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Paging;

/// <summary>Payments written into a file, and its index in memory.</summary>
internal sealed class IndexedFile
{
    private readonly byte[] _bytes;

    private IndexedFile(byte[] csv, byte[] bytes, IReadOnlyList<Payment> payments)
    {
        (Csv, _bytes) = (csv, bytes);
        Lines =
        [
            .. payments
                .GroupBy(payment => (payment.Side, payment.Paragraph, payment.Item, payment.Event, payment.Unit))
                .Select(cell => new BudgetLine(
                    cell.Key.Side, cell.Key.Paragraph, cell.Key.Item, cell.Key.Event, cell.Key.Unit, default, cell.Count())),
        ];

        var header = IndexHeader.Read(bytes.AsSpan(0, IndexHeader.Bytes));
        Index = PaymentIndex.Read(bytes.AsMemory((int)header.HeadStart, header.HeadLength), header);
    }

    public byte[] Csv { get; }

    public IReadOnlyList<byte> Bytes => _bytes;

    public PaymentIndex Index { get; }

    /// <summary>The lines of a budget that has these payments, as its own order has them.</summary>
    public List<BudgetLine> Lines { get; }

    /// <summary>How many bytes were read of it.</summary>
    public long Taken { get; private set; }

    public static IndexedFile Of(IReadOnlyList<Payment> payments, int recordBytes = 32 << 20)
    {
        using var directory = new TempDirectory();
        var (csv, path) = (directory.File("payments.csv"), directory.File("payments.index"));
        PaymentsCsv.Write(payments, Labels.OfVzor, csv);
        Assert.True(PaymentIndexFile.Write(csv, path, payments.Count, recordBytes));

        var file = new IndexedFile(File.ReadAllBytes(csv), File.ReadAllBytes(path), payments);
        file.Lines.Sort(BudgetLineOrder.Compare);

        return file;
    }

    public Task<PaymentCells> CellsAsync() =>
        PaymentCells.ReadAsync(Index, ReadAsync, Lines, TestContext.Current.CancellationToken);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(
        long start,
        long length,
        int chunk,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var end = start + length; start < end; start += chunk)
        {
            cancel.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            yield return _bytes.AsMemory((int)start, (int)Math.Min(chunk, end - start));
        }
    }

    /// <summary>Reads as a host does: whole parts, each held against its hash.</summary>
    public Task ReadAsync(long start, Memory<byte> target, CancellationToken cancel)
    {
        if (target.IsEmpty)
            return Task.CompletedTask;

        Taken += target.Length;

        for (var part = PaymentIndex.PartOf(start); part <= PaymentIndex.PartOf(start + target.Length - 1); part++)
        {
            var (at, length) = Index.PlaceOfPart(part);
            Index.Check(part, _bytes.AsSpan((int)at, length));
        }

        _bytes.AsMemory((int)start, target.Length).CopyTo(target);

        return Task.CompletedTask;
    }
}
