using System.Runtime.CompilerServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// What was added up for each combination of paragraph, item (or account), event and unit. Rows wait until some are together: a city's
/// cells do not stay in the processor's cache, and of rows that follow each other their memory is asked for at once.
/// </summary>
/// <param name="limits">How many cells, and how many codes.</param>
/// <param name="texts">What is published of the codes.</param>
internal sealed class BudgetCells(EditionLimits limits, PublishedTexts texts)
{
    /// <summary>So few that they stay in the nearest cache themselves.</summary>
    private const int WaitingRows = 128;

    private readonly CodePool _events = new(limits.Codes, texts.CodeOrNull);
    private readonly CodePool _units = new(limits.Codes, texts.CodeOrNull);
    private readonly CellTable _cells = new();
    private readonly Dictionary<ushort, Origin> _paragraphs = [];
    private readonly Dictionary<ushort, Origin> _items = [];
    private readonly Waiting[] _waiting = new Waiting[WaitingRows];
    private int _waits;
    private string _file = "";
    private EditionExcess? _excess;

    /// <summary>What is published of texts.</summary>
    public PublishedTexts Texts => texts;

    /// <summary>Where each event code was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> EventsSeen => _events.Seen();

    /// <summary>Where each paragraph was read first.</summary>
    public IEnumerable<(Paragraph Paragraph, Origin Origin)> ParagraphsSeen =>
        Settled._paragraphs.OrderBy(seen => seen.Key).Select(seen => (new Paragraph(seen.Key), seen.Value));

    /// <summary>Where each item was read first.</summary>
    public IEnumerable<(Item Item, Origin Origin)> ItemsSeen =>
        Settled._items
            .OrderBy(seen => seen.Key)
            .Select(seen => (Item: new Item(seen.Key), Origin: seen.Value))
            .Where(seen => seen.Item.Side is not null);

    /// <summary>Where an account was read first, the lowest of them, or null when none was.</summary>
    public Origin? FirstAccount =>
        Settled._items
            .OrderBy(seen => seen.Key)
            .Where(seen => new SyntheticAccount(seen.Key).Side is not null)
            .Select(seen => (Origin?)seen.Value)
            .FirstOrDefault();

    /// <summary>Where the limit of cells was passed, or null.</summary>
    public EditionExcess? Excess => Settled._excess;

    /// <summary>The same, as far as rows do not wait.</summary>
    public EditionExcess? ExcessSoFar => _excess;

    private BudgetCells Settled
    {
        get
        {
            Settle();
            return this;
        }
    }

    /// <summary>Rows read from now on belong to this file.</summary>
    public void BeginFile(string name)
    {
        Settle();
        _file = name;
    }

    /// <summary>
    /// The numbers of the event and the unit that a row is added up for. Those that are held back are told, and so is one that is refused.
    /// </summary>
    /// <param name="entry">The row.</param>
    /// <param name="event">Its event, as far as it is added up for one.</param>
    /// <param name="unit">The same of its unit.</param>
    /// <param name="codes">The numbers.</param>
    /// <param name="passed">The limit of codes that one of them passes, or null.</param>
    /// <returns>Added where the row can be; otherwise what becomes of it.</returns>
    public EntryOutcome Number(
        in LedgerEntry entry,
        ReadOnlySpan<byte> @event,
        ReadOnlySpan<byte> unit,
        out (int Event, int Unit) codes,
        out Wording? passed)
    {
        passed = null;
        codes = (_events.Number(@event, _file, entry.Line), _units.Number(unit, _file, entry.Line));

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

        passed = codes.Event < 0 ? limits.AllowedEvents : limits.AllowedUnits;

        return EntryOutcome.OverLimit;
    }

    /// <summary>The codes as they are published, in UTF-8.</summary>
    public ReadOnlySpan<byte> Event(int number) => _events.Utf8(number);

    /// <inheritdoc cref="Event"/>
    public ReadOnlySpan<byte> Unit(int number) => _units.Utf8(number);

    /// <summary>Adds a row up under the codes that were numbered.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="codes">The numbers of its event and its unit.</param>
    /// <param name="amounts">What is added.</param>
    /// <param name="isDated">Whether the actual amount has a day.</param>
    /// <param name="isPayment">Whether it is shown as a single payment.</param>
    public void Add(in LedgerEntry entry, (int Event, int Unit) codes, StageAmounts amounts, bool isDated, bool isPayment)
    {
        // A row has an item of four digits or an account of three: both in one number keep the key small.
        var item = (uint)entry.Item.Number | entry.Account.Number;

        ref var row = ref _waiting[_waits++];
        row.Key = new CellKey(((uint)entry.Paragraph.Number << 16) | item, codes.Event, codes.Unit);
        row.Amounts = amounts;
        row.Line = entry.Line;
        row.IsDated = isDated;
        row.IsPayment = isPayment;

        if (_waits == WaitingRows)
            Settle();
    }

    /// <summary>The lines of the budget, in their order.</summary>
    public BudgetLine[] ToLines()
    {
        Settle();

        // Sorted by numbers: a large city has so many cells that comparing their codes would take longer than reading them.
        int[] events = _events.Ranks(), units = _units.Ranks();
        var order = new UInt128[_cells.Count];
        var lines = new BudgetLine[_cells.Count];
        var next = 0;

        foreach (ref readonly var cell in _cells.Cells)
        {
            var key = cell.Key;
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
        Settle();

        foreach (ref readonly var cell in _cells.Cells)
        {
            if (cell.Dated == 0 || cell.Actual != cell.Dated * 2)
                continue;

            count++;
            amount += new Money(cell.Dated);
        }

        return (count, amount);
    }

    /// <summary>Adds up the rows that wait.</summary>
    private void Settle()
    {
        foreach (ref readonly var row in _waiting.AsSpan(0, _waits))
        {
            ref var cell = ref _cells.Find(row.Key);
            if (Unsafe.IsNullRef(ref cell))
            {
                if (!MayBegin(row))
                    continue;

                cell = ref _cells.Add(row.Key);
            }

            cell.Approved += row.Amounts.Approved.Halere;
            cell.Amended += row.Amounts.Amended.Halere;
            cell.Actual += row.Amounts.Actual.Halere;
            cell.Dated += row.IsDated ? row.Amounts.Actual.Halere : 0;
            cell.Payments += row.IsPayment ? 1 : 0;
        }

        _waits = 0;
    }

    /// <summary>Whether there may be one more cell.</summary>
    private bool MayBegin(in Waiting row)
    {
        if (_cells.Count == limits.Cells)
        {
            _excess ??= new EditionExcess(_file, row.Line, limits.AllowedCells);

            return false;
        }

        _paragraphs.TryAdd(row.Key.Paragraph, new Origin(_file, row.Line));
        _items.TryAdd(row.Key.Item, new Origin(_file, row.Line));

        return true;
    }

    /// <summary>A row that is not added up yet.</summary>
    private struct Waiting
    {
        public CellKey Key;
        public StageAmounts Amounts;
        public long Line;
        public bool IsDated, IsPayment;
    }
}
