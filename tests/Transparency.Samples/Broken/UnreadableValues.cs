namespace Transparency.Samples.Broken;

/// <summary>Errors in single values: without them the row has no meaning.</summary>
internal static class UnreadableValues
{
    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of(
            "bad-amount",
            "an amount with a letter in it, and none at all",
            Csv.Data(Csv.Tax, "UCT;6171;5169;;;12x3;;;;", "UCT;6171;5139;;;;;;;")),
        BrokenSample.Of(
            "ambiguous-amount",
            "amounts that can be thousands and can have three decimals",
            Csv.Data("UCT;0000;1111;;;98.000;;;;", "UCT;6171;5169;;;74.250;;;;")),
        BrokenSample.Of(
            "spreadsheet-error",
            "an error of a formula where an amount belongs",
            Csv.Data(Csv.Tax, "UCT;6171;5169;;;#N/A;;;;")),
        BrokenSample.Of(
            "amount-out-of-range", "a thousand million million crowns", Csv.Data(Csv.Tax, "UCT;6171;5169;;;1000000000000000;;;;")),
        BrokenSample.Of(
            "bad-item",
            "items that no budget has: two digits, class 0, class 9",
            Csv.Data(Csv.Tax, "UCT;6171;51;;;100;;;;", "UCT;6171;0000;;;100;;;;", "UCT;6171;9999;;;100;;;;")),
        BrokenSample.Of("missing-item", "a row without an item", Csv.Data(Csv.Tax, "UCT;6171;;;;100;;;;")),
        BrokenSample.Of("bad-paragraph", "a letter in the paragraph", Csv.Data(Csv.Tax, "UCT;33A3;5169;;;100;;;;")),
        BrokenSample.Of(
            "bad-account",
            "a word instead of an account, four digits, and none at all",
            Csv.Accounts("ROZ;501;300;1000", "UCT;energie;300;1000", "UCT;5020;300;1000", "UCT;;300;1000")),
        BrokenSample.Of(
            "ambiguous-date",
            "days of which each number can be the month",
            Csv.Data(
                Csv.Tax,
                "KDF;6171;5139;;;1250.50;03/04/2024;97574911;Kancelářský svět Lípa s.r.o.;Kancelářské potřeby",
                "KDF;3745;5169;;;8300;05/06/2024;91860911;Zahrady Pod Vrbou s.r.o.;Sečení trávy")),
        BrokenSample.Of(
            "bad-date", "30 February, and a year below zero",
            Csv.Data(
                Csv.Tax,
                "KDF;6171;5139;;;100;2024-02-30;97574911;Kancelářský svět Lípa s.r.o.;Tonery",
                "KDF;6171;5139;;;200;-2024-01-05;97574911;Kancelářský svět Lípa s.r.o.;Papír")),
        BrokenSample.Of(
            "unknown-document", "a kind of document that nobody knows, and none at all",
            Csv.Sound(), Csv.Documents(
                "jídelní lístek;Oběd;https://www.example.cz/obed.pdf;;;",
                ";Rozpočet 2024;https://www.example.cz/rozpocet.pdf;2023-12-13;2023-12-20;")),
        BrokenSample.Of(
            "bad-note",
            "notes on a chapter, on a paragraph of three digits, in German, with markup, without a text, and twice on one section",
            Csv.Sound(), Csv.Notes(
                "chapter;31;cs;Kapitola",
                "paragraph;617;cs;Správa",
                "section;61;de;Verwaltung",
                "item;5139;cs;<b>Nákupy</b>",
                "item;5139;en;",
                "section;61;cs;Správa obce",
                "section;61;cs;Úřad obce")),
        BrokenSample.Of(
            "bad-address", "a path on somebody's disk, and an address that would run a script",
            Csv.Sound(), Csv.Documents(
                "budget;Rozpočet 2024;C:\\Dokumenty\\rozpocet.pdf;2023-12-13;2023-12-20;",
                "amendment;Opatření 1;javascript:alert(1);2024-03-13;2024-03-20;")),
        BrokenSample.Of(
            "bad-text",
            "a title of six hundred letters",
            Csv.Sound(),
            Csv.Documents($"budget;{new string('R', 600)};https://www.example.cz/rozpocet.pdf;2023-12-13;2023-12-20;")),
        BrokenSample.Of(
            "personal-file-name",
            "an invented birth number in the name of a file",
            Csv.Sound(),
            Csv.Named("2024/smlouvy 855512-1234.csv", Csv.OtherInvoice)),
        BrokenSample.Of(
            "bad-code",
            "an event code of two hundred characters",
            Csv.Data(Csv.Tax, $"UCT;6171;5169;{new string('7', 200)};;100;;;;")),
        BrokenSample.Of(
            "edition-too-large",
            "a name of an event that is longer than 10,000 bytes",
            Csv.Data(Csv.Tax, "UCT;6171;5169;1;;100;;;;"),
            Csv.Events($"1;{new string('A', 10_001)}")),
    ];
}
