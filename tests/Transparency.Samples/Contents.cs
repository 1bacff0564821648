using System.Text;
using Transparency.Samples.Broken;

namespace Transparency.Samples;

/// <summary>The README of <c>sample-exports/</c>, generated so that it cannot name a folder that is not there.</summary>
internal static class Contents
{
    internal static SampleFile Of()
    {
        var text = new StringBuilder(Opening);

        foreach (var (folder, what) in Folders)
            text.Append("| `").Append(folder).Append("` | ").Append(what).Append(" |\n");

        text.Append(AfterFolders);

        foreach (var sample in BrokenSamples.All)
            text.Append("| `").Append(sample.Code).Append("` | ").Append(sample.What).Append(" |\n");

        return new SampleFile("README.md", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static readonly (string Name, string What)[] Folders =
    [
        ("brno-lipova",
            "a city district with real transfers from its city (4137, 5347); `data.csv` and `events.csv` in UTF-8; two "
            + "identical payments in one file"),
        ("kamenice-nad-luznici",
            "a town: 2023 a ZIP with a folder inside; 2024 a separate `payments.csv`, six rows of which repeat `data.csv`; "
            + "2025 the running year to September"),
        ("javornik-u-lesa",
            "a village: 2023 windows-1250, Czech headers, decimal commas, CRLF; 2024 tabs, UTF-8 with BOM, blanks between "
            + "thousands"),
        ("hamry-pod-strazkou",
            "a small town in the state treasury's extracts of FIN 2-12 M: 2024 a month that a later one supersedes, and a "
            + "neighbour's rows; 2026 form 063 to June, where a paragraph and item may come twice"),
        ("liskovec-pod-skalou",
            "a town, GORDIC KXX: approved budget and amendments; accounting in two files, the second of which overwrites "
            + "June; `akce.csv` as `ORG;NAZEV;SU`"),
        ("jezernicka-pod-hajem",
            "Internet Stream: 2023 a ZIP of `SR.csv`, `RU.csv`, `SK.csv` and `MAP.csv`, everything in quotes; 2024 loose, "
            + "fewer columns, CRLF; corrections negative or on the other side"),
        ("skalinov",
            "one table a year with a column for each stage: 2023 without events, with `Konečný rozpočet` beside the "
            + "amended budget and empty cells; 2024 `SKDAL`, `SRDAL`, `RUDAL` with events; a list of budget documents in "
            + "each, in English words and in Czech ones in windows-1250"),
        ("habrova-nad-borkou",
            "a town whose system nobody knows, with a `mapping.json`: 2023 its own in the year's folder, the three stages "
            + "in haléře; 2024 approved and amended in thousands, and a journal with debit and credit"),
        ("vlkohrady",
            "VERA: accounting and book of invoices beside a KXX budget; 2023 with a header, payments only from the "
            + "invoices; 2024 without a header, paid invoices (PV) in the accounting; birth dates, and quotes that are never "
            + "closed"),
        ("kralodvorov",
            "a city that publishes as Prague does, in thousands of CZK: 2023 the budget as CSV and what was spent as JSON, "
            + "2024 both as CSV in windows-1250; the amended budget in both files"),
        ("skola-javornik",
            "the village's school, a subsidised organisation kept by accounts: `type;sa;aa;amount` with the plan as `ROZ` "
            + "and the accounting by month, accounts of the balance sheet among it, and names `aa;sa;name`"),
    ];

    private const string Opening = """
        # Sample exports

        Invented data. No municipality, company or person in it exists, and every identification number was made up.
        `dotnet run --project tests/Transparency.Samples -- write sample-exports` writes all of it again, byte for byte.

        | folder | what it exercises |
        |---|---|

        """;

    private const string AfterFolders = """

        In all of the municipalities the amended budget balances to the haléř, and so does the actual one. Some payments have a
        description that the rules of privacy must hide: an e-mail, a telephone, a birth number, an account number.

        ## broken

        One folder per problem code; each contains that problem and, as far as possible, no other.

        | code | what is wrong |
        |---|---|

        """;
}
