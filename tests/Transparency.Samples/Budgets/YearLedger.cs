using Transparency.Samples.Files;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Budgets;

/// <summary>All rows of one municipality's year: the amended budget, then what came of it in order of booking.</summary>
/// <param name="Months">The last month booked; 12 for a closed year.</param>
internal sealed record YearLedger(MunicipalityBudget Budget, int Year, int Months, SplitMix64 Random)
{
    private const int CorrectionPercent = 11;

    internal IReadOnlyList<SampleRow> Rows()
    {
        var plan = YearPlan.Of(Budget, Year, Random);
        var planned = plan.SelectMany(line => line.Budget.Select(amount => new SampleRow(
            "ROZ", line.Position.Paragraph, line.Position.Item, line.Position.Event, line.Position.Unit, amount, 0, null, Party.None, "")));
        var booked = Booked(plan).OrderBy(row => row.Month).ThenBy(row => row.Date ?? new DateOnly(Year, row.Month, 28));
        return [.. planned, .. PlantedCases.In([.. booked])];
    }

    private List<SampleRow> Booked(IReadOnlyList<PlannedPosition> plan)
    {
        var rows = new List<SampleRow>();
        var totals = new List<(BudgetPosition Position, long Halere)>();
        var documents = new DocumentRows(Year, Random);

        foreach (var line in plan)
        {
            if (line.Position == Balance.Position || IsOwnTransfer(line.Position))
                continue;

            var total = Fulfilment.Of(line, Months, Random);
            totals.Add((line.Position, total));
            rows.AddRange(Rows(line.Position, total, documents));
        }

        rows.AddRange(OwnTransfers());
        rows.Add(documents.Row(Balance.Position, "UCT", Balance.Of(totals), Months, Counterparty.None));

        return rows;
    }

    private IEnumerable<SampleRow> Rows(BudgetPosition position, long total, DocumentRows documents)
    {
        var posting = Posting.Of(position.Item);
        var count = posting.RowsFor(total, Budget, Months);
        var parts = Split.Into(count, total, CorrectionPercent, Random);
        for (var i = 0; i < count; i++)
        {
            var month = posting.BillPercent == 0 ? i + 1 : 1 + Random.Below(Months);
            yield return documents.Row(position, Random.Pick(posting.Types), parts[i], month, posting.Counterparty);
        }
    }

    private static bool IsOwnTransfer(BudgetPosition position) => position.Item is "4134" or "5345";

    /// <summary>What leaves one account of the municipality enters another on the same day.</summary>
    private IEnumerable<SampleRow> OwnTransfers()
    {
        var parts = Split.Into(Months, Halere.FromCrowns(Budget.OwnTransfers) * Months / 12, 0, Random);
        for (var month = 1; Budget.OwnTransfers > 0 && month <= Months; month++)
        {
            foreach (var item in new[] { "4134", "5345" })
            {
                yield return new(
                    "PRE",
                    "6330",
                    item,
                    "",
                    "",
                    parts[month - 1],
                    month,
                    null,
                    Party.None,
                    "Převod mezi účty");
            }
        }
    }
}
