using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>What was added up for each combination of paragraph, item (or account), event and unit.</summary>
/// <param name="limits">How many cells, and how many codes.</param>
/// <param name="texts">What is published of the codes.</param>
internal sealed class BudgetCells(EditionLimits limits, PublishedTexts texts)
{
    private readonly CodePool _events = new(limits.Codes, texts.CodeOrNull);
    private readonly CodePool _units = new(limits.Codes, texts.CodeOrNull);
    private readonly Dictionary<Key, Cell> _cells = [];
    private readonly Dictionary<ushort, Origin> _paragraphs = [];
    private readonly Dictionary<ushort, Origin> _items = [];

    /// <summary>What is published of texts.</summary>
    public PublishedTexts Texts => texts;

    /// <summary>Where each event code was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> EventsSeen => _events.Seen();

    /// <summary>Where each paragraph was read first.</summary>
    public IEnumerable<(Paragraph Paragraph, Origin Origin)> ParagraphsSeen =>
        _paragraphs.OrderBy(seen => seen.Key).Select(seen => (new Paragraph(seen.Key), seen.Value));

    /// <summary>Where each item was read first.</summary>
    public IEnumerable<(Item Item, Origin Origin)> ItemsSeen =>
        _items
            .OrderBy(seen => seen.Key)
            .Select(seen => (Item: new Item(seen.Key), Origin: seen.Value))
            .Where(seen => seen.Item.Side is not null);

    /// <summary>Where an account was read first, the lowest of them, or null when none was.</summary>
    public Origin? FirstAccount =>
        _items
            .OrderBy(seen => seen.Key)
            .Where(seen => new SyntheticAccount(seen.Key).Side is not null)
            .Select(seen => (Origin?)seen.Value)
            .FirstOrDefault();

    /// <summary>The limit that the last cell would have passed.</summary>
    public Wording? Passed { get; private set; }

    /// <summary>
    /// The numbers of the event and the unit that a row is added up for. Those that are held back are told, and so is one that is refused.
    /// </summary>
    /// <returns>Added where the row can be; otherwise what becomes of it.</returns>
    public EntryOutcome Number(
        in LedgerEntry entry,
        ReadOnlySpan<byte> @event,
        ReadOnlySpan<byte> unit,
        string file,
        out (int Event, int Unit) codes)
    {
        codes = (_events.Number(@event, file, entry.Line), _units.Number(unit, file, entry.Line));

        if (_events.IsHeldBack(codes.Event))
            texts.Note(TextFault.PersonalData, "event", entry.Line);
        if (_units.IsHeldBack(codes.Unit))
            texts.Note(TextFault.PersonalData, "unit", entry.Line);
        if ((codes.Event | codes.Unit) >= 0)
            return EntryOutcome.Added;

        if (codes.Event == CodePool.Refused)
            texts.RefuseCode(@event, "event", entry.Line);
        if (codes.Unit == CodePool.Refused)
            texts.RefuseCode(unit, "unit", entry.Line);
        if (codes.Event == CodePool.Refused || codes.Unit == CodePool.Refused)
            return EntryOutcome.BadText;

        Passed = codes.Event < 0 ? limits.AllowedEvents : limits.AllowedUnits;

        return EntryOutcome.OverLimit;
    }

    /// <summary>
    /// The cell of a row, under the event and the unit that it is added up for. Null, and <see cref="Passed"/>, where it would be one too
    /// many.
    /// </summary>
    public ref Cell Of(in LedgerEntry entry, (int Event, int Unit) codes, string file)
    {
        // A row has an item of four digits or an account of three: both in one number keep the key small.
        var item = (ushort)(entry.Item.Number | entry.Account.Number);
        var key = new Key(((uint)entry.Paragraph.Number << 16) | item, codes.Event, codes.Unit);

        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out var known);

        if (!known)
        {
            if (_cells.Count > limits.Cells)
            {
                _cells.Remove(key);
                return ref Refused(limits.AllowedCells);
            }

            _paragraphs.TryAdd(entry.Paragraph.Number, new Origin(file, entry.Line));
            _items.TryAdd(item, new Origin(file, entry.Line));
        }

        return ref cell;
    }

    /// <summary>The lines of the budget, in their order.</summary>
    public BudgetLine[] ToLines()
    {
        // Sorted by numbers: a large city has so many cells that comparing their codes would take longer than reading them.
        int[] events = _events.Ranks(), units = _units.Ranks();
        var order = new UInt128[_cells.Count];
        var lines = new BudgetLine[_cells.Count];
        var next = 0;

        foreach (var (key, cell) in _cells)
        {
            Item item = new(key.Item);
            SyntheticAccount synthetic = new(key.Item);
            var account = synthetic.Side is null ? null : new Account(synthetic, _events.Code(key.Event));
            var side = item.Side ?? synthetic.Side ?? throw new InvalidOperationException("Only items and accounts of a side are added.");
            order[next] = new UInt128(((ulong)side << 32) | key.Classification, ((ulong)events[key.Event] << 32) | (uint)units[key.Unit]);
            lines[next++] = new BudgetLine(
                side,
                new Paragraph(key.Paragraph),
                account is null ? item : default,
                account is null ? _events.Code(key.Event) : "",
                _units.Code(key.Unit),
                new StageAmounts(new Money(cell.Approved), new Money(cell.Amended), new Money(cell.Actual)),
                cell.Payments,
                account);
        }

        Array.Sort(order, lines);

        return lines;
    }

    /// <summary>How many cells have undated and dated actual amounts that are equal and not zero, and how much money that is.</summary>
    public (int Cells, Money Amount) SummariesEqualToDetail()
    {
        var count = 0;
        var amount = Money.Zero;

        foreach (var cell in _cells.Values)
        {
            if (cell.Dated == 0 || cell.Actual != cell.Dated * 2)
                continue;

            count++;
            amount += new Money(cell.Dated);
        }

        return (count, amount);
    }

    private ref Cell Refused(Wording limit)
    {
        Passed = limit;
        return ref Unsafe.NullRef<Cell>();
    }

    /// <summary>Sums in haléře, and the number of payments.</summary>
    public struct Cell
    {
        public long Approved, Amended, Actual, Dated;
        public int Payments;
    }

    private readonly record struct Key(uint Classification, int Event, int Unit)
    {
        public ushort Paragraph => (ushort)(Classification >> 16);

        public ushort Item => (ushort)Classification;

        public override int GetHashCode() => SeededHash.Of(Classification, Event, Unit);
    }
}
