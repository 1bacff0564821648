using System.Runtime.InteropServices;

namespace Transparency.Core.Budgets;

/// <summary>
/// Adds entries up into a budget, exactly and in any order, and keeps the single payments. Rows that stand in several files are counted once:
/// a row counts as often as the file that holds it most often.
/// </summary>
/// <param name="year">The year that is added up.</param>
/// <param name="descriptions">Whether descriptions of payments may be published at all.</param>
/// <param name="rowKey">Where several files will be read, so that rows have to be compared between them: what their fingerprints depend on, such as the hashes of the files. Null for one file.</param>
/// <param name="spoolDirectory">Where payments wait that do not fit into memory.</param>
/// <param name="primary">
/// The source that counts where several carry the same stage; its files are read first. Single payments of the others are published all the same.
/// </param>
/// <param name="paymentBytes">How many bytes of payments are held in memory.</param>
public sealed class LedgerAggregation(FiscalYear year, bool descriptions, string? rowKey, string spoolDirectory, string? primary = null, int paymentBytes = 64 << 20) : IDisposable
{
    /// <summary>Keeps every sum within a 64-bit number of haléře.</summary>
    private const ulong LargestSum = 4_000_000_000_000_000_000;

    private readonly CodePool _events = new();
    private readonly CodePool _units = new();
    private readonly Dictionary<CellKey, Cell> _cells = [];
    private readonly SortedDictionary<string, BudgetEvent> _eventNames = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, BudgetEvent> _unitNames = new(StringComparer.Ordinal);
    private readonly AccountNames _accountNames = new();
    private readonly FileRows? _fileRows = rowKey is null ? null : new FileRows(rowKey);
    private readonly Dictionary<ushort, Origin> _paragraphs = [];
    private readonly Dictionary<ushort, Origin> _items = [];
    private readonly Dictionary<string, Stages> _sources = new(StringComparer.Ordinal);
    private string _file = "";
    private string _source = "";
    private string? _lastSource;
    private Stages _lastKnown;
    private ulong _magnitude;
    private Stages _known;
    private bool _primaryHasEvents;
    private bool _primaryHasUnits;

    /// <summary>The single payments kept so far, to be written in order.</summary>
    public PaymentSort Payments { get; } = new(spoolDirectory, paymentBytes);

    /// <summary>The latest day of an actual entry within the year, or null.</summary>
    public DateOnly? LatestDay { get; private set; }

    public FiscalYear Year { get; } = year;

    /// <summary>Where each event code was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> EventsSeen => _events.Seen();

    /// <summary>Where each paragraph was read first.</summary>
    public IEnumerable<(Paragraph Paragraph, Origin Origin)> ParagraphsSeen => _paragraphs.OrderBy(seen => seen.Key).Select(seen => (new Paragraph(seen.Key), seen.Value));

    /// <summary>Where each item was read first.</summary>
    public IEnumerable<(Item Item, Origin Origin)> ItemsSeen => _items.OrderBy(seen => seen.Key).Select(seen => (Item: new Item(seen.Key), Origin: seen.Value)).Where(seen => seen.Item.Side is not null);

    /// <summary>Where an item was read first, the lowest of them, or null when none was.</summary>
    public Origin? FirstItem => ItemsSeen.Select(seen => (Origin?)seen.Origin).FirstOrDefault();

    /// <summary>The same of an organisation's accounts.</summary>
    public Origin? FirstAccount => _items.OrderBy(seen => seen.Key).Where(seen => new SyntheticAccount(seen.Key).Side is not null).Select(seen => (Origin?)seen.Value).FirstOrDefault();

    /// <summary>Rows read from now on belong to this file.</summary>
    public void BeginFile(string name, string source)
    {
        _file = name;
        _source = source;
        _fileRows?.BeginFile();
    }

    /// <summary>Adds a row of one stage.</summary>
    public EntryOutcome Add(in LedgerEntry entry)
    {
        var stage = FlagOf(entry.Stage);
        var amounts = StageAmounts.Of(entry.Stage, entry.Amount);
        return (CarriedByPrimary() & stage) == 0 ? AddUp(entry, stage, amounts) : ShowOnly(entry, stage, amounts);
    }

    /// <summary>Adds a row that says several stages at once, as a statement does. It is one row, whatever the number of its amounts.</summary>
    /// <param name="entry">The row; its own stage and amount are not looked at.</param>
    /// <param name="carried">The stages that it says; zero is said too.</param>
    /// <param name="amounts">What it says.</param>
    public EntryOutcome Add(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        carried &= ~CarriedByPrimary();
        if (carried == Stages.None) return EntryOutcome.NotPrimary;
        amounts = amounts.Only(carried);
        if (!amounts.IsZero) return AddUp(entry, carried, amounts);
        // Statements print every line there could be: one without money is no line of the budget.
        Know(carried);
        return EntryOutcome.Added;
    }

    /// <summary>Shows a single payment whose money another file of the same source has, and adds nothing up.</summary>
    public EntryOutcome Show(in LedgerEntry entry) => ShowOnly(entry, Stages.Actual, StageAmounts.Of(Stage.Actual, entry.Amount));

    /// <summary>Stages that several sources carry, with their names in order.</summary>
    public IEnumerable<(string Stage, IReadOnlyList<string> Sources)> StagesOfSeveralSources() =>
        from stage in new[] { Stages.Approved, Stages.Amended, Stages.Actual }
        let sources = _sources.Where(source => source.Value.HasFlag(stage)).Select(source => source.Key).Order(StringComparer.Ordinal).ToList()
        where sources.Count > 1
        select (stage.ToString().ToLowerInvariant(), (IReadOnlyList<string>)sources);

