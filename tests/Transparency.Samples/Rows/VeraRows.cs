using System.Text;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>
/// Accounting of VERA for 2024, about 160 bytes a row: each document has a row of money and one of another account, half of the documents
/// are bills.
/// </summary>
internal sealed class VeraRows : IRowMaker
{
    private static readonly byte[] Nobody = [(byte)';'];

    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly byte[][] parties;
    private readonly byte[][] notes;
    private RowPosition position;
    private byte[] party = [];
    private byte[] note = [];
    private long halere;
    private bool bill;
    private int row;

    internal VeraRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
        parties = [.. RowPieces.Parties(random).Select(RowPieces.InWindows)];
        // Quotes are letters here, and a semicolon in a note would move the columns behind it.
        notes =
        [
            .. RowPieces.Descriptions(random).Select(text =>
                RowPieces.InWindows(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Replace(';', ','))))
        ];
        position = positions[0];
    }

    /// <summary>The export has none.</summary>
    public void AppendHeaderTo(Utf8Buffer line)
    {
    }

    public void AppendTo(Utf8Buffer line)
    {
        var second = row % 2 == 1;
        var document = row++ / 2;

        if (!second)
            Choose();

        line.Append(240_000 + document);
        line.Append(bill ? ";PV;"u8 : ";UD;"u8);
        line.Append(10_000 + document);
        line.Append((byte)';');
        line.Append(1 + (document % 12));
        line.Append(";2024;"u8);
        AppendDate(line, document);
        line.Append(second ? ";321;0010;;"u8 : ";231;0010;"u8);

        if (!second)
        {
            line.Append(position.Paragraph);
            line.Append((byte)';');
            line.Append(position.Item);
        }

        line.Append(";000;0;0;000000000;00"u8);
        line.Append(position.Unit);
        line.Append(";0000"u8);
        line.Append(position.Event);
        line.Append(";0;00;;;"u8);

        var debit = position.IsExpenditure == second;
        AppendAmount(line, debit ? halere : 0);
        AppendAmount(line, debit ? 0 : halere);
        line.Append(note);
        line.Append(";1;;"u8);
        line.Append(document);
        line.Append((byte)';');
        line.Append(party);
        line.Append(";;;;;Smysl;"u8);
        AppendDate(line, document);
        line.Append("\r\n"u8);
    }

    private void Choose()
    {
        position = random.Pick(positions);
        bill = random.Percent(50);
        party = bill ? random.Pick(parties) : Nobody;
        note = random.Pick(notes);
        halere = random.Between(100, 2_500_000) * (random.Percent(10) ? -1 : 1);
    }

    private static void AppendDate(Utf8Buffer line, int document)
    {
        line.Append(1 + (document % 28));
        line.Append((byte)'.');
        line.Append(1 + (document % 12));
        line.Append(".2024"u8);
    }

    private static void AppendAmount(Utf8Buffer line, long halere)
    {
        line.AppendCrowns(halere, (byte)',');
        line.Append((byte)';');
    }
}
