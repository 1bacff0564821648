using System.Globalization;

namespace Transparency.Samples.Files;

/// <summary>A balance line of KXX. Debit and credit are haléře; a negative amount has a sign behind it.</summary>
/// <param name="Day">The day of the block's month.</param>
/// <param name="Document">Its number, unique within the block.</param>
/// <param name="Account">The synthetic account, three digits.</param>
public sealed record KxxBalance(
    int Day,
    int Document,
    string Account,
    string Paragraph,
    string Item,
    string Unit,
    string Event,
    long Debit,
    long Credit,
    char Minus = '-')
{
    /// <summary>The line of a row of the budget: income and financing are booked in debit, expenditure in credit.</summary>
    internal static KxxBalance Of(SampleRow row, int day, int document, string account, long halere, char minus = '-') =>
        row.Item[0] is '5' or '6'
            ? new(day, document, account, row.Paragraph, row.Item, row.Unit, row.Event, 0, halere, minus)
            : new(day, document, account, row.Paragraph, row.Item, row.Unit, row.Event, halere, 0, minus);

    /// <summary>The 109 characters.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"G/@{Day:00}{Document,9}000{Account}001000{Zeros(Paragraph, 6)}{Zeros(Item, 4)}{Zeros("", 12)}"
            + $"{Zeros(Unit, 10)}{Zeros(Event, 13)}{Amount(Debit)}{Amount(Credit)}");

    private static string Zeros(string code, int length) => code.PadLeft(length, '0');

    private string Amount(long halere) => Math.Abs(halere).ToString("D18", CultureInfo.InvariantCulture) + (halere < 0 ? Minus : ' ');
}
