using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>
/// The <c>data.csv</c> of the CityVizor format for 2024, about 120 bytes a row: 15 % budget, 45 % received and 8 % issued invoices, the
/// rest
/// vouchers; every tenth amount negative.
/// </summary>
internal sealed class CityVizorRows : IRowMaker
{
    /// <summary>
    /// A real town books 5,277 rows under 645 combinations of paragraph, item, event and unit; mixed at random, nearly every row would have
    /// its own.
    /// </summary>
    private const int RowsForAPosition = 8;

    private const int MostPositions = 20_000;

    private readonly SplitMix64 random;
    private readonly byte[][] positions;
    private readonly byte[][] parties;
    private readonly byte[][] descriptions;

    internal CityVizorRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPieces.Positions(random, PositionsFor(rows));
        parties = RowPieces.Parties(random);
        descriptions = RowPieces.Descriptions(random);
    }

    public void AppendHeaderTo(Utf8Buffer line) =>
        line.Append("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"u8);

    internal static int PositionsFor(int rows) => Math.Clamp(rows / RowsForAPosition, 1, MostPositions);

    public void AppendTo(Utf8Buffer line)
    {
        var chance = random.Below(100);
        var budget = chance < 15;
        var invoice = chance is >= 15 and < 68;

        line.Append(Type(chance));
        line.Append(random.Pick(positions));
        line.AppendCrowns(Amount(budget));
        line.Append((byte)';');

        if (invoice)
            AppendDate(line);

        line.Append((byte)';');
        // Invoices always name the other side, vouchers do so now and then, the budget never.
        line.Append(invoice || (!budget && random.Percent(60)) ? random.Pick(parties) : ";"u8);
        line.Append((byte)';');

        if (!budget)
            line.Append(random.Pick(descriptions));

        line.Append((byte)'\n');
    }

    private ReadOnlySpan<byte> Type(int chance) => chance switch
    {
        < 15 => "ROZ"u8,
        < 60 => "KDF"u8,
        < 68 => "KOF"u8,
        < 84 => "UCT"u8,
        < 92 => "POK"u8,
        < 96 => "POU"u8,
        _ => "DDP"u8,
    };

    /// <summary>Budgets in whole thousands; bills to the haléř, small ones far more often than large.</summary>
    private long Amount(bool budget)
    {
        if (budget)
            return random.Between(1, 5_000) * 100_000;

        var most = random.Below(4) switch { 0 => 100_000L, 1 or 2 => 2_500_000L, _ => 60_000_000L };
        var halere = random.Between(100, most);
        // Of the rows that are not budget, so that a tenth of all is negative.
        return random.Below(1000) < 118 ? -halere : halere;
    }

    private void AppendDate(Utf8Buffer line)
    {
        var month = 1 + random.Below(12);
        line.Append("2024-"u8);
        line.AppendTwoDigits(month);
        line.Append((byte)'-');
        line.AppendTwoDigits(1 + random.Below(DateTime.DaysInMonth(2024, month)));
    }
}
