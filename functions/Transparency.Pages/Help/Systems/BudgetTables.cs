using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Pages.Help.Systems;

/// <summary>What is the same for every system of which only a table is read.</summary>
internal static class BudgetTables
{
    /// <summary>One row a paragraph and item, one column a stage.</summary>
    public static Wording Columns { get; } = new(
        "Jeden řádek na paragraf a položku, sloupce `Paragraf`, `Položka`, `Schválený rozpočet`, `Rozpočet po změnách` a `Skutečnost`, "
            + "částky v korunách. Příjmy, výdaje i financování mohou být pod sebou; součty a nadpisy nevadí.",
        "One row a paragraph and item, the columns `Paragraf`, `Položka`, `Schválený rozpočet`, `Rozpočet po změnách` and `Skutečnost`, "
            + "amounts in crowns. Income, expenditure and financing may stand below each other; sums and headings do no harm.");

    /// <summary>Invoices beside it.</summary>
    public static Wording Payments { get; } = new(
        "Chcete-li ukázat i jednotlivé platby, vyexportujte zaplacené faktury do souboru `platby.csv` se sloupci `Typ`, `Paragraf`, "
            + "`Položka`, `Částka`, `Datum`, `IČO`, `Dodavatel` a `Popis`. Aby se skutečnost nepočítala dvakrát, uveďte (nebo ať "
            + "provozovatel uvede) v `municipality.json` `\"primary\": \"wide-budget\"`: součty pak dává tabulka a platby se jen ukáží.",
        "To show single payments too, export paid invoices into `platby.csv` with the columns `Typ`, `Paragraf`, `Položka`, `Částka`, "
            + "`Datum`, `IČO`, `Dodavatel` and `Popis`. So that nothing counts twice, say `\"primary\": \"wide-budget\"` in "
            + "`municipality.json`, or have it said: the table gives the sums, and payments are only shown.");

    /// <summary>The table in a list of files.</summary>
    public static SystemFile File { get; } = new(
        new("tabulka rozpočtu, XLSX nebo CSV", "a table of the budget, XLSX or CSV"),
        new("schválený rozpočet, rozpočet po změnách a skutečnost", "approved and amended budget, actual amounts"),
        "wide-budget");

    public static SystemAdvice UnknownFormat { get; } = new(
        FileProblems.UnknownFormat,
        new(
            "Sloupce se jmenují jinak, než jaké známe. Přejmenujte je podle návodu výše, nebo použijte návrh `mapping.json` z protokolu: "
                + "jednou ho doplníte a další exporty se čtou samy.",
            "The columns have other names than we know. Rename them as said above, or take the draft of `mapping.json` from the report: "
                + "fill it in once, and further exports are read by themselves."));

    public static SystemAdvice UnclearUnit { get; } = new(
        FileProblems.UnclearUnit,
        new(
            "Sestava je v tisících, nebo to tak vypadá. Vyexportujte ji v korunách s haléři.",
            "The report is in thousands, or looks so. Export it in crowns and haléře."));

    public static SystemAdvice MissingColumn { get; } = new(
        FileProblems.MissingColumn,
        new(
            "Sestava nemá sloupec s paragrafem nebo položkou, nejspíš je jen součtová. Zvolte podrobnou sestavu po položkách.",
            "The report has no column of paragraphs or items; it probably has sums alone. Choose a detailed one by items."));

    public static SystemAdvice Unbalanced { get; } = new(
        BudgetProblems.UnbalancedBudget,
        new(
            "V sestavě chybí financování, tedy položky třídy 8. Přidejte je, nebo je vyexportujte zvlášť.",
            "The report lacks financing, the items of class 8. Add them, or export them beside it."));

    public static SystemAdvice NotText { get; } = new(
        FileProblems.NotText,
        new(
            "Sestava je v PDF. Uložte ji jako XLSX nebo CSV; z PDF částky bezpečně přečíst nelze.",
            "The report is a PDF. Save it as XLSX or CSV; amounts cannot be read from a PDF safely."));
}
