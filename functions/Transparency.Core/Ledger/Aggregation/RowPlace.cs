using System.Buffers.Binary;
using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// What a row says apart from its amount, as a number: stage, paragraph, item or account, event, unit, day, record type and document.
/// Where it has neither a day nor a document, its texts count too. The same row gives the same number in every file and on every machine.
/// The upper bits are the row's lot, which says whether it is kept where not all can be: they are of its classification, event and day
/// alone, so that it takes no time to leave a row out.
/// </summary>
internal static class RowPlace
{
    /// <summary>How many of the upper bits are the lot.</summary>
    public const int LotBits = 20;

    private const ulong Lots = ~(ulong.MaxValue >> LotBits);
    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const ulong OtherOdd = 0xD6E8FEB86659FD93;

    /// <summary>Whether a day or a document tells one row of the place from another.</summary>
    public static bool IsTold(ulong place) => (place & 1) != 0;

    /// <summary>The row's lot in the upper bits, and below them what else its first columns say.</summary>
    public static ulong Lot(in LedgerEntry entry)
    {
        var code = ((ulong)entry.Paragraph.Number << 16) | (uint)(entry.Item.Number | entry.Account.Number);
        return Mixed((code << 32) | (uint)(entry.Date?.DayNumber ?? -1), entry.Event);
    }

    /// <summary>The place of a row of whatever stage.</summary>
    public static ulong Of(in LedgerEntry entry, ulong lot)
    {
        var number = Mixed(Mixed(Mixed(lot, entry.Unit), entry.Type), entry.Document);
        var isTold = entry.Date is not null || !entry.Document.IsEmpty;
        if (!isTold)
            number = Mixed(Mixed(Mixed(number, entry.CounterpartyId), entry.CounterpartyName), entry.Description);

        return Joined(lot, number, isTold);
    }

    /// <summary>The same in one stage.</summary>
    public static ulong In(Stage stage, ulong place) => Joined(place, Mixed(place, (ulong)stage + 1), IsTold(place));

    private static ulong Joined(ulong lot, ulong number, bool isTold) => (lot & Lots) | (number & ~Lots & ~1UL) | (isTold ? 1UL : 0);

    private static ulong Mixed(ulong number, ReadOnlySpan<byte> text)
    {
        var length = (ulong)text.Length * OtherOdd;

        while (text.Length >= 8)
        {
            number = Mixed(number, BinaryPrimitives.ReadUInt64LittleEndian(text));
            text = text[8..];
        }

        return Mixed(number, Packed(text) + length);
    }

    /// <summary>Up to seven bytes; those that are taken twice do no harm beside the length.</summary>
    private static ulong Packed(ReadOnlySpan<byte> text) => text.Length switch
    {
        0 => 0,
        < 4 => text[0] | ((ulong)text[text.Length / 2] << 8) | ((ulong)text[^1] << 16),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32),
    };

    private static ulong Mixed(ulong number, ulong value)
    {
        number = (number ^ value) * Odd;
        number = (number ^ (number >> 32)) * OtherOdd;

        return number ^ (number >> 29);
    }
}
