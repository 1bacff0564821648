using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>What the City of Prague spent in 2024, in thousands, with the names of all codes: about 140 bytes a row.</summary>
internal sealed class PragueRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;

    internal PragueRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
    }

    public void AppendHeaderTo(Utf8Buffer line) =>
        line.Append("rok;oblast;odpa;pol;uz;nazev_oblast;nazev_odpa;nazev_pol;nazev_uz;rozpocet_aktualni;cerpani\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        line.Append("2024;"u8);
        line.Append(position.Unit);
        line.Append(";00"u8);
        line.Append(position.Paragraph);
        line.Append((byte)';');
        line.Append(position.Item);
        line.Append(";00000"u8);
        line.Append(position.Event);
        line.Append(";Oblast města číslo "u8);
        line.Append(position.Unit);
        line.Append(";Činnosti v oboru paragrafu;Druh peněz podle položky;Nespecifikováno;"u8);
        AppendThousands(line, random);
        line.Append((byte)';');
        AppendThousands(line, random);
        line.Append((byte)'\n');
    }

    /// <summary>Whole thousands now and then, and otherwise all five decimals.</summary>
    internal static void AppendThousands(Utf8Buffer line, SplitMix64 random)
    {
        var halere = random.Between(-100_000_000, 5_000_000_000);
        if (halere < 0)
            line.Append((byte)'-');

        line.Append(Math.Abs(halere) / 100_000);
        line.Append((byte)'.');

        if (random.Percent(30))
            line.Append("00"u8);
        else
            line.AppendPadded(Math.Abs(halere) % 100_000, 5);
    }
}
