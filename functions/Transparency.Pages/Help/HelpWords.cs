using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>What the pages of help say, whichever system they are about.</summary>
internal static class HelpWords
{
    public static Wording Title { get; } = new("Nápověda pro účetní", "Help for clerks");

    public static Wording Lead { get; } = new(
        "Jak z účetního systému dostat soubory, které se tu dají zveřejnit, a co dělat, když s nimi něco není v pořádku.",
        "How to get files out of the accounting system that can be published here, and what to do where something is wrong with them.");

    public static Wording Steps { get; } = new("Jak se zveřejňuje", "How publishing goes");

    /// <summary>From the system to the web, and back.</summary>
    public static IReadOnlyList<HelpStep> General { get; } =
    [
        new(new(
            "V účetním systému vyexportujte rozpočet a účetnictví za celý rok. Návod pro svůj systém máte výše.",
            "Export the budget and the accounting of the whole year from the accounting system. How is said above, by system.")),
        new(
            new(
                "Otevřete stránku pro nahrávání, vložte přístupový klíč od provozovatele, zvolte rok a přetáhněte na ni soubory.",
                "Open the page for uploading, paste the grant that whoever runs the service gave you, choose the year, and drop "
                    + "the files."),
            HelpPictures.Drop),
        new(
            new(
                "Prohlédněte si náhled: součty, největší změny a co je v souborech v nepořádku. Zatím se nic nezveřejnilo. Zeptá-li se "
                    + "na něco stránka, odpovězte tlačítkem.",
                "Look at the preview: totals, the largest changes, and what is wrong with the files. Nothing is published yet. Where the "
                    + "page asks something, answer by a button."),
            HelpPictures.Preview),
        new(
            new(
                "Stiskněte Zveřejnit. Při příštím exportu totéž zopakujte; soubor stejného jména nahradí předchozí.",
                "Press Publish. Do the same with the next export; a file of the same name takes the place of the one before."),
            HelpPictures.Published),
        new(
            new(
                "Nemělo se to zveřejnit? Do 24 hodin to jde ve složce pod rokem vrátit.",
                "It should not have been published? Within 24 hours it can be undone in the folder, under the year."),
            HelpPictures.Undo),
    ];

    public static Wording Systems { get; } = new("Podle účetního systému", "By accounting system");

    public static Wording Formats { get; } = new("Podle toho, jak soubor nazval protokol", "By what the report calls the file");

    public static Wording InReport { get; } = new("V protokolu", "In the report");

    public static Wording From { get; } = new("Kde se vyexportuje", "Where it is exported");

    public static Wording Problems { get; } = new("Co může říct protokol", "What a report can say");

    public static Wording ProblemsLead { get; } = new(
        "Všechny chyby a upozornění, co znamenají a co s nimi. Chyba brání zveřejnění, upozornění ne.",
        "Every error and warning, what it means and what to do. An error keeps the folder from being published, a warning does not.");

    public static Wording Errors { get; } = new("Chyby", "Errors");

    public static Wording Warnings { get; } = new("Upozornění", "Warnings");

    public static Wording Upload { get; } = new("Stránka pro nahrávání", "The page for uploading");

    public static Wording Click { get; } = new("Kde to v systému je", "Where it is in the system");

    public static Wording Doubt { get; } = new("Co nevíme jistě:", "What we do not know for certain:");

    public static Wording Files { get; } = new("Co nahrát", "What to upload");

    public static IReadOnlyList<Wording> FileColumns { get; } =
        [new("Soubor", "File"), new("Co v něm je", "What it holds"), new("V protokolu", "In the report")];

    public static Wording Advice { get; } = new("Co nejčastěji hlásí protokol", "What reports say most often");

    public static Wording AllProblems { get; } = new("Všechny chyby a upozornění", "All errors and warnings");

    public static Wording Sources { get; } = new("Odkud to víme", "How we know");

    public static Wording AllHelp { get; } = new("Ostatní systémy", "Other systems");

    public static Wording TitleOf(Wording system) => new($"Export ze systému {system.Czech}", $"Exporting from {system.English}");
}
