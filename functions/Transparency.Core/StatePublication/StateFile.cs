using System.Buffers.Binary;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>
/// The country's edition in one file, packed. First four letters and the length of the index; then the index, ordered by IČO, with each
/// municipality's number of cells, the length of its part, its totals and what consolidation leaves out of them; then the parts in the same
/// order. A part is a column of nodes, each as its distance from the one before, and three columns of amounts in haléře: approved, how
/// much amended is more, actual. Numbers take as few bytes as they need.
/// </summary>
public static class StateFile
{
    /// <summary>It lies beside the edition's files and goes with them, and is none that is handed out.</summary>
    public const string Name = "internal/towns.columns";

    /// <summary>Before the index: four letters, and its length with theirs in four bytes.</summary>
    internal const int HeadBytes = 8;

    internal static ReadOnlySpan<byte> Letters => "TSC1"u8;

    /// <param name="cells">What the statement says.</param>
    /// <param name="year">Its year.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(StateCells cells, FiscalYear year, string path)
    {
        var (index, parts, towns, before) = (new PackedBytes(), new PackedBytes(), 0, 0u);

        foreach (var (ico, budget) in cells.ToBudgets(year))
        {
            var start = parts.Length;
            PutCells(budget, parts);

            index.Put(ico.Number - before);
            index.Put((ulong)budget.Lines.Count);
            index.Put((ulong)(parts.Length - start));
            StateTotals.Of(budget, StateRegister.OfIcoOrNull(ico.Number)!.Kind).PutInto(index);
            (before, towns) = (ico.Number, towns + 1);
        }

        var head = new PackedBytes();
        head.Put((ulong)year.Value);
        head.Put((ulong)(cells.ValidTo ?? year.FirstDay).DayNumber);
        head.Put((ulong)towns);

        Span<byte> fixedHead = stackalloc byte[HeadBytes];
        Letters.CopyTo(fixedHead);
        BinaryPrimitives.WriteInt32LittleEndian(fixedHead[Letters.Length..], HeadBytes + head.Length + index.Length);

        using var file = File.Create(path);
        file.Write(fixedHead);
        file.Write(head.Span);
        file.Write(index.Span);
        file.Write(parts.Span);
    }

    /// <summary>How long the index is with all before it, or null where the bytes are too few or begin no such file.</summary>
    public static int? IndexBytesOrNull(ReadOnlySpan<byte> start) =>
        start.Length >= HeadBytes && start.StartsWith(Letters) ? BinaryPrimitives.ReadInt32LittleEndian(start[Letters.Length..]) : null;

    /// <summary>A municipality's budget from its part of the file.</summary>
    /// <param name="town">Its entry in the index.</param>
    /// <param name="year">The year.</param>
    /// <param name="part">The bytes that the entry names.</param>
    /// <exception cref="InvalidDataException">They are no such part.</exception>
    public static Budget Budget(StateTotals town, FiscalYear year, ReadOnlySpan<byte> part)
    {
        var count = town.Cells;
        var (nodes, amounts) = (new uint[count], new StageAmounts[count]);
        var packed = new PackedReader(part);
        var node = 0u;

        for (var i = 0; i < count; i++)
            nodes[i] = node += (uint)packed.Number();

        for (var i = 0; i < count; i++)
            amounts[i] = new StageAmounts(new Money(packed.Signed()), default, default);

        for (var i = 0; i < count; i++)
            amounts[i] = amounts[i] with { Amended = amounts[i].Approved + new Money(packed.Signed()) };

        for (var i = 0; i < count; i++)
            amounts[i] = amounts[i] with { Actual = new Money(packed.Signed()) };

        return StateCells.BudgetOf(year, nodes.Zip(amounts, StateCell.Line), isKnown: true);
    }

    private static void PutCells(Budget budget, PackedBytes parts)
    {
        var before = 0u;

        foreach (var line in budget.Lines)
        {
            var node = StateCell.NodeOf(line.Side, line.Paragraph, line.Item);
            parts.Put(node - before);
            before = node;
        }

        foreach (var line in budget.Lines)
            parts.PutSigned(line.Amounts.Approved.Halere);

        foreach (var line in budget.Lines)
            parts.PutSigned((line.Amounts.Amended - line.Amounts.Approved).Halere);

        foreach (var line in budget.Lines)
            parts.PutSigned(line.Amounts.Actual.Halere);
    }
}
