using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>The same as JSON, each property on its own line as the city writes it: about 420 bytes a row.</summary>
internal sealed class PragueJsonRows : IRowMaker
{
    private readonly SplitMix64 random;
    private readonly RowPosition[] positions;
    private bool hasRows;

    internal PragueJsonRows(int seed, int rows)
    {
        random = new SplitMix64((ulong)seed);
        positions = RowPosition.Some(random, CityVizorRows.PositionsFor(rows));
    }

    public void AppendHeaderTo(Utf8Buffer line) => line.Append("{\n   \"data\": {\n      \"row\": [\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var position = random.Pick(positions);

        if (hasRows)
            line.Append(",\n"u8);

        hasRows = true;
        line.Append("         {\n            \"rok\": \"2024\""u8);
        Append(line, "oblast"u8, position.Unit);
        Append(line, "odpa"u8, "00"u8, position.Paragraph);
        Append(line, "pol"u8, position.Item);
        Append(line, "uz"u8, "00000"u8, position.Event);
        Append(line, "nazev_oblast"u8, "Oblast města číslo "u8, position.Unit);
        Append(line, "nazev_odpa"u8, "Činnosti v oboru paragrafu"u8);
        Append(line, "nazev_pol"u8, "Druh peněz podle položky"u8);
        Append(line, "nazev_uz"u8, "Nespecifikováno"u8);
        AppendName(line, "rozpocet_aktualni"u8);
        PragueRows.AppendThousands(line, random);
        line.Append((byte)'"');
        AppendName(line, "cerpani"u8);
        PragueRows.AppendThousands(line, random);
        line.Append("\"\n         }"u8);
    }

    public void AppendFooterTo(Utf8Buffer line) => line.Append("\n      ]\n   }\n}\n"u8);

    private static void Append(Utf8Buffer line, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ReadOnlySpan<byte> rest = default)
    {
        AppendName(line, name);
        line.Append(value);
        line.Append(rest);
        line.Append((byte)'"');
    }

    private static void AppendName(Utf8Buffer line, ReadOnlySpan<byte> name)
    {
        line.Append(",\n            \""u8);
        line.Append(name);
        line.Append("\": \""u8);
    }
}
