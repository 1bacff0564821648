using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Gordic;

/// <summary>Reads the fields of balance lines. All mistakes of a line are said.</summary>
internal sealed class KxxBalances(FileReading reading)
{
    /// <returns>Whether the line is understood; then either it is ignored for a reason, or its entry is read but for its stage.</returns>
    public bool Understands(ReadOnlySpan<byte> line, long number, in KxxBlock block, ref LedgerEntry entry, out IgnoredKind? ignored)
    {
        ignored = null;
        entry.Line = number;

        // Amounts of other accounts are looked at too: a line that has lost a character is told, not taken for another account.
        if (!(ReadAccount(line, number, out var isCash) & ReadAmounts(line, number, out var balance)))
            return false;

        if (block.Type == KxxBlock.Ordinary && !isCash)
        {
            ignored = IgnoredKinds.OtherAccount;
            return true;
        }

        if (!ReadItem(line, ref entry, ref ignored))
            return false;
        if (ignored is not null)
            return true;

        entry.Amount = new Money(entry.Side == Side.Expenditure ? -balance : balance);
        entry.Document = KxxField.Document.Of(line);
        entry.Unit = KxxField.Unit.CodeOf(line);
        entry.Event = KxxField.Event.CodeOf(line);
        return ReadParagraph(line, ref entry) & ReadDay(line, block, ref entry) & IsCode(entry.Unit, KxxField.Unit, number) & IsCode(
            entry.Event, KxxField.Event, number);
    }

    private bool ReadAccount(ReadOnlySpan<byte> line, long number, out bool isCash)
    {
        var account = KxxField.Account.Of(line);
        isCash = CashAccounts.Contains(account);
        if (isCash || AreDigits(account))
            return true;

        reading.Problem(RowProblems.BadRecord, number, KxxField.Account.Column, account, CashAccounts.AccountExpected);

        return false;
    }

    private bool ReadAmounts(ReadOnlySpan<byte> line, long number, out long balance)
    {
        var fine = ReadAmount(line, number, KxxField.Debit, out var debit) & ReadAmount(line, number, KxxField.Credit, out var credit);
        balance = debit - credit;
        return fine;
    }

    private bool ReadAmount(ReadOnlySpan<byte> line, long number, KxxField field, out long halere)
    {
        var outcome = KxxAmount.Parse(field.Of(line), out halere);
        if (outcome == AmountParser.Outcome.Exact)
            return true;

        var isNumber = outcome == AmountParser.Outcome.OutOfRange;
        var kind = isNumber ? RowProblems.AmountOutOfRange : RowProblems.BadAmount;
        reading.Problem(kind, number, field.Column, field.Of(line), isNumber ? AmountParser.RangeExpected : KxxAmount.Expected);

        return false;
    }

    private bool ReadItem(ReadOnlySpan<byte> line, ref LedgerEntry entry, ref IgnoredKind? ignored)
    {
        var text = KxxField.Item.Of(line);
        if (!text.ContainsAnyExcept((byte)'0', (byte)' '))
        {
            ignored = IgnoredKinds.NoItem;
        }
        else if (!AreDigits(text))
        {
            reading.Problem(
                RowProblems.BadItem, entry.Line, KxxField.Item.Column, text, new(
                    "čtyři číslice, například 5169", "four digits, such as 5169"));
            return false;
        }
        else if (CodeParser.TryParse(text, out Item item))
        {
            entry.Item = item;
            entry.Side = item.Side.GetValueOrDefault();
        }
        else
        {
            ignored = IgnoredKinds.OtherItem;
        }

        return true;
    }

    private bool ReadParagraph(ReadOnlySpan<byte> line, ref LedgerEntry entry)
    {
        var text = KxxField.Paragraph.Of(line);
        if (!CodeParser.TryParse(text, out Paragraph paragraph))
        {
            reading.Problem(
                RowProblems.BadParagraph, entry.Line, KxxField.Paragraph.Column, text,
                new("čtyři číslice po nulách, například 003113", "four digits after zeros, such as 003113"));
            return false;
        }

        entry.Paragraph = paragraph;
        if (paragraph.IsNone && entry.Side == Side.Expenditure)
            reading.Gather(RowProblems.ExpenditureWithoutParagraph, entry.Line, KxxField.Paragraph.Column, text);

        return true;
    }

    /// <summary>The day is the line's, its month and year the block's.</summary>
    private bool ReadDay(ReadOnlySpan<byte> line, in KxxBlock block, ref LedgerEntry entry)
    {
        var text = KxxField.Day.Of(line);
        var day = AreDigits(text) ? ((text[0] - '0') * 10) + text[1] - '0' : 0;
        if (day < 1 || day > DateTime.DaysInMonth(block.Year, block.Month))
        {
            reading.Problem(RowProblems.BadDate, entry.Line, KxxField.Day.Column, text, DateParser.DayOf($"{block.Month}/{block.Year}"));
            return false;
        }

        entry.Date = new DateOnly(block.Year, block.Month, day);

        return true;
    }

    private bool IsCode(ReadOnlySpan<byte> code, KxxField field, long number)
    {
        if (!code.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
            return true;

        reading.Problem(
            RowProblems.BadCode,
            number,
            field.Column,
            code,
            new("písmena bez diakritiky a číslice", "letters and digits without accents"));
        return false;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
