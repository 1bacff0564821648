namespace Transparency.Pages.Help.Systems;

/// <summary>HELIOS Fenix of Asseco Solutions, the one of town halls.</summary>
internal static class FenixHelp
{
    public static HelpSystem System { get; } = new(
        "fenix",
        new("HELIOS Fenix (Asseco Solutions)", "HELIOS Fenix (Asseco Solutions)"),
        new(
            "Vlastní formát Fenixu neznáme. Nahrává se tabulka rozpočtu po paragrafech a položkách, uložená jako XLSX nebo CSV.",
            "We know no format of Fenix. What is uploaded is a table of the budget by paragraphs and items, saved as XLSX or CSV."))
    {
        Steps =
        [
            new(
                "V ekonomických modulech najděte sestavu nebo přehled plnění rozpočtu po paragrafech a položkách za celý rok.",
                "In the modules of economy find a report of the budget by paragraphs and items for the whole year."),
            BudgetTables.Columns,
            BudgetTables.Payments,
            new(
                "Umí-li vaše verze export KXX (věta 56Gg), dejte mu přednost: je v něm rozpočet, skutečnost i platby.",
                "Where your version exports KXX (56Gg), prefer it: it has the budget, actual amounts and payments."),
        ],
        Doubt = new(
            "Názvy nabídek jsme ověřit nemohli a mohou se lišit podle verze; hledejte „export do Excelu“ nebo „CSV“ nad přehledem.",
            "The names of the menus could not be verified and may differ by version; look for „export do Excelu“ or „CSV“ above a list."),
        Files =
        [
            BudgetTables.File,
            new(
                new("zaplacené faktury, CSV", "paid invoices, CSV"),
                new("jednotlivé platby", "single payments"),
                "cityvizor-payments"),
            new(
                new("dávky KXX, jsou-li", "KXX batches where there are any"),
                new("rozpočet, skutečnost a platby", "budget, actual amounts and payments"),
                "gordic-kxx"),
        ],
        Advice =
        [
            BudgetTables.UnknownFormat, BudgetTables.UnclearUnit, BudgetTables.MissingColumn, BudgetTables.Unbalanced, BudgetTables.NotText,
        ],
    };
}
