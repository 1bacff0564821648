using System.Buffers.Binary;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Payments;

/// <summary>
/// A payment as bytes whose order is the payments' order: side 1, paragraph 2, item 2, event and unit each ended by a zero, date 4
/// (yyyymmdd),
/// type ended by a zero, IČO 4, amount 8 with its sign bit flipped, name ended by a zero, description. Numbers are big-endian.
/// </summary>
internal static class PaymentRecord
{
    private const int ShortText = 8;

    private const int Fixed = 1 + 2 + 2 + 4 + 4 + 8 + 4;

    public static int Size(in PaymentTexts shown) =>
        Fixed + shown.Event.Length + shown.Unit.Length + shown.Type.Length + shown.CounterpartyName.Length + shown.Description.Length;

    /// <summary>Fills a target that is as long as the <see cref="Size"/>.</summary>
    public static void Write(Span<byte> target, in LedgerEntry entry, DateOnly date, in PaymentTexts shown)
    {
        var rest = target;
        rest[0] = (byte)entry.Side;
        BinaryPrimitives.WriteUInt16BigEndian(rest[1..], entry.Paragraph.Number);
        BinaryPrimitives.WriteUInt16BigEndian(rest[3..], entry.Item.Number);
        rest = rest[5..];
        PutText(ref rest, shown.Event);
        PutText(ref rest, shown.Unit);
        BinaryPrimitives.WriteInt32BigEndian(rest, (date.Year * 10_000) + (date.Month * 100) + date.Day);
        rest = rest[4..];
        PutText(ref rest, shown.Type);
        BinaryPrimitives.WriteUInt32BigEndian(rest, shown.CounterpartyIco.Number);
        BinaryPrimitives.WriteUInt64BigEndian(rest[4..], (ulong)entry.Amount.Halere ^ (1UL << 63));
        rest = rest[12..];
        PutText(ref rest, shown.CounterpartyName);
        shown.Description.CopyTo(rest);
    }

    /// <summary>The first eight bytes as a number: most comparisons need no more.</summary>
    public static ulong Prefix(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt64BigEndian(record);

    public static Payment Read(ReadOnlySpan<byte> record)
    {
        var side = (Side)record[0];
        var paragraph = new Paragraph(BinaryPrimitives.ReadUInt16BigEndian(record[1..]));
        var item = new Item(BinaryPrimitives.ReadUInt16BigEndian(record[3..]));
        var rest = record[5..];
        var @event = TakeText(ref rest);
        var unit = TakeText(ref rest);
        var day = BinaryPrimitives.ReadInt32BigEndian(rest);
        var date = new DateOnly(day / 10_000, day / 100 % 100, day % 100);

        rest = rest[4..];
        var type = TakeText(ref rest);
        var ico = new Ico(BinaryPrimitives.ReadUInt32BigEndian(rest));
        var amount = new Money((long)(BinaryPrimitives.ReadUInt64BigEndian(rest[4..]) ^ (1UL << 63)));

        rest = rest[12..];
        var name = TakeText(ref rest);
        var description = Encoding.UTF8.GetString(rest);

        return new Payment(date, type, side, paragraph, item, @event, unit, amount, ico, name, description);
    }

    private static void PutText(ref Span<byte> rest, ReadOnlySpan<byte> text)
    {
        if (text.Length <= ShortText)
        {
            // Codes and types are so short that a loop is done before a call of the library has begun.
            for (var i = 0; i < text.Length; i++)
                rest[i] = text[i];
        }
        else
        {
            text.CopyTo(rest);
        }

        rest[text.Length] = 0;
        rest = rest[(text.Length + 1)..];
    }

    private static string TakeText(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(rest[..end]);
        rest = rest[(end + 1)..];

        return text;
    }
}
