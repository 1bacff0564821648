using Transparency.Samples.Files;

namespace Transparency.Samples.Broken;

/// <summary>Errors in the header, and rows whose fields cannot be told apart.</summary>
internal static class UnreadableRows
{
    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of(
            "missing-column", "no column with amounts",
            Csv.Lines(
                "2024/data.csv", "type;paragraph;item;date;description", "KDF;6171;5139;2024-03-15;Kancelářské potřeby"), Csv.Sound()),
        BrokenSample.Of(
            "ambiguous-column", "two columns that both mean the amount",
            Csv.Lines(
                "2024/data.csv",
                "type;paragraph;item;amount;CASTKA",
                "UCT;0000;1111;98000;98000",
                "UCT;6171;5169;74000;7400"), Csv.Sound()),
        BrokenSample.Of(
            "unclosed-quote", "a quote that is closed two rows later, in the middle of a word",
            Csv.Data(
                Csv.Tax,
                "KDF;6171;5171;;;1000;2024-03-01;97574911;\"Kancelářský svět Lípa s.r.o.;Oprava židlí",
                Csv.OtherInvoice,
                "KDF;6171;5139;;;500;2024-03-03;97574911;Kancelářský svět\" Lípa s.r.o.;Tonery")),
        BrokenSample.Of("too-few-fields", "a row that ends after the item", Csv.Data(Csv.Tax, "UCT;6171;5169", Csv.Invoice)),
        BrokenSample.Of(
            "too-many-fields", "a separator without quotes in a text that is not the last column",
            Csv.Lines(
                "2024/data.csv",
                "type;paragraph;item;description;amount;date",
                "KDF;6171;5139;Kancelářské potřeby;1250.50;2024-03-15",
                "KDF;6171;5171;Oprava čerpadla; výměna těsnění;4300;2024-04-02")),
        BrokenSample.Of("bad-record", "a balance line whose mark was overwritten, and rows before their head", Kxx(), Csv.Sound()),
    ];

    private static SampleFile Kxx()
    {
        var row = new KxxBalance(2, 100001, "231", "", "1111", "", "", 98_000_00, 0);
        var writer = new KxxWriter("94120374", 2024);
        writer.Balance(row);
        writer.Head(1, "01", 2);
        writer.Line("G/?" + row.ToString()[3..]);

        return new SampleFile("2024/ucetnictvi.kxx", writer.ToBytes());
    }
}
