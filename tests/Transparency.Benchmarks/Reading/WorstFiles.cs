using System.Globalization;
using System.Text;
using Transparency.Benchmarks.Files;
using Transparency.Core.Folders;
using Transparency.Samples.Rows;

namespace Transparency.Benchmarks.Reading;

/// <summary>The largest files of single formats that the limits let pass, or of what a format keeps in memory.</summary>
internal static class WorstFiles
{
    /// <summary>Just below <see cref="ReadingLimits.FileBytes"/>.</summary>
    private const long Gigabyte = (1L << 30) - (4 << 20);

    private const int Blocks = 99_000;
    private const int PragueRows = 249_000;
    private const int WorkbookBytes = 32 << 20;

    /// <summary>Whose rows are generated.</summary>
    private const string Holder = "99999994";

    /// <summary>64 MiB.</summary>
    private const byte LargestDictionary = 28;

    private const string PragueHeader = "rok;oblast;odpa;pol;uz;nazev_oblast;nazev_odpa;nazev_pol;nazev_uz;rozpocet_aktualni;cerpani";

    private static readonly string[] Columns = ["type", "paragraph", "item", "event", "unit", "amount", "date"];

    /// <summary>As many blocks as there may be, each of another month, and a gigabyte of accounting.</summary>
    public static void WriteKxx(string directory)
    {
        using (var heads = Text(directory, "1.kxx"))
        {
            for (var number = 0; number < Blocks; number++)
            {
                var month = (number % 12) + 1;
                heads.WriteLine(string.Create(CultureInfo.InvariantCulture, $"6/@{Holder}{month:00}00 0 {1000 + (number / 12)}"));
            }
        }

        var path = Path.Combine(directory, "2.kxx");
        RowFormats.GordicKxx.Write(path, 1000);

        var rowBytes = new FileInfo(path).Length / 1000.0;
        RowFormats.GordicKxx.Write(path, (int)(Gigabyte / rowBytes * 0.98));
    }

    /// <summary>Rows of almost a megabyte.</summary>
    public static void WriteJson(string directory)
    {
        using var file = Text(directory, "data.json");
        var names = string.Concat(Enumerable.Range(0, 900).Select(number => $",\"x{number}\":\"{new string('x', 1000)}\""));
        long written = 0;

        for (var row = 1; written < Gigabyte - (2 << 20); row++)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{(row == 1 ? '[' : ',')}{{\"paragraph\":6171,\"item\":5169,\"amount\":{row},\"date\":\"2024-03-15\"{names}}}\n");
            file.Write(text);
            written += text.Length;
        }

        file.Write(']');
    }

    /// <summary>Two files with the same columns, whose rows are all compared with each other.</summary>
    public static void WritePrague(string directory)
    {
        for (var part = 0; part < 2; part++)
        {
            using var file = Text(directory, string.Create(CultureInfo.InvariantCulture, $"{part}.csv"));
            file.WriteLine(PragueHeader);

            for (var row = 1; row <= PragueRows; row++)
            {
                var purpose = (part * PragueRows) + row;
                file.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"2024;{row % 1000:00};006171;{5161 + (row % 10)};{purpose};;;;;1;{row}"));
            }
        }
    }

    /// <summary>As many texts as there may be, each of which becomes an object, and as long as there is room for.</summary>
    public static void WriteXls(string directory) =>
        TextsWorkbook.Write(
            Path.Combine(directory, "data.xls"),
            [Columns, ["UCT", "6171", "5169", "1", "1", "1", "2024-03-15"]],
            WorkbookBytes,
            number => number.ToString("D14", CultureInfo.InvariantCulture));

    /// <summary>A folder as a 7-Zip with the largest dictionary, in the place of its files.</summary>
    public static void Pack(string directory)
    {
        var files = Directory.GetFiles(directory);
        StoredSevenZip.Write(Path.Combine(directory, "data.7z"), LargestDictionary, files);

        foreach (var file in files)
            File.Delete(file);
    }

    private static StreamWriter Text(string directory, string name) =>
        new(Path.Combine(directory, name), false, new UTF8Encoding(false), 1 << 16);
}
