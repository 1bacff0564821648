using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Core.Notes;
using Transparency.Core.Payments;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Places;
using Transparency.Core.Words;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// Adds entries up into a budget, exactly and in any order, and keeps the single payments. Rows that stand in several files are counted
/// once:
/// a row counts as often as the file that holds it most often.
/// </summary>
/// <param name="year">The year that is added up.</param>
/// <param name="descriptions">Whether descriptions of payments may be published at all.</param>
/// <param name="rowKey">Where several files will be read, so that rows have to be compared between them: what their fingerprints depend on,
/// such as the hashes of the files. Null for one file.</param>
/// <param name="spoolDirectory">Where payments wait that do not fit into memory.</param>
/// <param name="primary">
/// The source that counts where several carry the same stage; its files are read first. Single payments of the others are published all the
/// same.
/// </param>
/// <param name="paymentBytes">How many bytes of payments are held in memory.</param>
/// <param name="limits">What the edition may hold at most; the usual limits where none are given.</param>
public sealed class LedgerAggregation(
    FiscalYear year,
    bool descriptions,
    string? rowKey,
    string spoolDirectory,
    string? primary = null,
    int paymentBytes = 64 << 20,
    EditionLimits? limits = null) : IDisposable
{
    /// <summary>Keeps every sum within the eighteen digits that an amount in Parquet has: haléře, as a 64-bit number.</summary>
    private const ulong LargestSum = 999_999_999_999_999_999;

    private readonly EditionLimits _limits = limits ?? EditionLimits.Default;
    private readonly BudgetCells _cells = new(limits ?? EditionLimits.Default, new PublishedTexts());
    private readonly SourceBook _sources = new(primary);
    private readonly LedgerNames _names = new(limits ?? EditionLimits.Default);
    private readonly SortedSet<BudgetDocument> _documents = new(DocumentOrder.Usual);
    private readonly LedgerNotes _notes = new();
    private readonly LedgerPlaces _places = new();
    private FileRows? _fileRows = rowKey is null ? null : new FileRows(rowKey);
    private FileOverlaps? _overlaps = rowKey is null ? null : new FileOverlaps();
    private string _file = "";
    private ulong _magnitude;
    private EditionExcess? _excess;

    /// <summary>What of the texts is not published as it stands in the files.</summary>
    public PublishedTexts Texts => _cells.Texts;

    /// <summary>The single payments kept so far, to be written in order.</summary>
    public PaymentSort Payments { get; } = new(spoolDirectory, paymentBytes);

    /// <summary>The latest day of an actual entry within the year, or null.</summary>
    public DateOnly? LatestDay { get; private set; }

    public FiscalYear Year { get; } = year;

    /// <summary>Where the edition would have become larger than it may be, or null.</summary>
    public EditionExcess? Excess => _excess ??= _cells.Excess;

    /// <summary>The documents listed so far, in their order.</summary>
    public IReadOnlyList<BudgetDocument> Documents => [.. _documents];

    /// <summary>The municipality's notes read so far and where each was read, in their order.</summary>
    public IEnumerable<(Note Note, Origin Origin)> NotesSeen => _notes.Seen;

    /// <summary>Where events are, in their order.</summary>
    public IReadOnlyList<EventPlace> Places => _places.Shown(_names);

    /// <summary>Where each event code was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> EventsSeen => _cells.EventsSeen;

    /// <summary>Where each paragraph was read first.</summary>
    public IEnumerable<(Paragraph Paragraph, Origin Origin)> ParagraphsSeen => _cells.ParagraphsSeen;

    /// <summary>Where each item was read first.</summary>
    public IEnumerable<(Item Item, Origin Origin)> ItemsSeen => _cells.ItemsSeen;

    /// <summary>Where an item was read first, the lowest of them, or null when none was.</summary>
    public Origin? FirstItem => ItemsSeen.Select(seen => (Origin?)seen.Origin).FirstOrDefault();

    /// <summary>The same of an organisation's accounts.</summary>
    public Origin? FirstAccount => _cells.FirstAccount;

    /// <summary>Files that say the same, which must not be added up.</summary>
    public IReadOnlyList<FileOverlap> Overlaps => _overlaps?.Find() ?? [];

    /// <summary>Rows read from now on belong to this file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="source">Its source.</param>
    /// <param name="isDetail">Whether it repeats single rows of other files by its nature, as a file of payments does.</param>
    public void BeginFile(string name, string source, bool isDetail = false)
    {
        _file = name;
        Texts.BeginFile(name);
        _cells.BeginFile(name);
        _sources.Begin(source);
        _fileRows?.BeginFile();
        _overlaps?.BeginFile(name, source, isDetail);
    }

    /// <summary>Adds a row of one stage.</summary>
    public EntryOutcome Add(in LedgerEntry entry)
    {
        if (_excess is not null)
            return EntryOutcome.OverLimit;

        var stage = FlagOf(entry.Stage);
        var amounts = StageAmounts.Of(entry.Stage, entry.Amount);
        return (_sources.CarriedByPrimary & stage) == 0 ? AddUp(entry, stage, amounts) : ShowOnly(entry, stage, amounts);
    }

    /// <summary>
    /// Adds a row that says several stages at once, as a statement does. It is one row, whatever the number of its amounts.
    /// </summary>
    /// <param name="entry">The row; its own stage and amount are not looked at.</param>
    /// <param name="carried">The stages that it says; zero is said too.</param>
    /// <param name="amounts">What it says.</param>
    public EntryOutcome Add(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        if (_excess is not null)
            return EntryOutcome.OverLimit;

        carried &= ~_sources.CarriedByPrimary;
        if (carried == Stages.None)
            return EntryOutcome.NotPrimary;

        amounts = amounts.Only(carried);
        if (!amounts.IsZero)
            return AddUp(entry, carried, amounts);

        // Statements print every line there could be: one without money is no line of the budget.
        _sources.Know(carried);

        return EntryOutcome.Added;
    }

    /// <summary>Shows a single payment whose money another file of the same source has, and adds nothing up.</summary>
    public EntryOutcome Show(in LedgerEntry entry) => _excess is null
        ? ShowOnly(entry, Stages.Actual, StageAmounts.Of(Stage.Actual, entry.Amount))
        : EntryOutcome.OverLimit;

    /// <summary>Stages that several sources carry, with their names in order.</summary>
    public IEnumerable<(string Stage, IReadOnlyList<string> Sources)> StagesOfSeveralSources() => _sources.StagesOfSeveral();

    /// <summary>Names an event or a unit. The first name stays.</summary>
    /// <param name="unit">Whether it is a unit.</param>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is, or null.</param>
    /// <param name="line">The line that says so.</param>
    public NamingOutcome Name(bool unit, string code, string name, string? description, long line)
    {
        if (Excess is not null)
            return NamingOutcome.Named;

        var given = (string?)name;
        if (!TryCode(ref code, unit ? "unit" : "event", line)
            || !Texts.TryName(ref given, "name", line)
            || !Texts.TryName(ref description, "description", line))
        {
            return NamingOutcome.BadText;
        }

        var named = code == PublishedTexts.HiddenCode
            ? new NamedCode(code, PublishedTexts.HiddenName, null)
            : new NamedCode(code, given ?? "", description == PublishedTexts.HiddenName ? null : description);

        return Outcome(_names.Add(unit, named, _file, line));
    }

    /// <summary>Names an account by its whole code. The first name stays.</summary>
    public NamingOutcome NameAccount(string code, string name, long line)
    {
        if (Excess is not null)
            return NamingOutcome.Named;

        var given = (string?)name;
        if (!TryCode(ref code, "account", line) || !Texts.TryName(ref given, "name", line))
            return NamingOutcome.BadText;

        return code == PublishedTexts.HiddenCode
            ? NamingOutcome.Named
            : Outcome(_names.AddAccount(new NamedCode(code, given ?? "", null), _file, line));
    }

    /// <summary>Puts a document on the year's list.</summary>
    /// <returns>False when the same stands there already.</returns>
    public bool List(BudgetDocument document, long line)
    {
        if (Excess is not null)
            return true;
        if (!_documents.Add(Texts.Published(document, line)))
            return false;

        if (_documents.Count > _limits.Documents)
            Exceed(line, _limits.AllowedDocuments);

        return true;
    }

    /// <summary>Keeps a note on a part of the budget; of one that holds something of a person it is only told.</summary>
    public NamingOutcome Annotate(Note note, long line)
    {
        if (Excess is not null)
            return NamingOutcome.Named;

        var (code, text) = (note.Code, (string?)note.Text);
        if (!TryCode(ref code, "code", line) || !Texts.TryName(ref text, "text", line))
            return NamingOutcome.BadText;
        if (code == PublishedTexts.HiddenCode || text is null or PublishedTexts.HiddenName)
            return NamingOutcome.Named;
        if (!_notes.Add(note with { Code = code, Text = text }, new Origin(_file, line)))
            return NamingOutcome.Redefined;

        if (_notes.Count > _limits.Notes)
            Exceed(line, _limits.AllowedNotes);

        return NamingOutcome.Named;
    }

    /// <summary>Keeps where an event is, as long as there is room: a place is no money.</summary>
    /// <returns>How many there may be, where this one is beyond them; null where it is not.</returns>
    public Wording? Locate(EventPlace place) => _places.Add(place, Texts, _limits.Places) ? null : _limits.AllowedPlaces;

    public Budget ToBudget()
    {
        var lines = _cells.ToLines();
        return new Budget(
            Year,
            _sources.Known,
            lines,
            _names.Events,
            _names.Units,
            _names.AccountsOrNull(lines));
    }

    /// <summary>All files are read: what was kept only to compare their rows goes, because it may be more than the budget itself.</summary>
    public void EndFiles()
    {
        var rows = _fileRows?.Count ?? 0;
        (_fileRows, _overlaps) = (null, null);

        ManyRows.GiveBackRoomOf(rows);
    }

    /// <summary>How many cells have undated and dated actual amounts that are equal and not zero, and how much money that is.</summary>
    public (int Cells, Money Amount) SummariesEqualToDetail() => _cells.SummariesEqualToDetail();

    public void Dispose() => Payments.Dispose();

    internal static Stages FlagOf(Stage stage) => stage switch
    {
        Stage.Approved => Stages.Approved,
        Stage.Amended => Stages.Amended,
        _ => Stages.Actual,
    };

    private EntryOutcome AddUp(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        _overlaps?.Note(entry, carried, amounts);

        if (RepeatedOrNull(entry, carried, amounts) is { } repeated)
            return repeated;

        var magnitude = (ulong)Math.Abs(amounts.Approved.Halere)
            + (ulong)Math.Abs(amounts.Amended.Halere)
            + (ulong)Math.Abs(amounts.Actual.Halere);
        if (_magnitude + magnitude > LargestSum)
            return EntryOutcome.TooLarge;

        if (_cells.Number(entry, entry.Event, entry.Unit, out var codes, out var passed) is not EntryOutcome.Added and var refused)
            return Refuse(refused, entry.Line, passed);

        var date = (carried & Stages.Actual) == 0 ? null : entry.Date;
        var isPayment = date is not null && IsShown(entry);
        if (isPayment && !Keep(entry, date.GetValueOrDefault(), _cells.Event(codes.Event), _cells.Unit(codes.Unit)))
            return EntryOutcome.BadText;

        _magnitude += magnitude;
        _sources.Know(carried);
        _sources.NoteCodes(entry);
        _cells.Add(entry, codes, amounts, isDated: date is not null, isPayment);

        if (date is { } day && (LatestDay is null || day > LatestDay) && day >= Year.FirstDay && day <= Year.LastDay)
            LatestDay = day;

        return IsWithin(entry.Line) ? EntryOutcome.Added : EntryOutcome.OverLimit;
    }

    /// <summary>
    /// The primary source says how much, this one to whom: its single payments are published under what the primary source adds up. Where
    /// that knows no events or units, neither do the budget's lines, and only the payment itself names its own.
    /// </summary>
    private EntryOutcome ShowOnly(in LedgerEntry entry, Stages stage, StageAmounts amounts)
    {
        if (stage != Stages.Actual || !IsShown(entry) || entry.Date is not { } date)
            return EntryOutcome.NotPrimary;
        if (RepeatedOrNull(entry, stage, amounts) is { } repeated)
            return repeated;

        var outcome = _cells.Number(entry, _sources.ShownEvent(entry), _sources.ShownUnit(entry), out var codes, out var passed);
        if (outcome != EntryOutcome.Added)
            return Refuse(outcome, entry.Line, passed);

        // The payment names its own event and unit, even where the budget knows none.
        ReadOnlySpan<byte> @event = entry.Event, unit = entry.Unit;
        if (!Texts.TryCode(ref @event, "event", entry.Line) | !Texts.TryCode(ref unit, "unit", entry.Line)
            || !Keep(entry, date, @event, unit))
        {
            return EntryOutcome.BadText;
        }

        _cells.Add(entry, codes, default, isDated: false, isPayment: true);

        return IsWithin(entry.Line) ? EntryOutcome.PaymentOnly : EntryOutcome.OverLimit;
    }

    private static bool IsShown(in LedgerEntry entry) => entry.IsPayment && PaymentPrivacy.Shows(entry.Item);

    /// <summary>What becomes of a row that another file has too, or that is one too many to compare; null for any other.</summary>
    private EntryOutcome? RepeatedOrNull(in LedgerEntry entry, Stages carried, StageAmounts amounts)
    {
        if (_fileRows is null)
            return null;
        if (_fileRows.IsDuplicate(entry, carried, amounts))
            return EntryOutcome.Duplicate;

        return _fileRows.Count > _limits.ComparedRows ? Exceed(entry.Line, _limits.AllowedRows) : null;
    }

    private EntryOutcome Exceed(long line, Wording allowed)
    {
        _excess ??= new EditionExcess(_file, line, allowed);
        return EntryOutcome.OverLimit;
    }

    private EntryOutcome Refuse(EntryOutcome outcome, long line, Wording? passed) => passed is null ? outcome : Exceed(line, passed);

    /// <summary>Whether the payments kept so far are not too many.</summary>
    private bool IsWithin(long line)
    {
        if (Payments.AddedBytes > _limits.PaymentBytes)
            Exceed(line, _limits.AllowedPayments);

        _excess ??= _cells.ExcessSoFar;

        return _excess is null;
    }

    private NamingOutcome Outcome((bool IsInUse, EditionExcess? Excess) added)
    {
        _excess ??= added.Excess;
        return added.IsInUse ? NamingOutcome.Named : NamingOutcome.Redefined;
    }

    private bool TryCode(ref string code, string column, long line)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        if (Texts.CodeOrNull(bytes) is not { } published)
        {
            Texts.RefuseCode(bytes, column, line);
            return false;
        }

        if (published == PublishedTexts.HiddenCode && code != published)
            Texts.Note(TextFault.PersonalData, column, line);

        code = published;

        return true;
    }

    /// <summary>Keeps what may be shown of a payment. False where a text of it cannot be published.</summary>
    private bool Keep(in LedgerEntry entry, DateOnly date, ReadOnlySpan<byte> @event, ReadOnlySpan<byte> unit)
    {
        var shown = new PaymentTexts { Event = @event, Unit = unit };
        if (!Texts.TryShow(entry, descriptions, ref shown))
            return false;

        Payments.Add(entry, date, shown);

        return true;
    }
}
