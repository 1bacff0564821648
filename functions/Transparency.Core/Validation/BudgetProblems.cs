namespace Transparency.Core.Validation;

/// <summary>What is odd about a budget as a whole. Only two sources of the same stage, two kinds of budget and a withdrawal stop a folder.</summary>
public static class BudgetProblems
{
    public static readonly ProblemKind TwoSources = new("two-sources", Severity.Error,
        "Two sources carry the same stage; adding them up would count it twice.", "Tutéž fázi rozpočtu nesou dva zdroje; jejich sečtením by se započetla dvakrát.",
        "Remove the files of one source, or name the one that counts as \"primary\" in municipality.json.", "Odstraňte soubory jednoho zdroje, nebo rozhodující zdroj uveďte v municipality.json jako \"primary\".");

    public static readonly ProblemKind MixedBudgets = new("mixed-budgets", Severity.Error,
        "The folder holds both a budget by paragraphs and items and the accounts of an organisation; they cannot be added up.", "Složka obsahuje rozpočet podle paragrafů a položek i účty příspěvkové organizace; sečíst je nelze.",
        "Give the organisation a folder of its own.", "Založte organizaci vlastní složku.");

    public static readonly ProblemKind Withdrawn = new("withdrawn", Severity.Error,
        "What these files give was withdrawn by whoever runs this service, and must not be published again.", "To, co tyto soubory dávají, provozovatel služby stáhl a znovu se to zveřejnit nesmí.",
        "Put a corrected file in the place of the wrong one. If it was withdrawn by mistake, whoever runs the service can restore it.", "Nahraďte chybný soubor opraveným. Pokud k stažení došlo omylem, může je provozovatel služby zrušit.");

    public static readonly ProblemKind TotalsDropped = Warning("totals-dropped",
        "Totals fell to zero or by more than 90 % against the edition before.", "Součty klesly na nulu nebo o více než 90 % proti předchozí edici.",
        "Check that no file is missing from the folder.", "Zkontrolujte, že ve složce žádný soubor nechybí.");

    public static readonly ProblemKind UnbalancedBudget = Warning("unbalanced-budget",
        "Income and financing do not equal expenditure in the budget.", "Příjmy a financování se v rozpočtu nerovnají výdajům.",
        "Check that the export holds all of income, expenditure and financing.", "Zkontrolujte, že export obsahuje všechny příjmy, výdaje i financování.");

    public static readonly ProblemKind UnbalancedConsolidation = Warning("unbalanced-consolidation",
        "Transfers between the municipality's own accounts differ on the two sides.", "Převody mezi vlastními účty se na obou stranách liší.",
        "Check items 4133 to 4139 against 5342 to 5349.", "Zkontrolujte položky 4133 až 4139 proti 5342 až 5349.");

    public static readonly ProblemKind UnknownEvent = Warning("unknown-event",
        "The event is not in the events file; its code is shown as its name.", "Akce není v číselníku akcí; místo názvu se ukazuje kód.",
        "Add the event to the events file.", "Doplňte akci do číselníku akcí.");

    public static readonly ProblemKind UnknownParagraph = Warning("unknown-paragraph",
        "The paragraph is not in the classification of this year; its code is shown as its name.", "Paragraf není v rozpočtové skladbě tohoto roku; místo názvu se ukazuje kód.",
        "Check the paragraph.", "Zkontrolujte paragraf.");

    public static readonly ProblemKind UnknownItem = Warning("unknown-item",
        "The item is not in the classification of this year; its code is shown as its name.", "Položka není v rozpočtové skladbě tohoto roku; místo názvu se ukazuje kód.",
        "Check the item.", "Zkontrolujte položku.");

    public static readonly ProblemKind DuplicateRows = Warning("duplicate-rows",
        "The same rows stand in another file of the folder; they were counted once.", "Stejné řádky jsou i v jiném souboru složky; započítaly se jednou.",
        "Where they are separate payments, put them into one file.", "Jde-li o samostatné platby, dejte je do jednoho souboru.");

    public static readonly ProblemKind SummaryAndDetail = Warning("summary-and-detail",
        "Rows without a date add up to the dated rows of the same classification: a summary and its detail may be counted twice.", "Řádky bez data dávají stejný součet jako datované řádky téže skladby: souhrn a detail jsou možná započteny dvakrát.",
        "Keep either the summary or the detail.", "Ponechte buď souhrn, nebo detail.");

    public static readonly ProblemKind EventRedefined = Warning("event-redefined",
        "The same event, unit or account is named twice, differently; the first name is used.", "Stejná akce, jednotka nebo účet má dva různé názvy; platí první z nich.",
        "Remove one of the names.", "Jeden z názvů odstraňte.");

    internal static IEnumerable<ProblemKind> All =>
        [TwoSources, MixedBudgets, Withdrawn, TotalsDropped, UnbalancedBudget, UnbalancedConsolidation, UnknownEvent, UnknownParagraph, UnknownItem, DuplicateRows, SummaryAndDetail, EventRedefined];

    private static ProblemKind Warning(string code, string title, string titleCs, string mend, string mendCs) =>
        new(code, Severity.Warning, title, titleCs, mend, mendCs);
}
