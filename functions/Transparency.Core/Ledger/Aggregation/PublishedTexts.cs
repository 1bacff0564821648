using System.Buffers;
using System.Text;
using Transparency.Core.Documents;
using Transparency.Core.Payments;
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

    /// <summary>A text without any of these letters shows all it holds, and nothing of a person.</summary>
    private static readonly SearchValues<byte> Telling = SearchValues.Create([.. VisibleText.TellingBytes, .. PersonalData.TellingBytes]);

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

    /// <summary>A code of a payment as it is published. False where it is refused.</summary>
    internal bool TryCode(ref ReadOnlySpan<byte> code, string column, long line)
    {
        if (!TryMakeVisible(ref code, out var forbidden))
        {
            Note(TextFault.Forbidden, column, line, VisibleText.Named(forbidden));
            return false;
        }

        if (IsPersons(code))
            code = HiddenCodeBytes;

        return true;
    }

    /// <summary>Tells what may be shown of a payment: its type, counterparty and description. False where it is refused.</summary>
    internal bool TryShow(in LedgerEntry entry, bool descriptions, ref PaymentTexts shown)
    {
        _used = 0;

        var ico = entry.CounterpartyIco;
        var type = entry.Type;
        var name = PaymentPrivacy.Name(ico, !entry.CounterpartyId.IsEmpty, entry.CounterpartyName);
        var description = PaymentPrivacy.ShowsDescription(ico, descriptions) ? entry.Description : default;

        if (!(TryTake(ref type, "type", entry.Line)
            & TryTake(ref name, "counterpartyName", entry.Line, out var ofName)
            & TryTake(ref description, "description", entry.Line, out var ofDescription)))
        {
            return false;
        }

        if (type.Length >= ShortestBirthNumber && PersonalData.IsIn(type))
            type = HoldBack("type", entry.Line, default);

        if (ofName == PersonalTrait.BirthNumber)
        {
            // Whoever is named with a birth number is a person, whatever number stands beside.
            ico = default;
            description = default;
            name = HoldBack("counterpartyName", entry.Line, PaymentPrivacy.Person);
        }
        else
        {
            if (ofName != PersonalTrait.None)
                name = HoldBack("counterpartyName", entry.Line, HiddenNameBytes);
            if (ofDescription != PersonalTrait.None)
                description = HoldBack("description", entry.Line, default);
        }

        shown.Type = type;
        shown.CounterpartyIco = ico;
        shown.CounterpartyName = name;
        shown.Description = description;

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

    /// <summary>Takes a text that may hold something of a person. Most hold nothing that is to be looked at again.</summary>
    private bool TryTake(ref ReadOnlySpan<byte> text, string column, long line, out PersonalTrait trait)
    {
        trait = PersonalTrait.None;

        if (!text.ContainsAny(Telling))
            return true;
        if (!TryTake(ref text, column, line))
            return false;

        trait = PersonalData.In(text);

        return true;
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
