namespace Transparency.Samples.Rows;

/// <summary>
/// Writes a large <c>data.csv</c> of the CityVizor format for 2024, about 120 bytes a row, to measure with:
/// 15 % budget, 45 % received and 8 % issued invoices, the rest vouchers; every tenth amount negative.
/// The same count and seed give the same bytes.
/// </summary>
public static class MillionRows
{
    public const int UsualSeed = 2024;

    /// <summary>A real town books 5,277 rows under 645 combinations of paragraph, item, event and unit; mixed at random, nearly every row would have its own.</summary>
    private const int RowsForAPosition = 8;

    private const int MostPositions = 20_000;
    private const int FlushAt = 1 << 20;

    /// <summary>Overwrites the file at <paramref name="path"/>.</summary>
    public static void Write(string path, int rows, int seed)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Write(file, rows, seed);
    }

    /// <summary>Writes a header and <paramref name="rows"/> rows, and leaves the stream open.</summary>
    public static void Write(Stream stream, int rows, int seed)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var line = new Utf8Buffer(FlushAt + 4096);
        var maker = new RowMaker(seed, Math.Clamp(rows / RowsForAPosition, 1, MostPositions));
        line.Append("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"u8);
        for (var row = 0; row < rows; row++)
        {
            maker.AppendTo(line);
            if (line.Length >= FlushAt) line.FlushTo(stream);
        }

        line.FlushTo(stream);
    }
}
