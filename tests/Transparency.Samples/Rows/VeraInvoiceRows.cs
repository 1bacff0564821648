using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>VERA's book of received invoices of 2024, all of them paid, about 110 bytes a row.</summary>
internal sealed class VeraInvoiceRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly byte[][] parties;
    private readonly byte[][] descriptions;
    private int row;

    internal VeraInvoiceRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = [.. RowPosition.Some(random, CityVizorRows.PositionsFor(rows)).Where(position => position.IsExpenditure)];
        parties = [.. RowPieces.Parties(random).Select(RowPieces.InWindows)];
        descriptions = [.. RowPieces.Descriptions(random).Select(RowPieces.InWindows)];
    }

    public void AppendHeaderTo(Utf8Buffer line) =>
        line.Append(
            RowPieces.InWindows(
                "Číslo faktury;IČO/D.nar.;Dodavatel;Text dokladu;Částka celkem;Dat.splatnosti;Dat.uhrady;OD;PA;POL\r\n"u8.ToArray()));

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        line.Append("FP-"u8);
        line.AppendPadded(++row, 7);
        line.Append((byte)';');
        line.Append(random.Pick(parties));
        line.Append((byte)';');
        line.Append(random.Pick(descriptions));
        line.Append((byte)';');
        line.AppendCrowns(random.Between(100, 2_500_000) * (random.Percent(10) ? -1 : 1), (byte)',');
        line.Append((byte)';');
        AppendDate(line);
        line.Append((byte)';');
        AppendDate(line);
        line.Append((byte)';');
        line.Append(position.Paragraph.AsSpan(0, 2));
        line.Append((byte)';');
        line.Append(position.Paragraph.AsSpan(2));
        line.Append((byte)';');
        line.Append(position.Item);
        line.Append("\r\n"u8);
    }

    private void AppendDate(Utf8Buffer line)
    {
        line.Append(1 + random.Below(28));
        line.Append((byte)'.');
        line.Append(1 + random.Below(12));
        line.Append(".2024"u8);
    }
}
