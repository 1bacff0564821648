using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>
/// The <c>SK.csv</c> of Internet Stream for 2024 with all seventeen columns, about 270 bytes a row: half of them invoices.
/// </summary>
internal sealed class InternetStreamRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly byte[][] parties;
    private readonly byte[][] descriptions;
    private int document = 100_000_000;

    internal InternetStreamRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
        parties = RowPieces.Parties(random);
        descriptions = RowPieces.Descriptions(random);
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append(
        "DOKLAD_ROK;DOKLAD_DATUM;DOKLAD_AGENDA;DOKLAD_CISLO;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;PARAGRAF;PARAGRAF_NAZEV;"u8
            + "POLOZKA;POLOZKA_NAZEV;SUBJEKT_IC;SUBJEKT_NAZEV;CASTKA_MD;CASTKA_DAL;POZNAMKA\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        var month = 1 + random.Below(12);
        var invoice = random.Percent(50);
        var halere = random.Between(100, 2_500_000) * (random.Percent(10) ? -1 : 1);

        line.Append("2024;"u8);
        line.AppendTwoDigits(1 + random.Below(DateTime.DaysInMonth(2024, month)));
        line.Append((byte)'.');
        line.AppendTwoDigits(month);
        line.Append(".2024;"u8);
        line.Append(invoice ? "KDF;"u8 : "UCT;"u8);
        line.Append(document++);
        line.Append(";000000000"u8);
        line.Append(position.Event);
        line.Append(";Akce města číslo "u8);
        line.Append(position.Event);
        line.Append((byte)';');
        line.Append(position.Unit);
        line.Append(";Odbor správy města "u8);
        line.Append(position.Unit);
        line.Append((byte)';');
        line.Append(position.Paragraph);
        line.Append(";Činnosti v oboru paragrafu;"u8);
        line.Append(position.Item);
        line.Append(";Druh peněz podle položky;"u8);
        line.Append(invoice ? random.Pick(parties) : ";"u8);
        line.Append((byte)';');

        if (!position.IsExpenditure)
            line.AppendCrowns(halere);

        line.Append((byte)';');

        if (position.IsExpenditure)
            line.AppendCrowns(halere);

        line.Append((byte)';');
        line.Append(random.Pick(descriptions));
        line.Append((byte)'\n');
    }
}
