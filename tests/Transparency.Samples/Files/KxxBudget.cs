namespace Transparency.Samples.Files;

/// <summary>A year's budget in KXX: approved in January, amended by differences, each of which stays balanced by item 8115.</summary>
internal static class KxxBudget
{
    private const string FromAccounts = "8115";

    internal static byte[] File(KxxWriter writer, IReadOnlyList<SampleRow> rows)
    {
        var amendments = new List<SampleRow>();
        var approved = new List<SampleRow>();

        foreach (var row in rows.Where(row => row.Item != FromAccounts))
        {
            var again =
                approved.Exists(first =>
                    (first.Paragraph, first.Item, first.Event, first.Unit) == (row.Paragraph, row.Item, row.Event, row.Unit));
            (again ? amendments : approved).Add(row);
        }

        var balance = rows.Single(row => row.Item == FromAccounts);
        writer.Head(1, "02", 2);

        foreach (var row in (SampleRow[])[.. approved, balance with { Halere = approved.Sum(Needed) }])
            writer.Balance(KxxBalance.Of(row, 2, 100001, "231", row.Halere));

        for (var i = 0; i < amendments.Count; i++)
            Amend(writer, amendments[i], balance, 2 + i);

        // A forecast of the years to come: a type of document that belongs to no stage.
        writer.Head(12, "10", 2);

        foreach (var row in approved.Take(5))
            writer.Balance(KxxBalance.Of(row, 31, 100001, "231", row.Halere));

        return writer.ToBytes();
    }

    private static void Amend(KxxWriter writer, SampleRow row, SampleRow balance, int month)
    {
        writer.Head(Math.Min(month, 12), "03", month <= 12 ? 2 : 0);
        writer.Balance(KxxBalance.Of(row, 15, 100000 + month, "231", row.Halere));
        writer.RowText(100000 + month, "Rozpočtové opatření schválené zastupitelstvem");
        writer.Balance(KxxBalance.Of(balance, 15, 100000 + month, "231", Needed(row)));
    }

    /// <summary>What a row takes from the accounts.</summary>
    private static long Needed(SampleRow row) => row.Item[0] is '5' or '6' ? row.Halere : -row.Halere;
}