    /// <summary>Names an event or a unit. The first name stays.</summary>
    /// <returns>False when the code already has another name.</returns>
    public bool Name(bool unit, string code, string name, string? description)
    {
        var names = unit ? _unitNames : _eventNames;
        if (!names.TryGetValue(code, out var known))
        {
            names[code] = new BudgetEvent(code, name, description);
            return true;
        }
        return known.Name == name;
    }

    /// <summary>Names an account by its whole code. The first name stays.</summary>
    /// <returns>False when the account already has another name.</returns>
    public bool NameAccount(string code, string name) => _accountNames.Add(code, name);

    public Budget ToBudget()
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
            order[next] = new UInt128(((ulong)side << 32) | ((ulong)key.Paragraph << 16) | key.Item, ((ulong)events[key.Event] << 32) | (uint)units[key.Unit]);
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
        return new Budget(Year, _known, lines, [.. _eventNames.Values], [.. _unitNames.Values], _accountNames.OrNull(lines));
    }

    /// <summary>How many cells have undated and dated actual amounts that are equal and not zero, and how much money that is.</summary>
    public (int Cells, Money Amount) SummariesEqualToDetail()
    {
        var count = 0;
        var amount = Money.Zero;
        foreach (var cell in _cells.Values)
        {
            if (cell.Dated == 0 || cell.Actual != cell.Dated * 2) continue;
            count++;
            amount += new Money(cell.Dated);
        }
        return (count, amount);
    }

    public void Dispose() => Payments.Dispose();

    internal static Stages FlagOf(Stage stage) => stage switch
    {
        Stage.Approved => Stages.Approved,
        Stage.Amended => Stages.Amended,
        _ => Stages.Actual,
    };

    private EntryOutcome AddUp(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        if (_fileRows is not null && _fileRows.IsDuplicate(entry, carried, amounts)) return EntryOutcome.Duplicate;
        var magnitude = (ulong)Math.Abs(amounts.Approved.Halere) + (ulong)Math.Abs(amounts.Amended.Halere) + (ulong)Math.Abs(amounts.Actual.Halere);
        if (_magnitude + magnitude > LargestSum) return EntryOutcome.TooLarge;
        _magnitude += magnitude;

        Know(carried);
        if (_source == primary)
        {
            _primaryHasEvents |= !entry.Event.IsEmpty;
            _primaryHasUnits |= !entry.Unit.IsEmpty;
        }
        ref var cell = ref CellOf(entry, entry.Event, entry.Unit);
        cell.Approved += amounts.Approved.Halere;
        cell.Amended += amounts.Amended.Halere;
        cell.Actual += amounts.Actual.Halere;
        if ((carried & Stages.Actual) == 0 || entry.Date is not { } date) return EntryOutcome.Added;

        cell.Dated += amounts.Actual.Halere;
        if ((LatestDay is null || date > LatestDay) && date >= Year.FirstDay && date <= Year.LastDay) LatestDay = date;
        if (IsShown(entry)) Keep(entry, date, ref cell);
        return EntryOutcome.Added;
    }

    /// <summary>
    /// The primary source says how much, this one to whom: its single payments are published under what the primary source adds up. Where
    /// that knows no events or units, neither do the budget's lines, and only the payment itself names its own.
    /// </summary>
    private EntryOutcome ShowOnly(in LedgerEntry entry, Stages stage, StageAmounts amounts)
    {
        if (stage != Stages.Actual || !IsShown(entry) || entry.Date is not { } date) return EntryOutcome.NotPrimary;
        if (_fileRows is not null && _fileRows.IsDuplicate(entry, stage, amounts)) return EntryOutcome.Duplicate;
        Keep(entry, date, ref CellOf(entry, _primaryHasEvents ? entry.Event : default, _primaryHasUnits ? entry.Unit : default));
        return EntryOutcome.PaymentOnly;
    }

    private static bool IsShown(in LedgerEntry entry) => entry.IsPayment && PaymentPrivacy.Shows(entry.Item);

    private void Know(Stages stages)
    {
        if (_lastSource == _source && (stages & ~_lastKnown) == 0) return;
        _known |= stages;
        _lastKnown = _sources[_source] = _sources.GetValueOrDefault(_source) | stages;
        _lastSource = _source;
    }

    private Stages CarriedByPrimary() => primary is null || _source == primary ? Stages.None : _sources.GetValueOrDefault(primary);

    private void Keep(in LedgerEntry entry, DateOnly date, ref Cell cell)
    {
        cell.Payments++;
        Payments.Add(
            entry,
            date,
            PaymentPrivacy.Name(entry.CounterpartyIco, !entry.CounterpartyId.IsEmpty, entry.CounterpartyName),
            PaymentPrivacy.Description(entry.CounterpartyIco, descriptions, entry.Description));
    }

    private ref Cell CellOf(in LedgerEntry entry, ReadOnlySpan<byte> @event, ReadOnlySpan<byte> unit)
    {
        // A row has an item of four digits or an account of three: both in one number keep the key small.
        var key = new CellKey(entry.Paragraph.Number, (ushort)(entry.Item.Number | entry.Account.Number), _events.Number(@event, _file, entry.Line), _units.Number(unit, _file, entry.Line));
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, key, out var known);
        if (!known)
        {
            _paragraphs.TryAdd(key.Paragraph, new Origin(_file, entry.Line));
            _items.TryAdd(key.Item, new Origin(_file, entry.Line));
        }
        return ref cell;
    }

    private struct Cell
    {
        public long Approved, Amended, Actual, Dated;
        public int Payments;
    }

    private readonly record struct CellKey(ushort Paragraph, ushort Item, int Event, int Unit)
    {
        public override int GetHashCode() => (int)((((uint)Paragraph << 16) | Item) * 2654435761u) ^ (Event * 40503) ^ (Unit * 97561);
    }
}
