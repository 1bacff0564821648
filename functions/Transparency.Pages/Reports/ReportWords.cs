using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Pages.Reports;

/// <summary>The words of a report.</summary>
public static class ReportWords
{
    public static Wording Title { get; } = new("protokol o načtení", "import report");

    public static Wording WhatNow { get; } = new(
        "Opravte soubory podle seznamu a nahrajte je znovu do stejné složky. Do té doby se na webu nic nemění a nic se neztratilo.",
        "Mend the files as listed and drop them into the same folder again. Until then nothing changes on the web, and nothing is lost.");

    public static Wording Problems { get; } = new("Co je potřeba vidět", "What to look at");

    public static Wording Where { get; } = new("Kde", "Where");

    public static Wording WhatHappened { get; } = new("Co se stalo a co s tím", "What happened and what to do");

    /// <summary>To the page of help about the problem.</summary>
    public static Wording Help { get; } = new("Co s tím podrobně", "More on what to do");

    public static Wording Error { get; } = new("chyba", "error");

    public static Wording Warning { get; } = new("upozornění", "warning");

    public static Wording Expected { get; } = new("Očekáváno:", "Expected:");

    public static Wording Found { get; } = new("Nalezeno:", "Found:");

    public static Wording Times { get; } = new("Výskytů:", "Times:");

    public static Wording WholeFolder { get; } = new("celá složka", "the whole folder");

    public static Wording SeveralFiles { get; } = new("více souborů", "several files");

    public static Wording PartOfBudget { get; } = new("část rozpočtu:", "part of the budget:");

    /// <summary>Before the number of places that are folded away.</summary>
    public static Wording OtherPlaces { get; } = new("další místa:", "other places:");

    public static Wording PlacesNotListed { get; } = new("Vypsána jsou jen první místa.", "Only the first places are listed.");

    public static Wording Empty { get; } = new("prázdné", "empty");

    public static Wording Cut { get; } = new("zkráceno, v souboru pokračuje", "cut, it goes on in the file");

    public static Wording Line { get; } = new("řádek", "line");

    public static Wording Column { get; } = new("sloupec", "column");

    public static Wording NotAll { get; } =
        new("Vypsány jsou první z nich; celkem podle druhu:", "The first of them are listed; in all, by kind:");

    public static Wording Offer { get; } = new("Návrh mapping.json", "A draft of mapping.json");

    public static Wording OfferToDrop { get; } = new(
        "Podle tohoto popisu lze číst soubory, které žádný známý formát nečte. Je sestaven ze záhlaví a prvních řádků: zkontrolujte ho, "
            + "případně opravte, uložte jako mapping.json a nahrajte do stejné složky. Částky se berou v "
            + "korunách, neříká-li \"unit\" jinak.",
        "By this description the files can be read that no known format reads. It was drafted from the header and "
            + "the first rows: check it, "
            + "correct it where needed, save it as mapping.json and drop it into the same folder. Amounts are taken as crowns where no "
            + "\"unit\" says otherwise.");

    public static Wording OfferToFillIn { get; } = new(
        "Tento popis je sestaven ze záhlaví a prvních řádků souborů, které žádný známý formát nečte. Doplňte, co "
            + "v něm chybí, uložte ho jako "
            + "mapping.json a nahrajte do stejné složky. Částky se berou v korunách, neříká-li \"unit\" jinak.",
        "This description was drafted from the header and the first rows of the files that no known format reads. Fill in what it lacks, "
            + "save it as mapping.json and drop it into the same folder. Amounts are taken as crowns where no \"unit\" says otherwise.");

    public static Wording SaveOffer { get; } = new("Uložit mapping.json", "Save mapping.json");

    public static Wording Files { get; } = new("Načtené soubory", "Files read");

    /// <summary>Of a file: name, format, encoding, separator.</summary>
    public static IReadOnlyList<Wording> FileColumns { get; } =
        [new("Soubor", "File"), new("Formát", "Format"), new("Kódování", "Encoding"), new("Oddělovač", "Separator")];

    /// <summary>Of a file's rows: all, accepted, rejected, not counted.</summary>
    public static IReadOnlyList<Wording> RowColumns { get; } =
        [new("Řádků", "Rows"), new("Přijato", "Accepted"), new("Odmítnuto", "Rejected"), new("Nezapočteno", "Not counted")];

    public static Wording UnknownFormat { get; } = new("nerozpoznán", "not recognised");

    public static Wording RecognisedBy { get; } = new("Rozpoznáno podle:", "Recognised by:");

    public static Wording NotCounted { get; } = new("Nezapočteno:", "Not counted:");

    public static Wording UnknownColumns { get; } = new("Nečtené sloupce:", "Columns not read:");

    public static Wording Tab { get; } = new("tabulátor", "tab");

    public static Wording Totals { get; } = new("Součty v Kč", "Totals in CZK");

