using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>GINIS of GORDIC.</summary>
internal static class GinisHelp
{
    public static HelpSystem System { get; } = new(
        "ginis",
        new("GINIS (GORDIC)", "GINIS (GORDIC)"),
        new(
            "Nahrávají se dávky KXX: schválený rozpočet, rozpočtová opatření a účetnictví. Platby s dodavateli jsou v nich také.",
            "What is uploaded are batches called KXX: the approved budget, its amendments and the accounting, payments included."))
    {
        Steps =
        [
            new(
                "Otevřete modul INU, Interface účetnictví a rozpočtu (říká se mu i Manipulace s daty). Dávky účetních a rozpočtových "
                    + "zápisů se exportují v něm. Nevidíte-li ho, požádejte správce GINISu.",
                "Open the module INU, Interface účetnictví a rozpočtu (also called Manipulace s daty). It exports batches of accounting "
                    + "and budget entries. Where you do not see it, ask whoever administers GINIS."),
            new(
                "Zvolte export dávky ve formátu KXX, kterému se říká i „věta 56Gg“.",
                "Choose the export of a batch as KXX, also called „věta 56Gg“."),
            new(
                "Vyexportujte za celý rok tři druhy dokladů: `02` schválený rozpočet, `03` rozpočtová opatření a `00` účetnictví. "
                    + "Smí být v jednom souboru i ve více, za rok i po měsících; novější export měsíce nahradí starší.",
                "Export three kinds of documents for the whole year: `02` the approved budget, `03` amendments and `00` the accounting, "
                    + "in one file or several, by year or by month; a newer export of a month replaces an older one."),
            new(
                "Používáte-li akce (ORG), uložte i jejich číselník jako CSV se sloupci `ORG;NAZEV;SU`. Bez něj se místo názvů ukazují "
                    + "čísla.",
                "Where you use events (ORG), save their list as CSV too, with the columns `ORG;NAZEV;SU`. Without it their numbers are "
                    + "shown."),
            new(
                "Soubory neotvírejte v Poznámkovém bloku ani v Excelu a rovnou je nahrajte.",
                "Do not open the files in an editor or in Excel; upload them as they are."),
        ],
        Doubt = new(
            "Že dávky exportuje modul INU, říká výrobce. Jak se přesně jmenuje volba exportu, jsme ověřit nemohli a může se lišit podle "
                + "verze; hledejte „KXX“, „56Gg“ nebo „export dávky“.",
            "That INU exports batches is said by its maker. What the choice itself is called could not be verified and may differ by "
                + "version; look for „KXX“, „56Gg“ or „export dávky“."),
        Files =
        [
            new(
                new("dávky KXX", "KXX batches"),
                new(
                    "schválený rozpočet, rozpočet po změnách, skutečnost a platby",
                    "approved and amended budget, actual amounts, payments"),
                "gordic-kxx"),
            new(new("číselník akcí", "list of events"), new("názvy akcí", "names of events"), "gordic-events"),
            new(
                new("sestava uložená jako XLS nebo XLSX", "a report saved as XLS or XLSX"),
                new("rozpočet po paragrafech a položkách, bez plateb", "the budget by paragraphs and items, without payments"),
                "wide-budget"),
        ],
        Advice =
        [
            new(
                RowProblems.BadRecord,
                new(
                    "Soubor někdo upravil, nebo se spojily části více souborů. Vyexportujte dávku znovu a nahrajte ji bez otevření.",
                    "The file was edited, or parts of several were joined. Export the batch again and upload it unopened.")),
            new(
                FileProblems.OtherIco,
                new(
                    "V hlavičce dávky stojí IČO jiné organizace. Vede-li váš GINIS i školy, zvolte v exportu jen IČO obce.",
                    "The head of the batch has the IČO of another body. Where your GINIS keeps schools too, choose that of the town.")),
            new(
                FileProblems.WrongYear,
                new(
                    "V exportu byl zvolen jiný rok. Zvolte období roku, do kterého nahráváte.",
                    "Another year was chosen for the export. Choose that of the folder.")),
            new(
                BudgetProblems.UnknownEvent,
                new(
                    "Číselník akcí chybí, nebo je starší než účetnictví. Vyexportujte ho znovu a nahrajte k dávkám.",
                    "The list of events is missing or older than the accounting. Export it again and upload it too.")),
            new(
                BudgetProblems.UnbalancedBudget,
                new(
                    "Nejčastěji chybí doklady druhu 03 nebo financování (položky třídy 8). Vyexportujte rozpočet celý, bez výběru kapitol.",
                    "Most often documents of kind 03 or financing (items of class 8) are missing. Export the whole budget.")),
            new(
                BudgetProblems.TwoSources,
                new(
                    "Vedle dávek KXX leží ještě sestava nebo výkaz s týmiž částkami. Ponechte dávky; jsou v nich i platby.",
                    "Beside the batches lies a report or a statement of the same amounts. Keep the batches; they have payments too.")),
        ],
        Sources =
        [
            new(
                new("GORDIC: Interface účetnictví a rozpočtu (INU)", "GORDIC: Interface účetnictví a rozpočtu (INU), in Czech"),
                "https://www.gordic.cz/produkty/ginis/rozpocet-ucetnictvi-a-vykaznictvi/interface-ucetnictvi-a-rozpoctu/"),
        ],
    };
}
