using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Paging;

/// <summary>
/// A payment as an index of payments has it: all but its codes, which are those of its cell, and of a long text only as much as a list may
/// show. Packed: number, cell, amount, day and IČO in as few bytes as they need, then type, name and description as they stand in
/// <c>payments.csv</c>, each behind its length.
/// </summary>
/// <param name="Row">The how manyth of the file it is, from 0.</param>
/// <param name="Cell">The how manyth cell with payments it belongs to, from 0.</param>
/// <param name="Date">Its day.</param>
/// <param name="Type">Its type.</param>
/// <param name="Amount">Its amount.</param>
/// <param name="CounterpartyId">The IČO, or none.</param>
/// <param name="CounterpartyName">Its beginning where it is very long.</param>
/// <param name="Description">Its beginning where it is very long.</param>
public sealed record IndexedPayment(
    int Row,
    int Cell,
    DateOnly Date,
    string Type,
    Money Amount,
    Ico CounterpartyId,
    string CounterpartyName,
    string Description)
{
    /// <summary>So many letters are kept of a text: one more than a list shows, so that a list sees that there are more.</summary>
    public const int KeptLetters = 2_001;

    /// <summary>Of how many numbers a record is made, as they are written: row, cell, day, amount, IČO.</summary>
    internal const int Numbers = 5;

    /// <summary>What is kept of a text, as it stands in the file.</summary>
    internal static ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> text)
    {
        // No text has more letters than bytes.
        if (text.Length <= KeptLetters)
            return text;

        var plain = SpreadsheetText.Plain(Encoding.UTF8.GetString(text));
        return plain.Length <= KeptLetters ? text : Encoding.UTF8.GetBytes(SpreadsheetText.Harmless(plain[..KeptLetters]));
    }

    /// <returns>How long the record is.</returns>
    internal static int Length(ReadOnlySpan<ulong> numbers, int type, int name, int description)
    {
        var length = type + name + description
            + PackedNumber.Length((ulong)type) + PackedNumber.Length((ulong)name) + PackedNumber.Length((ulong)description);

        foreach (var number in numbers)
            length += PackedNumber.Length(number);

        return length;
    }

    internal static void Write(
        Span<byte> target,
        ReadOnlySpan<ulong> numbers,
        ReadOnlySpan<byte> type,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> description)
    {
        foreach (var number in numbers)
            PackedNumber.Write(ref target, number);

        PutText(ref target, type);
        PutText(ref target, name);
        PutText(ref target, description);
    }

    /// <exception cref="InvalidDataException">The bytes end too early.</exception>
    internal static IndexedPayment Read(ref ReadOnlySpan<byte> bytes)
    {
        var (row, cell) = (PackedNumber.ReadSmall(ref bytes), PackedNumber.ReadSmall(ref bytes));
        var day = PackedNumber.ReadSmall(ref bytes);
        var amount = PackedNumber.Signed(PackedNumber.Read(ref bytes));
        var id = PackedNumber.Read(ref bytes);
        var type = TakeText(ref bytes);
        var name = TakeText(ref bytes);
        var description = TakeText(ref bytes);

        return new IndexedPayment(row, cell, DateOf(day), type, new Money(amount), new Ico((uint)id), name, description);
    }

    /// <summary>Passes a record over.</summary>
    internal static void Skip(ref ReadOnlySpan<byte> bytes)
    {
        for (var number = 0; number < Numbers; number++)
            PackedNumber.Read(ref bytes);
        for (var text = 0; text < 3; text++)
            Take(ref bytes);
    }

    private static DateOnly DateOf(int day) => day <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber(day)
        : throw new InvalidDataException("An index of payments has a day that is none.");

    private static void PutText(ref Span<byte> target, ReadOnlySpan<byte> text)
    {
        PackedNumber.Write(ref target, (ulong)text.Length);
        text.CopyTo(target);
        target = target[text.Length..];
    }

    private static string TakeText(ref ReadOnlySpan<byte> bytes) => SpreadsheetText.Plain(Encoding.UTF8.GetString(Take(ref bytes)));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes)
    {
        var length = PackedNumber.ReadSmall(ref bytes);
        if (length > bytes.Length)
            throw new InvalidDataException("A record of an index of payments ends too early.");

        var text = bytes[..length];
        bytes = bytes[length..];

        return text;
    }
}
