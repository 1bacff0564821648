using Transparency.Samples.Files;

namespace Transparency.Samples.Broken;

/// <summary>Errors that keep what is in a workbook, an archive, XML or JSON from being read.</summary>
internal static class UnreadableContainers
{
    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of("locked-file", "a ZIP with a password", new SampleFile("2024/data.zip", LockedZip()), Csv.Sound()),
        BrokenSample.Of(
            "bad-workbook", "begins like a workbook of an old Excel and breaks off",
            new SampleFile("2024/rozpocet.xls", CutWorkbook), Csv.Sound()),
        BrokenSample.Of(
            "unknown-xml", "a statement as XML",
            Csv.Lines(
                "2024/fin.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<Vykaz><Polozka paragraf=\"6171\" polozka=\"5169\" schvaleny=\"100000\"/></Vykaz>"), Csv.Sound()),
        BrokenSample.Of(
            "unknown-json", "one page of a list that has more of them",
            Csv.Lines(
                "2024/platby.json",
                "{ \"next\": \"/platby?page=2\", \"data\": [",
                "  { \"paragraph\": 6171, \"item\": 5139, \"amount\": 1250.50, \"date\": \"2024-03-15\" }",
                "] }"), Csv.Sound()),
    ];

    private static byte[] CutWorkbook => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[56]];

    private static byte[] LockedZip() =>
        ZipFile.Of(ZipEntry.Stored("data.csv", Csv.Data(Csv.Tax, Csv.Invoice).Bytes) with { IsLocked = true });
}
