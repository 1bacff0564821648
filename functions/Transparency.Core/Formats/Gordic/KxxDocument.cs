using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// One document of actual amounts. What it is stands after its rows, so they are held until it ends: at the next document, block or file,
/// or
/// at a row after its texts. A document of more than <see cref="MostHeld"/> rows is no invoice; its rows count without waiting.
/// </summary>
internal sealed class KxxDocument(Encoding encoding, FileReading reading, LedgerAggregation ledger)
{
    public const int MostHeld = 100_000;

    private readonly List<HeldRow> _rows = [];
    private readonly KxxAttributes _attributes = new(encoding);
    private readonly byte[] _number = new byte[KxxField.Document.Length];
    private byte[] _codes = [];
    private bool _isOpen, _hasTexts, _isTooLong;

    public bool Is(ReadOnlySpan<byte> number) => _isOpen && number.SequenceEqual(_number);

    /// <summary>A row of the document of this number follows.</summary>
    public void Continue(ReadOnlySpan<byte> number)
    {
        if (!_hasTexts && Is(number))
            return;

        End();
        number.CopyTo(_number);
        _isOpen = true;
    }

    public void Add(in LedgerEntry entry)
    {
        if (_rows.Count == MostHeld)
        {
            Count();
            _isTooLong = true;
        }

        if (_isTooLong)
        {
            reading.Take(ledger.Add(entry), entry.Line);
            return;
        }

        var at = _rows.Count * HeldRow.CodeBytes;
        if (_codes.Length < at + HeldRow.CodeBytes)
            Array.Resize(ref _codes, Math.Max(4096, _codes.Length * 2));

        entry.Unit.CopyTo(_codes.AsSpan(at));
        entry.Event.CopyTo(_codes.AsSpan(at + entry.Unit.Length));
        _rows.Add(
            new HeldRow(
                entry.Paragraph,
                entry.Item,
                entry.Side,
                entry.Amount,
                entry.Date,
                entry.Line,
                entry.Unit.Length,
                entry.Event.Length));
    }

    public void Describe(ReadOnlySpan<byte> text, long line)
    {
        _hasTexts = true;
        if (_rows.Count > 0)
            _attributes.Read(text, line);
    }

    public void End()
    {
        Count();
        _isOpen = _hasTexts = _isTooLong = false;
    }

    private void Count()
    {
        if (_rows.Count == 0)
            return;

        var ico = CounterpartyIco();
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            var codes = _codes.AsSpan(i * HeldRow.CodeBytes, HeldRow.CodeBytes);
            var entry = new LedgerEntry
            {
                Stage = Stage.Actual,
                Paragraph = row.Paragraph,
                Item = row.Item,
                Side = row.Side,
                Unit = codes[..row.UnitLength],
                Event = codes.Slice(row.UnitLength, row.EventLength),
                Amount = row.Amount,
                Date = row.Date,
                Type = _attributes.Type,
                Document = _number,
                Line = row.Line,
            };

            if (_attributes.IsInvoice)
            {
                entry.IsPayment = true;
                entry.CounterpartyIco = ico;
                entry.CounterpartyId = HasId ? _attributes.CounterpartyId : default;
                entry.CounterpartyName = _attributes.CounterpartyName;
                entry.Description = _attributes.Description;
            }

            reading.Take(ledger.Add(entry), row.Line);
        }

        _rows.Clear();
        _attributes.Clear();
    }

    /// <summary>Zeros stand where there is nobody.</summary>
    private bool HasId => _attributes.CounterpartyId.ContainsAnyExcept((byte)'0', (byte)' ');

    private Ico CounterpartyIco()
    {
        if (!_attributes.IsInvoice || !HasId)
            return default;
        if (PaymentPrivacy.IsOrganisation(_attributes.CounterpartyId, _attributes.CounterpartyName, out var ico))
            return ico;

        if (ico.IsNone)
            reading.BadIco(_attributes.IdLine, "IC", _attributes.CounterpartyId);
        else
            reading.Gather(RowProblems.PersonalData, _attributes.IdLine, "IC", default);

        return default;
    }

    /// <summary>A row without its codes, which lie together: the unit's, then the event's.</summary>
    private readonly record struct HeldRow(
        Paragraph Paragraph,
        Item Item,
        Side Side,
        Money Amount,
        DateOnly? Date,
        long Line,
        int UnitLength,
        int EventLength)
    {
        public static readonly int CodeBytes = KxxField.Unit.Length + KxxField.Event.Length;
    }
}
