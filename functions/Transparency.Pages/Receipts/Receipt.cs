using Transparency.Core.Budgets;
using Transparency.Pages.Hundred;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Receipts;

/// <summary>An amount divided as a year's expenditure was, line by line, as on a receipt of a shop.</summary>
/// <param name="Crowns">The amount.</param>
/// <param name="Lines">The largest first; they add up to the amount. What has no line of its own is the last.</param>
/// <param name="Below">What is left out because it is below zero, or nothing.</param>
public sealed record Receipt(int Crowns, IReadOnlyList<ReceiptLine> Lines, Money Below)
{
    /// <summary>So many lines are read; the others are one.</summary>
    public const int MostLines = 15;

    /// <param name="level">The top of the expenditure in its usual view.</param>
    /// <param name="crowns">The amount that is divided.</param>
    /// <returns>Null where nothing was spent as far as is known.</returns>
    public static Receipt? OfOrNull(LevelPart level, int crowns)
    {
        var known = level.Rows.Select(row => (Row: row, Amount: row.Amounts.Actual ?? Money.Zero)).ToList();
        var above = known.Where(row => row.Amount > Money.Zero).OrderByDescending(row => row.Amount.Halere).ToList();
        var rest = level.Rest is var (_, amounts) && amounts.Actual is { } more ? more : Money.Zero;
        var sum = above.Aggregate(rest > Money.Zero ? rest : Money.Zero, (all, row) => all + row.Amount);

        if (sum == Money.Zero)
            return null;

        // What is less than a whole crown has no line of its own.
        var shown = above.TakeWhile(row => (decimal)row.Amount.Halere * crowns >= sum.Halere).Take(MostLines - 1).ToList();
        if (shown.Count == 0)
            shown.AddRange(above.Take(1));
        var others = shown.Aggregate(sum, (left, row) => left - row.Amount);
        var divided = DividedCrowns.Of(crowns, [.. shown.Select(row => row.Amount), others]);

        IEnumerable<ReceiptLine> lines =
        [
            .. shown.Select((row, at) =>
                new ReceiptLine(row.Row.Name, divided[at], row.Row.LeadsOn ? level.Address.At([row.Row.Code]) : null)),
            new ReceiptLine(ReceiptWords.Others.In(level.Language), divided[^1], null),
        ];
        var below = known
            .Where(row => row.Amount < Money.Zero)
            .Aggregate(rest < Money.Zero ? rest : Money.Zero, (all, row) => all + row.Amount);

        return new Receipt(crowns, [.. lines.Where(line => line.Crowns > 0)], below);
    }
}
