using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>A table with a column for each stage and events with names, about 70 bytes a row.</summary>
internal sealed class WideBudgetRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;

    internal WideBudgetRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append("PARAGRAF;POLOZKA;ORGANIZACE;ORGANIZACE_NAZEV;SKDAL;SRDAL;RUDAL\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        line.Append(position.Paragraph);
        line.Append((byte)';');
        line.Append(position.Item);
        line.Append((byte)';');
        line.Append(position.Event);
        line.Append(";Akce města číslo "u8);
        line.Append(position.Event);
        line.Append((byte)';');
        line.AppendCrowns(random.Between(-100_000, 2_500_000));
        line.Append((byte)';');
        line.AppendCrowns(random.Between(1, 5_000) * 100_000);
        line.Append((byte)';');
        line.AppendCrowns(random.Between(1, 5_000) * 100_000);
        line.Append((byte)'\n');
    }
}
