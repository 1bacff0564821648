using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>MUNIS of Triada.</summary>
internal static class MunisHelp
{
    public static HelpSystem System { get; } = new(
        "munis",
        new("MUNIS (Triada)", "MUNIS (Triada)"),
        new(
            "Vlastní formát MUNISu neznáme. Nahrává se tabulka rozpočtu po paragrafech a položkách, uložená jako XLSX nebo CSV.",
            "We know no format of MUNIS. What is uploaded is a table of the budget by paragraphs and items, saved as XLSX or CSV."))
    {
        Steps =
        [
            new(
                "V účetnictví nebo rozpočtu najděte sestavu plnění rozpočtu po paragrafech a položkách za celý rok.",
                "Find a report of the budget by paragraphs and items for the whole year."),
            BudgetTables.Columns,
            BudgetTables.Payments,
            new(
                "Soubory XML z programu Výkaznictví (pro CSÚIS a GXML) nenahrávejte: jsou určeny státu a kraji a tady se nečtou.",
                "Do not upload the XML of the program Výkaznictví (for CSÚIS, and GXML): it is for the state, and not read."),
        ],
        Doubt = new(
            "Názvy nabídek v modulech Účetnictví a Rozpočet jsme ověřit nemohli a mohou se lišit podle verze; hledejte u sestavy „export“, "
                + "„uložit jako“ nebo „do Excelu“.",
            "The names of the menus could not be verified and may differ by version; look for „export“, „uložit jako“ or „do Excelu“."),
        Files =
        [
            BudgetTables.File,
            new(
                new("zaplacené faktury, CSV", "paid invoices, CSV"),
                new("jednotlivé platby", "single payments"),
                "cityvizor-payments"),
        ],
        Advice =
        [
            new(
                FileProblems.UnknownXml,
                new(
                    "Nahráli jste výkaz z programu Výkaznictví. Místo něj vyexportujte tabulku rozpočtu.",
                    "You uploaded a statement of the program Výkaznictví. Export the table of the budget instead.")),
            BudgetTables.UnknownFormat, BudgetTables.UnclearUnit, BudgetTables.MissingColumn, BudgetTables.Unbalanced, BudgetTables.NotText,
        ],
        Sources = [new(new("Triada: Výkaznictví", "Triada: Výkaznictví, in Czech"), "https://munis.cz/art/vyk")],
    };
}
