using System.Buffers.Binary;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Formats.Reading;

/// <summary>Where the codes of a row stand: paragraph and item, or the synthetic account of an organisation in the item's place.</summary>
/// <param name="Paragraph">The column of the paragraph, or -1.</param>
/// <param name="Item">The column of the item or account.</param>
/// <param name="AreAccounts">Whether they are accounts.</param>
internal sealed record TableCodes(int Paragraph, int Item, bool AreAccounts = false)
{
    private static readonly Lazy<bool[]> GroupsOfItems = new(() =>
    {
        var known = CodeLists.Items.Entries.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);

        return [.. Enumerable.Range(0, 10_000).Select(code => code % 10 == 0 && !known.Contains($"{code:0000}"))];
    });

    /// <summary>Whether the row has codes, so that it is an entry.</summary>
    public bool AreCodes(TableRows rows)
    {
        var text = rows.Text(Item);
        if (!AreAccounts && IsPlainItem(text))
            return Paragraph < 0 || rows.Text(Paragraph) is [] or [<= (byte)'9', ..];

        var isCode = AreAccounts
            ? text is [>= (byte)'0' and <= (byte)'9', ..]
            : CodeParser.TryParse(text, out Item item) && !IsGroup(item.Number);

        return isCode && (Paragraph < 0 || rows.Text(Paragraph) is [] or [<= (byte)'9', ..]);
    }

    /// <summary>Four digits of which the last is no zero, as almost every item: told without reading them as a number.</summary>
    private static bool IsPlainItem(ReadOnlySpan<byte> text)
    {
        if (text.Length != 4 || text[3] == '0')
            return false;

        var digits = BinaryPrimitives.ReadUInt32LittleEndian(text);

        return (digits & 0xF0F0F0F0) == 0x30303030 && ((digits + 0x06060606) & 0xF0F0F0F0) == 0x30303030;
    }

    /// <summary>Reads the codes of an entry as clerks write them.</summary>
    public bool TryRead(TableRows rows, out int paragraph, out int item)
    {
        paragraph = 0;

        if (AreAccounts)
            return TryNumber(rows.Text(Item), out item);

        var known = ClerkCodes.TryParse(rows.Text(Item), out Item code);
        item = code.Number;

        if (!known || IsGroup(item) || !ClerkCodes.TryParse(rows.Text(Paragraph), out Paragraph own))
            return false;

        paragraph = own.Number;

        return true;
    }

    /// <summary>Whether four digits that end with zero are no item but a group of them: 5000, 5160.</summary>
    public static bool IsGroup(int item) => item % 10 == 0 && GroupsOfItems.Value[item];

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number) =>
        System.Buffers.Text.Utf8Parser.TryParse(text, out number, out var length) && length == text.Length;
}
