using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>HELIOS of organisations, which keep accounts and no paragraphs.</summary>
internal static class HeliosHelp
{
    public static HelpSystem System { get; } = new(
        "helios",
        new("HELIOS příspěvkové organizace", "HELIOS of an organisation"),
        new(
            "Školy a jiné příspěvkové organizace účtují bez paragrafů. Nahrává se plán a účetnictví po účtech; obec s HELIOS Fenix má "
                + "svůj návod jinde.",
            "Schools and other subsidised organisations keep no paragraphs. What is uploaded is the plan and the accounting by accounts; "
                + "for a town with HELIOS Fenix there is another page."))
    {
        Steps =
        [
            new(
                "V účetnictví zobrazte obraty účtů 500 až 599 (náklady) a 600 až 699 (výnosy) za celý rok i s analytikou.",
                "In the accounting show the turnovers of accounts 500 to 599 (costs) and 600 to 699 (revenue) of the year."),
            new(
                "Vyexportujte je do XLSX nebo CSV se sloupci `type`, `sa` (trojmístný účet), `aa` (analytika) a `amount` (částka). "
                    + "Částky jsou na obou stranách kladné; do `type` napište u plánu `plán`, u účetnictví nechte prázdno.",
                "Export them as XLSX or CSV with the columns `type`, `sa` (the account, three digits), `aa` (its analytical part) and "
                    + "`amount`. Amounts are positive on both sides; `type` is `plán` for the plan and empty for the accounting."),
            new(
                "Názvy analytických účtů přidejte jako CSV se sloupci `aa;sa;name`.",
                "Add the names of analytical accounts as CSV with the columns `aa;sa;name`."),
        ],
        Doubt = new(
            "Názvy nabídek jsme ověřit nemohli, liší se podle produktu (Orange, iNuvio, Easy) i verze; hledejte nad přehledem „export“ "
                + "nebo „do Excelu“.",
            "The names of the menus could not be verified; they differ by product (Orange, iNuvio, Easy) and version. Look for „export“ or "
                + "„do Excelu“ above a list."),
        Files =
        [
            new(
                new("obraty účtů a plán", "turnovers of accounts and the plan"),
                new("náklady a výnosy podle účtů", "costs and revenue by accounts"),
                "organisation-accounts"),
            new(
                new("účtový rozvrh", "list of accounts"),
                new("názvy analytických účtů", "names of analytical accounts"),
                "organisation-account-names"),
        ],
        Advice =
        [
            new(
                RowProblems.BadAccount,
                new(
                    "Syntetický a analytický účet jsou v jednom sloupci. Rozdělte je: `501` do `sa` a `0300` do `aa`.",
                    "The synthetic and the analytical account stand in one column. Part them: `501` into `sa` and `0300` into `aa`.")),
            new(
                BudgetProblems.MixedBudgets,
                new(
                    "Ve složce organizace leží rozpočet obce. Organizace má vlastní složku i vlastní přístupový klíč.",
                    "The folder of the organisation holds a budget of the town. An organisation has a folder and a grant of its own.")),
            new(
                RowProblems.BadAmount,
                new(
                    "Ve sloupci částek je text nebo nadpis. Exportujte jen řádky účtů.",
                    "A text or a heading stands in the column of amounts. Export the rows of accounts alone.")),
            new(
                FileProblems.MissingColumn,
                new(
                    "Chybí některý ze sloupců `sa`, `aa`, `amount`. Přejmenujte sloupce podle návodu výše.",
                    "One of the columns `sa`, `aa`, `amount` is missing. Rename the columns as said above.")),
        ],
    };
}
