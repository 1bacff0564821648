namespace Transparency.Samples.Broken;

/// <summary>Warnings that only the folder as a whole, or its edition before, can give.</summary>
internal static class DoubtfulFolders
{
    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of(
            "unbalanced-budget",
            "an amended budget with ten thousand crowns too many",
            Csv.Data("ROZ;0000;1111;;;100000;;;;", "ROZ;6171;5169;;;90000;;;;")),
        BrokenSample.Of(
            "unbalanced-consolidation",
            "a transfer that comes from nowhere",
            Csv.Data(Csv.Tax, Csv.Voucher, "PRE;6330;4134;;;150000;;;;")),
        BrokenSample.Of(
            "unknown-type",
            "a record type of a system that nobody knows",
            Csv.Data(Csv.Tax, Csv.Invoice, "BAN;6310;5163;;;420;2024-04-30;;;")),
        BrokenSample.Of(
            "doubled-type",
            "sums of a type that nobody knows beside the entries that they are sums of",
            Csv.Data(Csv.Tax, Csv.Voucher, "CELK;0000;1111;;;98500;;;;", "CELK;6171;5169;;;75000;;;;")),
        BrokenSample.Of(
            "lost-letters",
            "question marks in the place of letters",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;1250.50;2024-03-15;97574911;Kancel??sk? sv?t;Tonery ?lut? pro za?ízení ú?adu")),
        BrokenSample.Of(
            "totals-dropped", "a twentieth of what was published before",
            Csv.Named("before/2024/data.csv", "UCT;0000;1111;;;98000000;;;;", "UCT;6171;5169;;;90000000;;;;"),
            Csv.Data("UCT;0000;1111;;;4900000;;;;", "UCT;6171;5169;;;4500000;;;;")),
        BrokenSample.Of(
            "duplicate-rows",
            "one invoice in two files",
            Csv.Data(Csv.Tax, Csv.Invoice),
            Csv.Named("2024/faktury.csv", Csv.Invoice, Csv.OtherInvoice)),
        BrokenSample.Of(
            "duplicate-file",
            "the same bytes under two names",
            Csv.Data(Csv.Tax, Csv.Voucher),
            Csv.Named("2024/data-kopie.csv", Csv.Tax, Csv.Voucher)),
        BrokenSample.Of(
            "summary-and-detail", "sums in one file and the invoices they are sums of in another",
            Csv.Data(Csv.Tax, "UCT;6171;5139;;;3000.50;;;;", "UCT;3745;5169;;;8300;;;;"),
            Csv.Named(
                "2024/platby.csv", Csv.Invoice,
                "KDF;6171;5139;;;1750;2024-06-11;97574911;Kancelářský svět Lípa s.r.o.;Tonery",
                "KDF;3745;5169;;;5000;2024-05-20;91860911;Zahrady Pod Vrbou s.r.o.;Sečení trávy",
                "KDF;3745;5169;;;3300;2024-07-08;91860911;Zahrady Pod Vrbou s.r.o.;Sečení trávy")),
        BrokenSample.Of(
            "unread-column",
            "a column of money under a name that says no stage of the budget",
            Csv.Lines(
                "2024/rozpocet.csv",
                "Paragraf;Položka;Schválený rozpočet;Návrh rozpočtu 2025;Skutečnost",
                ";1111;98000;99000;98000",
                "6171;5169;98000;99000;74000")),
        BrokenSample.Of(
            "not-an-export",
            "a PDF and a text for people beside the data",
            Csv.Data(Csv.Tax, Csv.Invoice),
            new SampleFile("2024/rozpocet-2024.pdf", UnreadableFiles.PdfOpening),
            Csv.Lines("2024/ctete.txt", "Dobrý den, posíláme export účetnictví za celý rok.", "S pozdravem účtárna")),
        BrokenSample.Of(
            "nested-file",
            "an old file in a folder below",
            Csv.Data(Csv.Tax, Csv.Invoice),
            Csv.Named("2024/archiv/stare.csv", Csv.OtherInvoice)),
        BrokenSample.Of(
            "event-redefined",
            "two names for one event",
            Csv.Data(Csv.Tax, "UCT;2212;5169;1;;100;;;;"),
            Csv.Events("1;Zimní údržba", "1;Letní kino")),
        BrokenSample.WithoutSettings(
            "bad-pull", "a file to fetch from an inner network, and one so often as there is no word for",
            Csv.Lines(
                "municipality.json",
                "{",
                "  \"name\": \"Vzor\",",
                "  \"pull\": [",
                "    { \"url\": \"https://10.0.0.5/export.csv\", \"file\": \"data.csv\" },",
                "    { \"url\": \"https://www.example.cz/events.csv\", \"schedule\": \"minutely\" }",
                "  ]",
                "}"),
            Csv.Data(Csv.Tax, Csv.Invoice)),
        BrokenSample.WithoutSettings("no-settings", "a folder without `municipality.json`", Csv.Data(Csv.Tax, Csv.Invoice)),
    ];
}