    /// <summary>Where rows were rejected, the sums are not those of the file.</summary>
    public static Wording TotalsOfAccepted { get; } =
        new("Součty přijatých řádků v Kč, bez odmítnutých", "Totals of the accepted rows in CZK, without the rejected ones");

    public static IReadOnlyList<Wording> TotalColumns { get; } =
        [new("Schválený rozpočet", "Approved budget"), new("Rozpočet po změnách", "Amended budget"), new("Skutečnost", "Actual")];

    public static Wording Before { get; } = new("předchozí edice", "edition before");

    /// <summary>Income, expenditure, financing.</summary>
    public static IReadOnlyList<Wording> Sides { get; } =
        [new("Příjmy", "Income"), new("Výdaje", "Expenditure"), new("Financování", "Financing")];

    /// <summary>Approved, amended, actual.</summary>
    public static IReadOnlyList<Wording> Stages { get; } =
        [new("schválený", "approved"), new("po změnách", "amended"), new("skutečnost", "actual")];

    public static Wording Balances { get; } = new("Kontrola vyrovnanosti", "Balance");

    public static IReadOnlyList<Wording> BalanceColumns { get; } =
        [new("Zdroje v Kč", "Resources in CZK"), new("Výdaje v Kč", "Uses in CZK"), new("Rozdíl", "Difference")];

    public static Wording BudgetBalance { get; } = new("příjmy a financování proti výdajům", "income and financing against expenditure");

    public static Wording ConsolidationBalance { get; } = new("převody mezi vlastními účty", "transfers between own accounts");

    public static Wording Unknown { get; } = new("neuvedeno", "not given");

    public static Wording Folder { get; } = new("Složka", "Folder");

    public static Wording Edition { get; } = new("edice", "edition");

    /// <summary>Letters that look like an ordinary blank, or like nothing, and are the reason why a text is not what it seems.</summary>
    private static IReadOnlyList<(char Letter, Wording Name)> Invisible { get; } =
    [
        ('\u00A0', new("pevnou mezeru U+00A0", "a no-break space U+00A0")),
        ('\u202F', new("úzkou pevnou mezeru U+202F", "a narrow no-break space U+202F")),
        ('\u2009', new("tenkou mezeru U+2009", "a thin space U+2009")),
        ('\u200B', new("neviditelný znak U+200B", "the invisible character U+200B")),
        ('\uFEFF', new("neviditelný znak U+FEFF", "the invisible character U+FEFF")),
        ('\t', new("tabulátor", "a tab")),
    ];

    /// <summary>Whether it is published, in one sentence.</summary>
    public static Wording Sentence(ImportReport report) => new(report.SentenceCs, report.Sentence);

    public static Wording Message(ReportedGroup problem) => new(problem.MessageCs, problem.Message);

    public static Wording Mend(ReportedGroup problem) => new(problem.MendCs, problem.Mend);

    /// <summary>What was found; in English alone where an older report has no more.</summary>
    public static Wording WhatFound(ReportedPlace place) => new(place.FoundCs ?? place.Found ?? "", place.Found ?? "");

    /// <summary>What was expected; in English alone where an older report has no more.</summary>
    public static Wording WhatExpected(ReportedGroup problem) =>
        new(problem.ExpectedCs ?? problem.Expected ?? "", problem.Expected ?? "");

    /// <summary>What a drafted mapping lacks.</summary>
    public static IEnumerable<Wording> MissingOf(ReportedOffer offer) =>
        offer.MissingCs.Zip(offer.Missing, (czech, english) => new Wording(czech, english));

    /// <summary>What the eye cannot see of a text that was found.</summary>
    public static IEnumerable<Wording> NotesOn(ReportedPlace place)
    {
        if (place.Found is { Length: 0 })
            yield return Empty;
        if (place.FoundIsCut)
            yield return Cut;

        foreach (var (letter, name) in Invisible)
        {
            if (place.Found?.Contains(letter, StringComparison.Ordinal) == true)
                yield return new Wording($"obsahuje {name.Czech}", $"holds {name.English}");
        }
    }

    /// <summary>Why a file was taken for its format; in English alone where an older report has no more.</summary>
    public static Wording WhyRecognised(SourceFile file) => new(file.RecognisedCs ?? file.Recognised ?? "", file.Recognised ?? "");

    /// <summary>What the code of a kind of ignored rows means.</summary>
    public static Wording Ignored(string code) => IgnoredKinds.Describe(code);

    /// <summary>What is compared, and in which stage.</summary>
    public static Wording Balance(BalanceCheck check)
    {
        var stage = check.Stage switch { "approved" => Stages[0], "amended" => Stages[1], _ => Stages[2] };
        var what = check.Check == BalanceCheck.Budget ? BudgetBalance : ConsolidationBalance;
        return new($"{stage.Czech}: {what.Czech}", $"{stage.English}: {what.English}");
    }

    /// <summary>Numbers are written in Czech in both languages, as in the files that they come from.</summary>
    public static Wording Amount(Money? amount) => amount is null ? Unknown : new(CzechText.Amount(amount), CzechText.Amount(amount));
}
