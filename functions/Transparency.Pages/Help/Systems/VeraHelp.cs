using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>VERA, which town halls keep their accounts in.</summary>
internal static class VeraHelp
{
    public static HelpSystem System { get; } = new(
        "vera",
        new("VERA", "VERA"),
        new(
            "Nahrávají se účetní zápisy jako CSV a rozpočet jako KXX. Kniha došlých faktur je nutná jen tam, kde účetní zápisy nejsou.",
            "What is uploaded are the accounting entries as CSV and the budget as KXX. The book of received invoices is needed only where "
                + "there are no entries."))
    {
        Steps =
        [
            new(
                "V účetnictví vyexportujte účetní zápisy za celý rok do CSV se středníkem, se všemi 34 sloupci. Čtou se podle pořadí, "
                    + "proto žádný nevynechávejte ani nepřidávejte; záhlaví být nemusí.",
                "In the accounting export the entries (účetní zápisy) of the whole year as CSV with semicolons and all 34 columns. They "
                    + "are read by their order, so leave none out and add none; a header is not needed."),
            new(
                "Schválený rozpočet a rozpočtová opatření vyexportujte ve formátu KXX (věta 56Gg).",
                "Export the approved budget and its amendments as KXX (56Gg)."),
            new(
                "Nemáte-li k zápisům přístup, vyexportujte knihu došlých faktur se sloupci `Částka celkem`, `POL`, `OD`, `PA` a "
                    + "`Dat.uhrady`. Zaplacené faktury se pak ukáží jako platby i jako výdaje.",
                "Where you have no access to the entries, export the book of received invoices with the columns `Částka celkem`, `POL`, "
                    + "`OD`, `PA` and `Dat.uhrady`. Paid invoices are then shown as payments and as expenditure."),
        ],
        Doubt = new(
            "Názvy nabídek jsme ověřit nemohli a mohou se lišit podle verze; hledejte „export do CSV“ nad seznamem účetních zápisů a "
                + "„KXX“ nebo „56Gg“ u rozpočtu.",
            "The names of the menus could not be verified and may differ by version; look for „export do CSV“ above the list of entries "
                + "and for „KXX“ or „56Gg“ at the budget."),
        Files =
        [
            new(
                new("účetní zápisy, CSV", "accounting entries, CSV"),
                new("skutečnost, přijaté faktury jako platby", "actual amounts, received invoices as payments"),
                "vera-accounting"),
            new(
                new("kniha došlých faktur, CSV", "book of received invoices, CSV"),
                new("platby; výdaje tam, kde nejsou účetní zápisy", "payments; expenditure where there are no entries"),
                "vera-invoices"),
            new(
                new("rozpočet, KXX", "budget, KXX"),
                new("schválený rozpočet a rozpočet po změnách", "approved and amended budget"),
                "gordic-kxx"),
        ],
        Advice =
        [
            new(
                FileProblems.UnknownFormat,
                new(
                    "V exportu účetních zápisů chybí nebo přebývá sloupec, a pořadí proto nesedí. Vyexportujte všech 34 v původním pořadí.",
                    "The export of the entries lacks a column or has one more, so that their order is wrong. Export all 34.")),
            new(
                RowProblems.TooFewFields,
                new(
                    "Text poznámky obsahuje konec řádku a zápis se rozdělil na dva. Opravte poznámku v systému a vyexportujte znovu.",
                    "The text of a note has a line end, which broke the entry in two. Mend the note in the system and export again.")),
            new(
                RowProblems.PersonalData,
                new(
                    "Ve sloupci `IČO/D.nar.` může stát datum narození. Nezveřejní se; partner se ukáže jako fyzická osoba.",
                    "The column `IČO/D.nar.` may hold a day of birth. It is not published; the counterparty is shown as a person.")),
            new(
                FileProblems.MissingColumn,
                new(
                    "V knize faktur chybí sloupec, bez kterého nelze poznat paragraf nebo den úhrady. Přidejte do exportu `OD`, `PA` a "
                        + "`Dat.uhrady`.",
                    "The book of invoices lacks a column that tells the paragraph or the day of payment. Export it with `OD`, `PA` and "
                        + "`Dat.uhrady`.")),
            new(
                BudgetProblems.UnbalancedBudget,
                new(
                    "Chybí část rozpočtu v KXX, nejčastěji financování (třída 8) nebo rozpočtová opatření.",
                    "Some of the budget is missing in KXX, most often financing (class 8) or amendments.")),
        ],
    };
}
