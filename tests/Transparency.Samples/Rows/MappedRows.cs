using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>A journal of 2024 whose columns a mapping names, with debit and credit, about 120 bytes a row: half of them invoices.</summary>
internal sealed class MappedRows : IRowMaker
{
    internal const string FileName = "denik.csv";

    /// <summary>The mapping of the file.</summary>
    internal const string Mapping = """
    {
      "match": "denik.csv", "stage": "actual",
      "columns": {
        "date": "Den", "type": "Agenda", "paragraph": "Par", "item": "Pol", "event": "Akce", "unit": "Str", "md": "Ma dati", "dal": "Da",
        "counterpartyId": "IC", "counterpartyName": "Firma", "description": "Text"
      }
    }
    """;

    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private readonly byte[][] parties;
    private readonly byte[][] descriptions;

    internal MappedRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
        parties = RowPieces.Parties(random);
        descriptions = RowPieces.Descriptions(random);
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append("Den;Agenda;Par;Pol;Akce;Str;Ma dati;Da;IC;Firma;Text\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);
        var invoice = random.Percent(50);
        var halere = random.Between(100, 2_500_000) * (random.Percent(10) ? -1 : 1);

        line.AppendTwoDigits(1 + random.Below(28));
        line.Append((byte)'.');
        line.AppendTwoDigits(1 + random.Below(12));
        line.Append(invoice ? ".2024;KDF;"u8 : ".2024;UCT;"u8);
        line.Append(position.Paragraph);
        line.Append((byte)';');
        line.Append(position.Item);
        line.Append((byte)';');
        line.Append(position.Event);
        line.Append((byte)';');
        line.Append(position.Unit);
        line.Append((byte)';');

        if (!position.IsExpenditure)
            line.AppendCrowns(halere, (byte)',');

        line.Append((byte)';');

        if (position.IsExpenditure)
            line.AppendCrowns(halere, (byte)',');

        line.Append((byte)';');
        line.Append(invoice ? random.Pick(parties) : ";"u8);
        line.Append((byte)';');
        line.Append(random.Pick(descriptions));
        line.Append((byte)'\n');
    }
}
