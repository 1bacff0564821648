using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>
/// Accounting of 2024 in KXX, about 250 bytes a row: each document has a row of money, a row of another account and three lines of
/// texts; half of them are invoices.
/// </summary>
internal sealed class KxxRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly byte[][] parties;
    private readonly byte[][] descriptions;
    private readonly int rowsOfAMonth;
    private RowPosition position;
    private long halere;
    private int row;

    internal KxxRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
        parties = [.. RowPieces.Parties(random).Select(RowPieces.InWindows)];
        descriptions = [.. RowPieces.Descriptions(random).Select(RowPieces.InWindows)];
        // Whole documents, and never a thirteenth month.
        rowsOfAMonth = 2 * ((rows / 24) + 1);
        position = positions[0];
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append("5/@999999940001000VZOR\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        if (row % rowsOfAMonth == 0)
        {
            line.Append("6/@99999994"u8);
            line.AppendTwoDigits(1 + (row / rowsOfAMonth));
            line.Append("00 2 2024\n"u8);
        }

        var second = row % 2 == 1;
        if (!second)
        {
            position = random.Pick(positions);
            halere = random.Between(100, 2_500_000) * (random.Percent(10) ? -1 : 1);
        }

        AppendBalance(line, second);

        if (second)
            AppendTexts(line);

        row++;
    }

    private int Document => 100_000_000 + (row / 2);

    private void AppendBalance(Utf8Buffer line, bool second)
    {
        line.Append("G/@"u8);
        line.AppendTwoDigits(1 + (row / 2 % 28));
        line.AppendPadded(Document, 9);
        line.Append(second ? "000321001000"u8 : "000231001000"u8);

        if (second)
        {
            line.AppendPadded(0, 45);
        }
        else
        {
            line.Append("00"u8);
            line.Append(position.Paragraph);
            line.Append(position.Item);
            line.Append("00000000000000000000"u8);
            line.Append(position.Unit);
            line.Append("000000000"u8);
            line.Append(position.Event);
        }

        var debit = position.IsExpenditure == second;
        AppendAmount(line, debit ? halere : 0);
        AppendAmount(line, debit ? 0 : halere);
        line.Append((byte)'\n');
    }

    private void AppendTexts(Utf8Buffer line)
    {
        AppendText(line, "0001"u8);
        line.Append("Zauctovani dokladu\n"u8);
        AppendText(line, "0002"u8);

        var party = random.Pick(parties).AsSpan();
        var separator = party.IndexOf((byte)';');

        line.Append("*IC-"u8);
        line.Append(party[..separator]);
        line.Append(";*DICT-"u8);
        line.Append(party[(separator + 1)..]);
        line.Append(random.Percent(50) ? ";*EVK-KDF-2024;*EVKT-"u8 : ";*EVK-UCT-2024;*EVKT-"u8);
        line.Append(random.Pick(descriptions));
        line.Append(";\n"u8);
        AppendText(line, "0003"u8);
        line.Append("*OFJP-Nevidana;*OFMP-Dobromila;*PID-VZOR;\n"u8);
    }

    private void AppendText(Utf8Buffer line, ReadOnlySpan<byte> number)
    {
        line.Append("G/#"u8);
        line.Append(number);
        line.AppendPadded(Document, 9);
    }

    private static void AppendAmount(Utf8Buffer line, long halere)
    {
        line.AppendPadded(Math.Abs(halere), 18);
        line.Append(halere < 0 ? (byte)'-' : (byte)' ');
    }
}
