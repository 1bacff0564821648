using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>
/// What is odd about a budget as a whole. Only two sources of the same stage, two kinds of budget and a withdrawal stop a folder.
/// </summary>
public static class BudgetProblems
{
    public static readonly ProblemKind TwoSources = new("two-sources", Severity.Error,
        new(
            "Tutéž fázi rozpočtu nesou dva zdroje; jejich sečtením by se započetla dvakrát.",
            "Two sources carry the same stage; adding them up would count it twice."),
        new(
            "Odstraňte soubory jednoho zdroje, nebo rozhodující zdroj uveďte v municipality.json jako \"primary\".",
            "Remove the files of one source, or name the one that counts as \"primary\" in municipality.json."));

    public static readonly ProblemKind MixedBudgets = new("mixed-budgets", Severity.Error,
        new(
            "Složka obsahuje rozpočet podle paragrafů a položek i účty příspěvkové organizace; sečíst je nelze.",
            "The folder holds both a budget by paragraphs and items and the accounts of an organisation; they cannot be added up."),
        new("Založte organizaci vlastní složku.", "Give the organisation a folder of its own."));

    public static readonly ProblemKind EditionTooLarge = new("edition-too-large", Severity.Error,
        new("Rozpočet obsahuje víc, než kolik lze zveřejnit.", "The budget holds more than can be published."),
        new(
            "Zkontrolujte, že ve sloupcích akce a organizační jednotky nejsou čísla dokladů ani jiné hodnoty a že názvy jsou jen názvy.",
            "Check that the columns of events and units hold no numbers of documents or other values, and that names are names."));

    public static readonly ProblemKind Withdrawn = new("withdrawn", Severity.Error,
        new(
            "To, co tyto soubory dávají, provozovatel služby stáhl a znovu se to zveřejnit nesmí.",
            "What these files give was withdrawn by whoever runs this service, and must not be published again."),
        new(
            "Nahraďte chybný soubor opraveným. Pokud k stažení došlo omylem, může je provozovatel služby zrušit.",
            "Put a corrected file in the place of the wrong one. If it was withdrawn by mistake, whoever runs the "
                + "service can restore it."));

    public static readonly ProblemKind TotalsDropped = Warning("totals-dropped",
        new(
            "Součty klesly na nulu nebo o více než 90 % proti předchozí edici.",
            "Totals fell to zero or by more than 90 % against the edition before."),
        new("Zkontrolujte, že ve složce žádný soubor nechybí.", "Check that no file is missing from the folder."));

    public static readonly ProblemKind UnbalancedBudget = Warning("unbalanced-budget",
        new("Příjmy a financování se v rozpočtu nerovnají výdajům.", "Income and financing do not equal expenditure in the budget."),
        new(
            "Zkontrolujte, že export obsahuje všechny příjmy, výdaje i financování.",
            "Check that the export holds all of income, expenditure and financing."));

    public static readonly ProblemKind UnbalancedConsolidation = Warning("unbalanced-consolidation",
        new(
            "Převody mezi vlastními účty se na obou stranách liší.",
            "Transfers between the municipality's own accounts differ on the two sides."),
        new(
            "Zkontrolujte položky 4133 až 4139 a 4251 proti 5342 až 5349 a 6363; má-li město městské části, uveďte \"kind\": \"city\".",
            "Check items 4133 to 4139 and 4251 against 5342 to 5349 and 6363; a city with districts says \"kind\": \"city\"."));

    public static readonly ProblemKind UnknownEvent = Warning("unknown-event",
        new(
            "Akce není v číselníku akcí; místo názvu se ukazuje kód.",
            "The event is not in the events file; its code is shown as its name."),
        new("Doplňte akci do číselníku akcí.", "Add the event to the events file."));

    public static readonly ProblemKind UnknownParagraph = Warning("unknown-paragraph",
        new(
            "Paragraf není v rozpočtové skladbě tohoto roku; místo názvu se ukazuje kód.",
            "The paragraph is not in the classification of this year; its code is shown as its name."),
        new(
            "Zkontrolujte, že paragraf v tomto roce platil. Platil-li, není třeba nic; jen nemá název.",
            "Check that the paragraph was in force this year. Where it was, nothing is needed; it has no name, that is all."));

    public static readonly ProblemKind UnknownItem = Warning("unknown-item",
        new(
            "Položka není v rozpočtové skladbě tohoto roku; místo názvu se ukazuje kód.",
            "The item is not in the classification of this year; its code is shown as its name."),
        new(
            "Zkontrolujte, že položka v tomto roce platila. Platila-li, není třeba nic; jen nemá název.",
            "Check that the item was in force this year. Where it was, nothing is needed; it has no name, that is all."));

    public static readonly ProblemKind DuplicateRows = Warning("duplicate-rows",
        new(
            "Stejné řádky jsou i v jiném souboru složky; započítaly se jednou.",
            "The same rows stand in another file of the folder; they were counted once."),
        new("Jde-li o samostatné platby, dejte je do jednoho souboru.", "Where they are separate payments, put them into one file."));

    public static readonly ProblemKind SummaryAndDetail = Warning("summary-and-detail",
        new(
            "Řádky bez data dávají stejný součet jako datované řádky téže skladby: souhrn a detail jsou možná započteny dvakrát.",
            "Rows without a date add up to the dated rows of the same classification: a summary and its detail may be counted twice."),
        new("Ponechte buď souhrn, nebo detail.", "Keep either the summary or the detail."));

    public static readonly ProblemKind EventRedefined = Warning("event-redefined",
        new(
            "Stejná akce, jednotka nebo účet má dva různé názvy; platí první z nich.",
            "The same event, unit or account is named twice, differently; the first name is used."),
        new("Jeden z názvů odstraňte.", "Remove one of the names."));

    public static readonly ProblemKind UnknownNote = Warning("unknown-note",
        new(
            "Poznámka obce je ke kódu, který v rozpočtu není; na žádné stránce se neukáže.",
            "A note of the municipality is on a code that the budget does not have; no page shows it."),
        new("Zkontrolujte kód a úroveň poznámky.", "Check the code and the level of the note."));

    internal static IEnumerable<ProblemKind> All =>
    [
        TwoSources, MixedBudgets, Withdrawn, EditionTooLarge, TotalsDropped, UnbalancedBudget, UnbalancedConsolidation, UnknownEvent,
        UnknownParagraph, UnknownItem, DuplicateRows, SummaryAndDetail, EventRedefined, UnknownNote,
    ];

    private static ProblemKind Warning(string code, Wording title, Wording mend) => new(code, Severity.Warning, title, mend);
}
