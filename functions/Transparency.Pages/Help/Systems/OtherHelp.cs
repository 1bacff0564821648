using Transparency.Core.Validation;

namespace Transparency.Pages.Help.Systems;

/// <summary>Whatever else a town keeps its accounts in.</summary>
internal static class OtherHelp
{
    public static HelpSystem System { get; } = new(
        "jiny-system",
        new("jiný systém", "another system"),
        new(
            "Stačí tabulka, jejíž první řádek pojmenovává sloupce. Nemusí se jmenovat podle nás: jednou řeknete, který co znamená.",
            "A table whose first row names its columns is enough. They need not have our names: say once what each of them means."))
    {
        Title = new("Export z jiného systému", "Exporting from another system"),
        Steps =
        [
            new(
                "Zkuste nejdřív, zda systém neumí KXX (věta 56Gg). Například Premier ho má: Účetnictví, Rozvaha nebo Výkaz, v dialogu "
                    + "tisku Uložit do souboru, „Obraty od 2015 (věta 56Gg Gordic + MÚZO XML)“.",
                "See first whether the system writes KXX (56Gg). Premier does: Účetnictví, Rozvaha or Výkaz, in the dialogue of printing "
                    + "Uložit do souboru, „Obraty od 2015 (věta 56Gg Gordic + MÚZO XML)“."),
            new(
                "Předáváte-li už data pro rozklikávací rozpočet od Internet Stream nebo pro CityVizor, nahrajte tytéž soubory: `SR`, `RU`, "
                    + "`SK` a `MAP`, nebo data, `payments` a `events`.",
                "Where you already deliver data to Internet Stream or to CityVizor, upload the same files: `SR`, `RU`, `SK` and `MAP`, or "
                    + "data, `payments` and `events`."),
            new(
                "Jinak vyexportujte tabulku rozpočtu do XLSX nebo CSV.",
                "Otherwise export a table of the budget as XLSX or CSV."),
            BudgetTables.Columns,
            BudgetTables.Payments,
            new(
                "Nepozná-li se tabulka, protokol k ní navrhne `mapping.json`. Uložte ho, zkontrolujte, doplňte a nahrajte k tabulce.",
                "Where the table is not known, the report drafts a `mapping.json`. Save it, check it, fill it in and upload it too."),
            new(
                "Nejde-li nic z toho, stáhněte výkaz FIN 2-12 M z Monitoru Státní pokladny (zdrojová data, `FINM201` a `FINM202`). "
                    + "Jednotlivé platby v něm nejsou.",
                "Where none of this is possible, take the statement FIN 2-12 M from the state's Monitor (source data, `FINM201` and "
                    + "`FINM202`). It has no single payments."),
        ],
        Doubt = new(
            "Názvy nabídek neznáme; hledejte „export“, „uložit jako“, „do Excelu“, „KXX“ nebo „56Gg“.",
            "We do not know the names of the menus; look for „export“, „uložit jako“, „do Excelu“, „KXX“ or „56Gg“."),
        Files =
        [
            BudgetTables.File,
            new(
                new("jakákoli tabulka a k ní `mapping.json`", "any table, with a `mapping.json`"),
                new("co její sloupce obsahují", "what its columns hold"),
                "mapping"),
            new(
                new("`SR`, `RU`, `SK` pro Internet Stream", "`SR`, `RU`, `SK` of Internet Stream"),
                new(
                    "schválený rozpočet, rozpočet po změnách, skutečnost a platby",
                    "approved and amended budget, actual amounts, payments"),
                "internet-stream"),
            new(
                new("`MAP` pro Internet Stream", "`MAP` of Internet Stream"),
                new("názvy akcí a jednotek", "names of events and units"),
                "internet-stream-map"),
            new(
                new("data pro CityVizor", "data of CityVizor"),
                new("účetnictví a rozpočet po změnách", "accounting and amended budget"),
                "cityvizor"),
            new(
                new("`payments` nebo `platby`", "`payments` or `platby`"),
                new("jednotlivé platby", "single payments"),
                "cityvizor-payments"),
            new(new("`events`", "`events`"), new("názvy akcí", "names of events"), "cityvizor-events"),
            new(
                new("výkaz FIN 2-12 M z Monitoru", "statement FIN 2-12 M"),
                new("rozpočet a skutečnost bez plateb", "budget and actual amounts without payments"),
                "fin-2-12-m"),
            new(
                new("dávky KXX", "KXX batches"),
                new("rozpočet, skutečnost a platby", "budget, actual amounts and payments"),
                "gordic-kxx"),
        ],
        Advice =
        [
            BudgetTables.UnknownFormat,
            BudgetTables.MissingColumn,
            BudgetTables.UnclearUnit,
            new(
                FileProblems.BadMapping,
                new(
                    "V `mapping.json` je překlep, nebo se sloupec jmenuje jinak. Protokol říká řádek a co je na něm dovoleno.",
                    "There is a mistake in `mapping.json`, or a column has another name. The report says the line and what is allowed.")),
            new(
                FileProblems.UnknownStage,
                new(
                    "Soubory pro Internet Stream se poznají podle jména. Pojmenujte je `SR.csv`, `RU.csv` a `SK.csv`.",
                    "Files of Internet Stream are told by their names. Call them `SR.csv`, `RU.csv` and `SK.csv`.")),
            BudgetTables.Unbalanced,
            BudgetTables.NotText,
        ],
        Sources =
        [
            new(
                new("Premier: export obratů ve větě 56Gg", "Premier: export of turnovers as 56Gg, in Czech"),
                "https://manual.premier.cz/pages/viewpage.action?pageId=10748346"),
        ],
    };
}
