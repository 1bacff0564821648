using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// Reads the records of one KXX file. Rows are its balance lines (<c>G/@</c>); heads and texts belong to them and are none.
/// </summary>
internal sealed class KxxRows(TextFile file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
{
    private const int TextNumber = 7;

    private static readonly Wording LineLengthExpected = new("řádky kratší než 1 MB", "lines shorter than 1 MB");
    private static readonly Wording RecordExpected = new("5/@, 6/@, G/@, G/$ nebo G/#", "5/@, 6/@, G/@, G/$ or G/#");
    private static readonly Wording HeadExpected = new("před ní hlavička 6/@", "a head 6/@ before it");
    private static readonly Wording WidthExpected = Counted.Characters(KxxField.LineLength);

    private readonly KxxBlocks _blocks = folder.Findings<KxxBlocks>();
    private readonly bool _hasApproved = folder.Findings<KxxBlocks>().HasApproved(folder.Year);
    private readonly KxxHolder _holder = new(folder.Municipality.Ico, reading);
    private readonly KxxBalances _balances = new(reading);
    private readonly KxxDocument _document = new(ByteLines.EncodingOf(file), reading, ledger);
    private int _blocksRead;
    private KxxBlock _block;
    private bool _hasBlock;

    /// <summary>Why rows of the current block do not count, or null.</summary>
    private IgnoredKind? _ignored;
    private string? _detail;
    private long _headLine;

    private bool IsOrdinary => _block.Type == KxxBlock.Ordinary;

    public void ReadInto()
    {
        using var lines = ByteLines.Of(file);
        while (lines.Read())
        {
            if ((lines.Number & 0xFFFF) == 0)
                reading.Cancel.ThrowIfCancellationRequested();

            var line = lines.Line;
            if (line.StartsWith("G/@"u8))
            {
                ReadBalance(line, lines.Number);
            }
            else if (line.StartsWith("G/#"u8))
            {
                ReadText(line, lines.Number);
            }
            // The text of a single row says nothing that is published.
            else if (line.StartsWith("G/$"u8))
            {
                continue;
            }
            else if (line.StartsWith(KxxBlock.Mark) && _blocks.IsBeyond(file, _blocksRead))
            {
                reading.Problem(BudgetProblems.EditionTooLarge, (long?)lines.Number, null, null, KxxBlocks.Allowed);
                break;
            }
            else if (line.StartsWith(KxxBlock.Mark))
            {
                ReadHead(line, lines.Number);
            }
            else if (line.StartsWith("5/@"u8))
            {
                ReadFileHead(line, lines.Number);
            }
            else if (lines.IsTooLong)
            {
                Refuse(RowProblems.LineTooLong, lines.Number, "record", default, LineLengthExpected);
            }
            else if (line.ContainsAnyExcept(" \t\x1A"u8))
            {
                RefuseRecord(line[..Math.Min(3, line.Length)], lines.Number, RecordExpected);
            }
        }

        EndBlock();
    }

    private void EndBlock()
    {
        _document.End();
        _hasBlock = false;
    }

    private void ReadFileHead(ReadOnlySpan<byte> line, long number)
    {
        EndBlock();
        _holder.CheckFile(line, number);
    }

    private void ReadHead(ReadOnlySpan<byte> line, long number)
    {
        _document.End();
        _hasBlock = true;
        _detail = null;
        _headLine = number;
        var isLive = _blocks.IsLive(file, _blocksRead++);

        if (KxxBlock.MistakeIn(line, out _block) is { } mistake)
        {
            reading.Problem(mistake.Kind, number, mistake.Column, line, KxxBlock.Expected);
            _ignored = IgnoredKinds.UnreadableBlock;
            return;
        }

        var isOwnYear = _block.Year == folder.Year.Value;
        if (isOwnYear)
            reading.Years.SayOwn();

        _ignored = !_holder.IsOwn(_block.Holder, number) ? IgnoredKinds.OtherMunicipality
            : !isLive ? IgnoredKinds.Superseded
            : !isOwnYear ? IgnoredKinds.OtherYear
            : _block.Type == KxxBlock.Amendment && !_hasApproved ? IgnoredKinds.AmendmentAlone
            : _block.Type is KxxBlock.Ordinary or KxxBlock.Approved or KxxBlock.Amendment ? null
            : IgnoredKinds.DocumentType;

        if (_ignored == IgnoredKinds.DocumentType)
            _detail = _block.Type.ToString("00", CultureInfo.InvariantCulture);
    }

    private void ReadText(ReadOnlySpan<byte> line, long number)
    {
        if (!_hasBlock || _ignored is not null || !IsOrdinary)
            return;

        var start = TextNumber + KxxField.Document.Length;
        if (line.Length >= start && _document.Is(line[TextNumber..start]))
            _document.Describe(line[start..], number);
        else
            reading.Ignore(IgnoredKinds.StrayText);
    }

    private void ReadBalance(ReadOnlySpan<byte> line, long number)
    {
        if (!_hasBlock)
            RefuseRecord(line[..3], number, HeadExpected);
        else if (_ignored == IgnoredKinds.OtherYear)
            reading.Years.LeaveOut(_block.Year, _headLine, "year");
        else if (_ignored is not null)
            reading.Ignore(_ignored, _detail);
        else if (line.Length < KxxField.LineLength - 1)
            Refuse(RowProblems.TooFewFields, number, KxxField.Credit.Column, line, WidthExpected);
        else if (IsTooWide(line))
            Refuse(RowProblems.TooManyFields, number, KxxField.Credit.Column, line, WidthExpected);
        else
            ReadFields(line, number);
    }

    private void ReadFields(ReadOnlySpan<byte> line, long number)
    {
        if (IsOrdinary)
            _document.Continue(KxxField.Document.Of(line));

        var entry = default(LedgerEntry);
        if (!_balances.Understands(line, number, _block, ref entry, out var ignored))
            reading.Reject();
        else if (ignored is not null)
            reading.Ignore(ignored);
        else
            Add(ref entry);
    }

    private void Add(ref LedgerEntry entry)
    {
        if (IsOrdinary)
        {
            entry.Stage = Stage.Actual;
            _document.Add(entry);
            return;
        }

        // An amendment of the same day, document and amount as a row of the approved budget is another row.
        entry.Type = _block.Type == KxxBlock.Approved ? "02"u8 : "03"u8;
        entry.Stage = Stage.Amended;
        var outcome = ledger.Add(entry);

        if (_block.Type == KxxBlock.Approved)
        {
            // Amendments are differences: the approved budget is the first part of the amended one.
            entry.Stage = Stage.Approved;
            var approved = ledger.Add(entry);

            if (outcome != EntryOutcome.Added)
                outcome = approved;
        }

        reading.Take(outcome, entry.Line);
    }

    private static bool IsTooWide(ReadOnlySpan<byte> line) =>
        line[Math.Min(line.Length, KxxField.LineLength)..].ContainsAnyExcept((byte)' ');

    private void RefuseRecord(ReadOnlySpan<byte> found, long number, Wording expected) =>
        Refuse(RowProblems.BadRecord, number, "record 0-2", found, expected);

    private void Refuse(ProblemKind kind, long number, string column, ReadOnlySpan<byte> found, Wording expected)
    {
        reading.Problem(kind, number, column, found, expected);
        reading.Reject();
    }
}
