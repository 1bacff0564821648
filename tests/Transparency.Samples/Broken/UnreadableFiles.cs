using System.Text;
using Transparency.Samples.Files;

namespace Transparency.Samples.Broken;

/// <summary>Errors that make a whole file or folder unreadable.</summary>
internal static class UnreadableFiles
{
    /// <summary>Times 258 bytes: a little over 33 MiB.</summary>
    private const int BombCopies = 135_000;

    private const string WideHeader = "Paragraf (kód);Položka (kód);Výsledek od počátku roku";

    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of("empty-file", "a file of no bytes", new SampleFile("2024/data.csv", []), Csv.Sound()),
        BrokenSample.Of("not-text", "a PDF under the name of a CSV", new SampleFile("2024/data.csv", PdfOpening), Csv.Sound()),
        BrokenSample.Of(
            "unknown-format", "headers that belong to no format",
            Csv.Lines("2024/data.csv", "jmeno;barva;velikost", "Micka;černá;3", "Azor;bílá;7"), Csv.Sound()),
        BrokenSample.Of(
            "ambiguous-format", "an amount in one column, as in CityVizor, and in two, as in Internet Stream",
            Csv.Lines(
                "2024/SK.csv",
                "DOKLAD_AGENDA;PARAGRAF;POLOZKA;CASTKA;CASTKA_MD;CASTKA_DAL",
                "UCT;0000;1111;98000;98000;0",
                "UCT;6171;5169;74000;0;74000"), Csv.Sound()),
        BrokenSample.Of(
            "unclear-unit", "a table whose title says thousands and whose columns do not",
            Csv.Lines(
                "2024/rozpocet.csv",
                "Rozpočet obce na rok 2024 (v tis. Kč);;;",
                "Paragraf;Položka;Schválený rozpočet;Skutečnost",
                ";1111;98;101",
                "6171;5169;74;70"), Csv.Sound()),
        BrokenSample.Of(
            "unknown-stage", "a file of Internet Stream whose name says neither SR nor RU nor SK",
            Csv.Lines(
                "2024/export.csv",
                "DOKLAD_AGENDA;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL",
                "UCT;0000;1111;98000;0",
                "UCT;6171;5169;0;74000"), Csv.Sound()),
        BrokenSample.Of(
            "bad-json", "a JSON of Prague's shape that breaks off",
            Csv.Lines(
                "2024/cerpani.json", "{\"data\":{\"row\":[",
                "{\"rok\":\"2024\",\"oblast\":\"01\",\"odpa\":\"000000\",\"pol\":\"1111\",\"cerpani\":\"98.00\"},",
                "{\"rok\":\"2024\",\"oblast\":\"11\",\"odpa\":\"0061")),
        BrokenSample.Of("bad-zip", "begins like a ZIP and is none", new SampleFile("2024/data.zip", BrokenZip), Csv.Sound()),
        BrokenSample.Of("zip-too-large", "a ZIP that expands about a thousand times", new SampleFile("2024/data.zip", Bomb()), Csv.Sound()),
        BrokenSample.WithoutSettings(
            "bad-settings", "a `municipality.json` that breaks off",
            Csv.Lines("municipality.json", "{ \"name\": \"Vzor\","), Csv.Data(Csv.Tax, Csv.Invoice)),
        BrokenSample.Of(
            "bad-mapping", "a `mapping.json` with an unknown key, and one that names a column which the file lacks",
            Csv.Lines(
                "2024/mapping.json",
                "{",
                "  \"mappings\": [",
                "    { \"match\": \"rozpocet.csv\", \"unit\": \"thousands\", \"columns\": { \"paragraph\": \"Par\", \"item\": \"Pol\", "
                    + "\"approved\": \"SR\", \"amended\": \"RU\" } },",
                "    { \"match\": \"denik.csv\", \"oddelovac\": \";\", \"columns\": { \"paragraph\": \"Par\", \"item\": \"Pol\", "
                    + "\"amount\": \"Kc\" }, \"stage\": \"skutecnost\" }",
                "  ]",
                "}"),
            Csv.Lines("2024/rozpocet.csv", "Par;Pol;SR;Upraveny", "0;1111;98;101", "6171;5169;98;101"),
            Csv.Lines("2024/denik.csv", "Par;Pol;Kc", "0;1111;98000", "6171;5169;74000")),
        BrokenSample.Of(
            "missing-ico", "statements of two municipalities, and settings that do not say which one it is",
            Csv.Statement(
                "2024012;051;000100;94281734;2;0000;1111;5300000.00;5300000.00;5412087.30",
                "2024012;051;000100;95512063;2;0000;1111;4100000.00;4100000.00;4086114.90")),
        BrokenSample.Of(
            "two-sources", "the accounting and the statement that sums it up",
            Csv.Data(Csv.Tax, Csv.Invoice),
            Csv.Statement(
                "2024012;051;000100;94281734;2;0000;1111;90000.00;90000.00;98000.00",
                "2024012;051;000200;94281734;3;6171;5139;90000.00;90000.00;1250.50")),
        BrokenSample.Of(
            "wrong-year", "last year's accounting in this year's folder",
            Csv.Lines(
                "2024/SK.csv",
                "DOKLAD_ROK;DOKLAD_DATUM;DOKLAD_AGENDA;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL",
                "2023;2023-06-30;UCT;0000;1111;98000;0",
                "2023;2023-07-31;UCT;6171;5169;0;74000")),
        BrokenSample.WithoutSettings(
            "other-ico", "the statement of another municipality",
            Csv.Lines("municipality.json", "{", "  \"name\": \"Vzor\",", "  \"ico\": \"94281734\"", "}"),
            Csv.Statement("2024012;051;000100;95512063;2;0000;1111;4100000.00;4100000.00;4086114.90")),
        BrokenSample.Of(
            "overlapping-files", "what was paid up to October, and up to November",
            Csv.Lines("2024/cerpani-2024-10.csv", WideHeader, "0000;1111;81000", "6171;5169;61500", "6171;5139;1250.50"),
            Csv.Lines("2024/cerpani-2024-11.csv", WideHeader, "0000;1111;89500", "6171;5169;68000", "6171;5139;1480")),
        BrokenSample.Of(
            "mixed-budgets", "a town's accounting and the accounts of its school",
            Csv.Data(Csv.Tax, Csv.Invoice), Csv.Accounts("ROZ;501;300;1000", "UCT;501;300;950")),
        BrokenSample.Of("no-data", "names of events and nothing else", Csv.Events("1;Zimní údržba")),
        BrokenSample.Of("bad-encoding", "says UTF-8 by its first bytes and is not", new SampleFile("2024/data.csv", WrongBytes())),
        BrokenSample.Of(
            "unknown-encoding", "one letter with an accent, which is ý in the encoding of DOS and ě in that of Windows",
            new SampleFile("2024/data.csv", DoubtfulLetter())),
        BrokenSample.Of(
            "line-too-long", "one line of more than a megabyte",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;1250.50;2024-03-15;97574911;Kancelářský svět Lípa s.r.o.;" + new string('a', 1_200_000))),
    ];

    internal static byte[] PdfOpening =>
        [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n<< /Type /Catalog >>\nstream\n"u8, 0x00, 0x01, 0x02, 0xFF, 0x00, 0x10];

    private static byte[] BrokenZip => [.. "PK"u8, 0x03, 0x04, .. "tady archiv končí"u8];

    private static byte[] Bomb() =>
        ZipFile.Of(ZipBomb.Entry("data.csv", Csv.Data(Csv.Tax, Csv.Invoice).Bytes, BombCopies));

    private static byte[] DoubtfulLetter() =>
        [
        .. Csv.Data(Csv.Tax).Bytes,
        .. CsvShape.CzechWindows.Encoding.GetBytes("KDF;6171;5139;;;1250.50;2024-03-15;97574911;Hasa s.r.o.;vězbroj\n"),
    ];

    /// <summary>A row of code page 1250 in a file that began as UTF-8: two exports pasted together.</summary>
    private static byte[] WrongBytes() =>
    [
        .. Encoding.UTF8.GetPreamble(), .. Csv.Data(Csv.Tax).Bytes,
        .. CsvShape.CzechWindows.Encoding.GetBytes(Csv.Invoice), (byte)'\n',
    ];
}
