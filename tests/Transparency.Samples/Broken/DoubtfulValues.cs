namespace Transparency.Samples.Broken;

/// <summary>Warnings about single values and rows.</summary>
internal static class DoubtfulValues
{
    internal static IReadOnlyList<BrokenSample> All =>
    [
        BrokenSample.Of(
            "amount-rounded",
            "dust of binary arithmetic, and half a haléř",
            Csv.Data(Csv.Tax, "UCT;6171;5169;;;2.84217E-12;;;;", "UCT;6171;5139;;;10.005;;;;")),
        BrokenSample.Of(
            "shortened-code",
            "a code of thirteen digits after a spreadsheet",
            Csv.Data(Csv.Tax, "UCT;3113;5169;3,113E+12;;100;;;;")),
        BrokenSample.Of(
            "date-outside-year",
            "an invoice of last year",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;100;2023-12-30;97574911;Kancelářský svět Lípa s.r.o.;Tonery")),
        BrokenSample.Of(
            "unknown-event",
            "an event that the list does not name",
            Csv.Data(Csv.Tax, "UCT;2212;5169;1;;100;;;;", "UCT;2212;5171;9;;200;;;;"),
            Csv.Events("1;Zimní údržba")),
        BrokenSample.Of(
            "unknown-note",
            "a note on an event that the budget does not have, beside one on a paragraph that it has",
            Csv.Data(Csv.Tax, Csv.Invoice),
            Csv.Notes("event;77;cs;Nová školka", "paragraph;6171;cs;Úřad se letos stěhoval, viz https://www.example.cz/stehovani.")),
        BrokenSample.Of(
            "bad-ico",
            "an identification number with a wrong check digit",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;100;2024-03-15;12345678;Překlep a syn s.r.o.;Tonery")),
        BrokenSample.Of(
            "personal-data",
            "a birth number in the name of a firm, in a description and in a code, invented ones",
            Csv.Data(
                Csv.Tax,
                "KDF;6171;5139;;;100;2024-03-15;97574911;Jan Vymyšlený, r. č. 855512/1234;Tonery",
                "KDF;6171;5169;;;200;2024-03-16;97574911;Kancelářský svět Lípa s.r.o.;vratka 855512-1234",
                "UCT;4341;5499;855512/1234;;300;;;;")),
        BrokenSample.Of(
            "bad-place",
            "a map of events whose coordinates changed places in one row, beside a sound one",
            Csv.Data(Csv.Tax, "UCT;2212;5169;1;;100;;;;", "UCT;2212;5171;2;;200;;;;"),
            Csv.Map("2024;1;Lávka;0;;100;100;100;16.07104;49.57189", "2024;2;Chodník;0;;200;200;200;49.56392;16.07155")),
        BrokenSample.Of(
            "unseen-characters",
            "a blank without width and a soft hyphen in descriptions",
            Csv.Data(
                Csv.Tax,
                "KDF;6171;5139;;;100;2024-03-15;97574911;Kancelářský svět Lípa s.r.o.;Tonery\u200B a papír",
                "KDF;6171;5171;;;100;2024-03-16;97574911;Kancelářský svět Lípa s.r.o.;Oprava\u00ADžidlí")),
        BrokenSample.Of("unknown-paragraph", "a paragraph that is in no list", Csv.Data(Csv.Tax, "UCT;3318;5169;;;100;;;;")),
        BrokenSample.Of("unknown-item", "an item that is in no list", Csv.Data(Csv.Tax, "UCT;6171;5999;;;100;;;;")),
        BrokenSample.Of("expenditure-without-paragraph", "an expenditure under paragraph 0", Csv.Data(Csv.Tax, "UCT;0;5169;;;100;;;;")),
        BrokenSample.Of(
            "money-without-item",
            "a hundred crowns in a row of no area, paragraph or item",
            Csv.Prague("2024;01;000000;1111;0;98.00;98.00", "2024;11;006171;5169;0;98.00;74.00", "2024;;000000;0000;0;-0.10;0.00")),
        BrokenSample.Of(
            "payment-without-date",
            "an invoice without a date",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;100;;97574911;Kancelářský svět Lípa s.r.o.;Tonery")),
        BrokenSample.Of(
            "doubtful-days", "a budget published before it was approved and gone before that, and one of the wrong century",
            Csv.Data(Csv.Tax, Csv.Voucher),
            Csv.Documents(
                "budget;Rozpočet 2024;https://www.example.cz/rozpocet.pdf;2023-12-13;2023-01-03;2023-01-02",
                "amendment;Opatření 1;https://www.example.cz/1.pdf;2042-03-13;2042-03-20;")),
        BrokenSample.Of(
            "quotes-in-text",
            "quotes that are not doubled",
            Csv.Data(Csv.Tax, "KDF;6171;5139;;;100;2024-03-15;97574911;\"Firma \"Alfa\" s.r.o.\";Tonery")),
        BrokenSample.Of(
            "text-after-separator",
            "a separator without quotes in the last column",
            Csv.Data(Csv.Tax, "KDF;6171;5171;;;100;2024-03-15;97574911;Kancelářský svět Lípa s.r.o.;Oprava židlí; výměna koleček")),
    ];
}
