using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>KEO4 of ALIS.</summary>
internal static class KeoHelp
{
    public static HelpSystem System { get; } = new(
        "keo4",
        new("KEO4 (ALIS)", "KEO4 (ALIS)"),
        new(
            "Nahrává se export obratů ve formátu 56Gg (Gordic), týž, který některé kraje od obcí každý měsíc žádají.",
            "What is uploaded is the export of turnovers as 56Gg (Gordic), the same that some regions ask for each month."))
    {
        Steps =
        [
            new(
                "Jednou na začátku: v modulu Účetnictví otevřete Parametry, Základní, záložku Export. Nastavte, která členění deníku se "
                    + "mají exportovat jako ORG (akce) a ORJ (organizační jednotka). Uložte tlačítkem Uložit a zavřít.",
                "Once: in Účetnictví open Parametry, Základní, the tab Export. Set which divisions of the journal are exported as ORG "
                    + "(events) and ORJ (units). Save with Uložit a zavřít."),
            new(
                "Spusťte export obratů 56Gg za každý měsíc od ledna. Měsíce mohou být v jednom souboru i každý zvlášť.",
                "Run the export of turnovers 56Gg for each month since January, into one file or several."),
            new(
                "Podívejte se v náhledu, zda je v souborech i schválený rozpočet a rozpočet po změnách. Chybějí-li, přidejte tabulku "
                    + "rozpočtu jako CSV nebo XLSX jen se sloupci `Paragraf`, `Položka`, `Schválený rozpočet` a `Rozpočet po změnách`.",
                "See in the preview whether the files hold the approved and the amended budget. Where they do not, add a table of the "
                    + "budget as CSV or XLSX with the columns `Paragraf`, `Položka`, `Schválený rozpočet` and `Rozpočet po změnách`."),
            new(
                "Názvy akcí přidejte jako CSV se sloupci `ORG;NAZEV;SU`.",
                "Add the names of events as CSV with the columns `ORG;NAZEV;SU`."),
        ],
        Doubt = new(
            "Záložku Export popisuje dokumentace výrobce. Ve které nabídce se export obratů 56Gg spouští, v ní není a může se lišit podle "
                + "verze; hledejte „obraty“, „56Gg“ nebo „Gordic“, případně se zeptejte podpory ALIS.",
            "The tab Export is described by its maker. Where the export of 56Gg is started is not said there and may differ by version; "
                + "look for „obraty“, „56Gg“ or „Gordic“, or ask the maker."),
        Files =
        [
            new(
                new("obraty 56Gg", "turnovers 56Gg"),
                new("skutečnost; rozpočet a platby, pokud je export obsahuje", "actual amounts; budget and payments where they are in it"),
                "gordic-kxx"),
            new(
                new("tabulka rozpočtu", "a table of the budget"),
                new("schválený rozpočet a rozpočet po změnách", "approved and amended budget"),
                "wide-budget"),
            new(new("číselník akcí", "list of events"), new("názvy akcí", "names of events"), "gordic-events"),
        ],
        Advice =
        [
            new(
                BudgetProblems.TwoSources,
                new(
                    "V přidané tabulce rozpočtu je i skutečnost, a tu už mají obraty 56Gg. Odstraňte z tabulky sloupec se skutečností.",
                    "The table of the budget has actual amounts too, which 56Gg has already. Remove their column from the table.")),
            new(
                BudgetProblems.UnknownEvent,
                new(
                    "V záložce Export je za ORG zvoleno jiné členění, než jaké je v číselníku akcí, nebo číselník chybí.",
                    "On the tab Export another division stands for ORG than that of the list of events, or the list is missing.")),
            new(
                RowProblems.BadRecord,
                new(
                    "Soubor někdo upravil nebo spojil z částí. Vyexportujte měsíc znovu a nahrajte ho pod stejným jménem.",
                    "The file was edited or joined of parts. Export the month again and upload it under the same name.")),
            new(
                BudgetProblems.UnbalancedBudget,
                new(
                    "V tabulce rozpočtu nejspíš chybí financování, tedy položky třídy 8. Přidejte je.",
                    "The table of the budget probably lacks financing, the items of class 8. Add them.")),
            new(
                FileProblems.NoData,
                new(
                    "Ve složce je jen číselník akcí. Nahrajte i export obratů.",
                    "The folder has the list of events alone. Upload the turnovers too.")),
        ],
        Sources =
        [
            new(
                new("ALIS: Parametry, Základní, záložka Export", "ALIS: Parametry, Základní, the tab Export, in Czech"),
                "https://dokumentace.alis.cz/ucetnictvi/parametry-zakladni-export.html"),
        ],
    };
}
