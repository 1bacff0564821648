using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// What payments are found and put in order by, of a whole <c>payments.csv</c> read once: fifteen bytes each. Nothing of their texts is
/// held, and of their IČO nothing either.
/// </summary>
internal sealed class PaymentKeys
{
    private readonly List<string> _types = [];
    private readonly XxHash64 _cellNames = new();

    private PaymentKeys(int rows)
    {
        Rows = rows;
        (Amounts, Days) = (new long[rows], new int[rows]);
        (TypeNumbers, RecordLengths) = (new byte[rows], new ushort[rows]);
    }

    public int Rows { get; }

    public long[] Amounts { get; private set; }

    public int[] Days { get; private set; }

    public byte[] TypeNumbers { get; private set; }

    /// <summary>How long the record of each is.</summary>
    public ushort[] RecordLengths { get; }

    /// <summary>How many payments each cell has, their sum and their bytes in the file.</summary>
    public List<(int Count, long Sum, long Bytes)> Cells { get; } = [];

    /// <summary>Stands for which cells these are.</summary>
    public ulong CellsHash => _cellNames.GetCurrentHashAsUInt64();

    /// <summary>Where the first payment begins.</summary>
    public long CsvStart { get; private set; }

    public IReadOnlyList<string> Types => _types;

    public bool HasOtherTypes { get; private set; }

    public long LeastAmount { get; private set; }

    public int AmountBytes { get; private set; }

    public int FirstDay { get; private set; }

    public int DayBytes { get; private set; }

    /// <param name="csv">The file.</param>
    /// <param name="count">How many payments it has.</param>
    /// <param name="parts">Where the IČOs are put.</param>
    /// <returns>Null where the sum of a cell is more than money can be.</returns>
    public static PaymentKeys? ReadOrNull(string csv, int count, HashedParts parts)
    {
        using var file = new FileStream(csv, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var payment = new PaymentRow(file, hasHeader: true);
        var keys = new PaymentKeys(count);

        try
        {
            keys.Add(payment, file, parts);
            keys.Measure();
        }
        catch (OverflowException)
        {
            return null;
        }

        return keys;
    }

    /// <summary>The numbers that a record begins with.</summary>
    public static void Numbers(PaymentRow payment, int row, int cell, Span<ulong> numbers)
    {
        numbers[0] = (ulong)row;
        numbers[1] = (ulong)cell;
        numbers[2] = (ulong)payment.Date.DayNumber;
        numbers[3] = PackedNumber.OfSigned(payment.Amount.Halere);
        numbers[4] = payment.CounterpartyId.Number;
    }

    /// <summary>Gives up the keys of an order that stands already.</summary>
    public void Forget(PaymentOrder order)
    {
        if (order == PaymentOrder.Amount)
            (Amounts, TypeNumbers) = ([], []);
        else
            Days = [];
    }

    public long KeyOf(PaymentOrder order, int row) => order == PaymentOrder.Date ? Days[row] : Amounts[row];

    /// <summary>A cell's codes as they are hashed.</summary>
    internal static void Name(XxHash64 hash, Side side, Paragraph paragraph, Item item, string @event, string unit) =>
        hash.Append(Encoding.UTF8.GetBytes($"{(int)side}\n{paragraph.Number}\n{item.Number}\n{@event}\n{unit}\n\n"));

    private void Add(PaymentRow payment, FileStream file, HashedParts parts)
    {
        Span<byte> id = stackalloc byte[sizeof(uint)];
        Span<ulong> numbers = stackalloc ulong[IndexedPayment.Numbers];
        (Side, Paragraph, Item, string Event, string Unit) open = default;
        var row = 0;
        parts.Begin(IndexSection.Ids);

        for (long start = 0; payment.Read(); row++)
        {
            if (row == Rows)
                throw new InvalidDataException("payments.csv has more payments than were written.");

            var cell = (payment.Side, payment.Paragraph, payment.Item, payment.Event, payment.Unit);
            if (row == 0 || cell != open)
            {
                EndCell(payment.Start - start);
                start = payment.Start;
                CsvStart = row == 0 ? start : CsvStart;
                open = cell;
                Cells.Add(default);
                Name(_cellNames, cell.Side, cell.Paragraph, cell.Item, cell.Event, cell.Unit);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(id, payment.CounterpartyId.Number);
            parts.Put(id);
            (Amounts[row], Days[row]) = (payment.Amount.Halere, payment.Date.DayNumber);
            TypeNumbers[row] = TypeNumber(payment.Type);
            Cells[^1] = (Cells[^1].Count + 1, checked(Cells[^1].Sum + Amounts[row]), 0);

            Numbers(payment, row, Cells.Count - 1, numbers);
            RecordLengths[row] = (ushort)IndexedPayment.Length(
                numbers,
                IndexedPayment.Kept(payment.TypeBytes).Length,
                IndexedPayment.Kept(payment.NameBytes).Length,
                IndexedPayment.Kept(payment.DescriptionBytes).Length);

            if (row == Rows - 1)
                EndCell(file.Length - start);
        }

        if (row != Rows)
            throw new InvalidDataException("payments.csv has fewer payments than were written.");
    }

    private void Measure()
    {
        if (Rows == 0)
            return;

        (LeastAmount, FirstDay) = (Amounts.Min(), Days.Min());
        (AmountBytes, DayBytes) = (Width(unchecked((ulong)(Amounts.Max() - LeastAmount))), Width((ulong)(Days.Max() - FirstDay)));
    }

    private void EndCell(long bytes)
    {
        if (Cells.Count > 0)
            Cells[^1] = Cells[^1] with { Bytes = bytes };
    }

    private byte TypeNumber(string type)
    {
        var number = _types.IndexOf(type);

        if (number < 0 && _types.Count < IndexForm.OtherType && type.Length <= IndexedPayment.KeptLetters)
        {
            number = _types.Count;
            _types.Add(type);
        }

        HasOtherTypes |= number < 0;

        return number < 0 ? IndexForm.OtherType : (byte)number;
    }

    /// <summary>How many bytes the largest of some numbers needs.</summary>
    private static int Width(ulong largest)
    {
        var width = 1;

        while (width < sizeof(ulong) && largest >> (8 * width) > 0)
            width++;

        return width;
    }
}
