using System.Text;
using Transparency.Core.Documents;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Words;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>
/// The one rule for every text that is published: what holds something of a person is held back, what nobody sees is taken out, what forges
/// is refused. Each is counted by its place. Texts with nothing of it cost two searches and no memory.
/// </summary>
public sealed class PublishedTexts
{
    /// <summary>Stands in the place of codes of events and units that are held back; their amounts are added up under it.</summary>
    public const string HiddenCode = CodePool.HiddenCode;

    /// <summary>Stands in the place of names.</summary>
    public const string HiddenName = "Skryto (osobní údaj)";

    /// <summary>Almost every code and type is shorter.</summary>
    private const int ShortestBirthNumber = 9;

    private static readonly byte[] HiddenCodeBytes = Encoding.UTF8.GetBytes(HiddenCode);
    private static readonly byte[] HiddenNameBytes = Encoding.UTF8.GetBytes(HiddenName);

    private readonly Dictionary<(TextFault, string File, string Column), TextFinding> _findings = [];
    private string _file = "";
    private byte[] _clean = [];
    private int _used;

    /// <summary>What was found, in the order of files and columns.</summary>
    public IEnumerable<TextFinding> Findings => _findings.Values
        .OrderBy(finding => finding.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Column, StringComparer.Ordinal)
        .ThenBy(finding => finding.Fault);

    internal void BeginFile(string name) => _file = name;

    internal void Note(TextFault fault, string column, long line, string? found = null)
    {
        var key = (fault, _file, column);
        if (!_findings.TryGetValue(key, out var finding))
            _findings[key] = finding = new TextFinding(fault, _file, column);

        finding.Add(line, found);
    }

    /// <summary>A code as it is published; null where it is refused. Asked once of each, and says nothing.</summary>
    internal string? CodeOrNull(ReadOnlySpan<byte> code)
    {
        _used = 0;
        return !TryMakeVisible(ref code, out _) ? null
            : IsPersons(code) ? HiddenCode
            : Encoding.UTF8.GetString(code);
    }

    internal void RefuseCode(ReadOnlySpan<byte> code, string column, long line)
    {
        _ = VisibleText.Of(code, out var forbidden);
        Note(TextFault.Forbidden, column, line, VisibleText.Named(forbidden));
    }

    /// <summary>Makes a payment what may be shown of it: type, codes, counterparty and description. False where it is refused.</summary>
    internal bool TryShow(ref LedgerEntry entry, bool descriptions)
    {
        _used = 0;

        var name = PaymentPrivacy.Name(entry.CounterpartyIco, !entry.CounterpartyId.IsEmpty, entry.CounterpartyName);
        var description = entry.CounterpartyIco.IsNone || !descriptions ? default : entry.Description;
        ReadOnlySpan<byte> type = entry.Type, @event = entry.Event, unit = entry.Unit;

        if (!(TryTake(ref type, "type", entry.Line) & TryTake(ref name, "counterpartyName", entry.Line)
            & TryTake(ref description, "description", entry.Line) & TryMakeVisible(ref @event, out _) & TryMakeVisible(ref unit, out _)))
        {
            return false;
        }

        if (type.Length >= ShortestBirthNumber && PersonalData.IsIn(type))
            type = HoldBack("type", entry.Line, default);
        if (IsPersons(@event))
            @event = HiddenCodeBytes;
        if (IsPersons(unit))
            unit = HiddenCodeBytes;

        var trait = PersonalData.In(name);
        if (trait == PersonalTrait.BirthNumber)
        {
            // Whoever is named with a birth number is a person, whatever number stands beside.
            entry.CounterpartyIco = default;
            description = default;
        }

        if (trait != PersonalTrait.None)
        {
            name = HoldBack(
                "counterpartyName", entry.Line, trait == PersonalTrait.BirthNumber ? PaymentPrivacy.Person : HiddenNameBytes);
        }

        entry.Type = type;
        entry.Event = @event;
        entry.Unit = unit;
        entry.CounterpartyName = name;
        entry.Description = PaymentPrivacy.Description(entry.CounterpartyIco, descriptions, description);

        if (entry.Description.IsEmpty && !description.IsEmpty)
            Note(TextFault.PersonalData, "description", entry.Line);

        return true;
    }

    /// <summary>A name or a description as it is published. False where it is refused.</summary>
    internal bool TryName(ref string? text, string column, long line)
    {
        if (string.IsNullOrEmpty(text))
            return true;

        _used = 0;
        ReadOnlySpan<byte> bytes = Encoding.UTF8.GetBytes(text);
        var length = bytes.Length;

        if (!TryTake(ref bytes, column, line))
            return false;

        if (PersonalData.IsIn(bytes))
        {
            Note(TextFault.PersonalData, column, line);
            text = HiddenName;
        }
        else if (bytes.Length != length || VisibleText.ForbiddenOrNull(text) is not null)
        {
            text = Encoding.UTF8.GetString(bytes);
        }

        return true;
    }

    /// <summary>A document without what is held back; its reader has refused what forges.</summary>
    internal BudgetDocument Published(BudgetDocument document, long line) => document with
    {
        Title = Allowed(document.Title, "title", line),
        Number = Allowed(document.Number, "number", line),
        Url = document.Url is { } url && PersonalData.IsInAddress(Encoding.UTF8.GetBytes(url)) ? Held("url", line) : document.Url,
    };

    private string? Allowed(string? text, string column, long line) => TryName(ref text, column, line) && text != HiddenName ? text : null;

    private string? Held(string column, long line)
    {
        Note(TextFault.PersonalData, column, line);
        return null;
    }

    /// <summary>
    /// Whether a code is a birth number. Nine digits alone are none here: they have no check digit, so that of a municipality's own codes
    /// one of twenty-five would be, and different events would become one.
    /// </summary>
    private static bool IsPersons(ReadOnlySpan<byte> code) =>
        code.Length >= ShortestBirthNumber
        && (code.Length > ShortestBirthNumber || code.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        && PersonalData.In(code) == PersonalTrait.BirthNumber;

    private ReadOnlySpan<byte> HoldBack(string column, long line, ReadOnlySpan<byte> instead)
    {
        Note(TextFault.PersonalData, column, line);
        return instead;
    }

    private bool TryTake(ref ReadOnlySpan<byte> text, string column, long line)
    {
        var before = text.Length;
        var used = _used;

        if (!TryMakeVisible(ref text, out var forbidden))
        {
            Note(TextFault.Forbidden, column, line, VisibleText.Named(forbidden));
            return false;
        }

        if (_used != used || text.Length != before)
            Note(TextFault.Unseen, column, line);

        return true;
    }

    /// <summary>Takes out what nobody sees, into memory that holds until the next row.</summary>
    private bool TryMakeVisible(ref ReadOnlySpan<byte> text, out int forbidden)
    {
        var letters = VisibleText.Of(text, out forbidden);
        if (letters != TextLetters.Unseen)
            return letters == TextLetters.Plain;

        if (_clean.Length - _used < text.Length)
            (_clean, _used) = (new byte[Math.Max(4096, 2 * text.Length)], 0);

        var target = _clean.AsSpan(_used);
        var length = VisibleText.Clean(text, target);
        _used += length;
        text = target[..length].Trim((byte)' ');

        return true;
    }
}
