namespace Transparency.Samples.Budgets;

/// <summary>How an item is booked.</summary>
/// <param name="Types">Document types, as often as they occur.</param>
/// <param name="BillPercent">Size of a document against the municipality's usual bill; 0 = one document a month.</param>
internal sealed record Posting(string[] Types, int BillPercent, Counterparty Counterparty = Counterparty.None)
{
    private static readonly Posting Monthly = new(["UCT"], 0);

    internal static Posting Of(string item) => item switch
    {
        "2141" or "4112" or "5141" or "5163" or "8124" => Monthly,
        "5021" => new(["UCT", "UCT", "KDF"], 0, Counterparty.Person),
        "5173" or "5192" => new(["POK", "UCT"], 40),
        _ when Begins(item, "11", "12", "15", "50") => Monthly,
        _ when Begins(item, "13") => new(["POK", "POK", "DDP", "UCT"], 60),
        _ when Begins(item, "2") => new(["KOF", "KOF", "KOF", "POK", "DDP"], 50, Counterparty.Anyone),
        _ when Begins(item, "3") => new(["KOF", "UCT"], 600, Counterparty.Anyone),
        _ when Begins(item, "4", "8") => new(["UCT"], 4000),
        _ when Begins(item, "53") => new(["UCT"], 1500),
        _ when Begins(item, "52") => new(["POU"], 150, Counterparty.Association),
        _ when Begins(item, "54") => new(["POK", "KDF"], 20, Counterparty.Person),
        _ when Begins(item, "6") => new(["KDF"], 1500, Counterparty.Supplier),
        _ => new(["KDF", "KDF", "KDF", "KDF", "KDF", "KDF", "POK", "UCT"], 100, Counterparty.Supplier),
    };

    /// <summary>The number of rows for an amount, in haléře.</summary>
    internal int RowsFor(long halere, MunicipalityBudget budget, int months)
    {
        // Below two hundred crowns a document is not worth the paper.
        var most = (int)Math.Clamp(Math.Abs(halere) / 20_000, 1, budget.MostRows);
        return BillPercent == 0
            ? Math.Min(months, most)
            : (int)Math.Clamp(Math.Abs(halere) / (budget.UsualBill * BillPercent), 1, most);
    }

    private static bool Begins(string item, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (item.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
