using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Validation;

namespace Transparency.Core.Publishing;

/// <summary>The words of a report in one language.</summary>
public sealed record ReportWords
{
    public static ReportWords Czech { get; } = new()
    {
        Language = "cs",
        Title = "protokol o načtení",
        Sentence = report => report.SentenceCs,
        WhatNow = "Opravte soubory podle seznamu a nahrajte je znovu do stejné složky. Do té doby se na webu nic nemění a nic se neztratilo.",
        Problems = "Co je potřeba vidět",
        ProblemColumns = ["", "Kde", "Co se stalo a co s tím"],
        Error = "chyba",
        Warning = "upozornění",
        Message = problem => problem.MessageCs,
        Mend = problem => problem.MendCs,
        WhatFound = problem => problem.FoundCs ?? problem.Found,
        WhatExpected = problem => problem.ExpectedCs ?? problem.Expected,
        Expected = "Očekáváno:",
        Found = "Nalezeno:",
        Times = "Výskytů:",
        WholeFolder = "celá složka",
        Line = "řádek",
        Column = "sloupec",
        NotAll = "Vypsány jsou první z nich; celkem podle druhu:",
        Files = "Načtené soubory",
        FileColumns = ["Soubor", "Formát", "Kódování", "Oddělovač", "Řádků", "Přijato", "Odmítnuto", "Nezapočteno"],
        UnknownFormat = "nerozpoznán",
        RecognisedBy = "Rozpoznáno podle:",
        WhyRecognised = file => file.RecognisedCs ?? file.Recognised,
        NotCounted = "Nezapočteno:",
        Ignored = code => IgnoredKinds.Describe(code).Czech,
        UnknownColumns = "Nečtené sloupce:",
        Tab = "tabulátor",
        Totals = "Součty v Kč",
        TotalsOfAccepted = "Součty přijatých řádků v Kč, bez odmítnutých",
        TotalColumns = ["", "Schválený rozpočet", "Rozpočet po změnách", "Skutečnost"],
        Before = "předchozí edice",
        Sides = ["Příjmy", "Výdaje", "Financování"],
        Stages = ["schválený", "po změnách", "skutečnost"],
        Balances = "Kontrola vyrovnanosti",
        BalanceColumns = ["", "Zdroje v Kč", "Výdaje v Kč", "Rozdíl"],
        BudgetBalance = "příjmy a financování proti výdajům",
        ConsolidationBalance = "převody mezi vlastními účty",
        Unknown = "neuvedeno",
        Folder = "Složka",
        Edition = "edice",
    };

    public static ReportWords English { get; } = new()
    {
        Language = "en",
        Title = "import report",
        Sentence = report => report.Sentence,
        WhatNow = "Mend the files as listed and drop them into the same folder again. Until then nothing changes on the web, and nothing is lost.",
        Problems = "What to look at",
        ProblemColumns = ["", "Where", "What happened and what to do"],
        Error = "error",
        Warning = "warning",
        Message = problem => problem.Message,
        Mend = problem => problem.Mend,
        WhatFound = problem => problem.Found,
        WhatExpected = problem => problem.Expected,
        Expected = "Expected:",
        Found = "Found:",
        Times = "Times:",
        WholeFolder = "the whole folder",
        Line = "line",
        Column = "column",
        NotAll = "The first of them are listed; in all, by kind:",
        Files = "Files read",
        FileColumns = ["File", "Format", "Encoding", "Separator", "Rows", "Accepted", "Rejected", "Not counted"],
        UnknownFormat = "not recognised",
        RecognisedBy = "Recognised by:",
        WhyRecognised = file => file.Recognised,
        NotCounted = "Not counted:",
        Ignored = code => IgnoredKinds.Describe(code).English,
        UnknownColumns = "Columns not read:",
        Tab = "tab",
        Totals = "Totals in CZK",
        TotalsOfAccepted = "Totals of the accepted rows in CZK, without the rejected ones",
        TotalColumns = ["", "Approved budget", "Amended budget", "Actual"],
        Before = "edition before",
        Sides = ["Income", "Expenditure", "Financing"],
        Stages = ["approved", "amended", "actual"],
        Balances = "Balance",
        BalanceColumns = ["", "Resources in CZK", "Uses in CZK", "Difference"],
        BudgetBalance = "income and financing against expenditure",
        ConsolidationBalance = "transfers between own accounts",
        Unknown = "not given",
        Folder = "Folder",
        Edition = "edition",
    };

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required Func<ImportReport, string> Sentence { get; init; }

    public required string WhatNow { get; init; }

    public required string Problems { get; init; }

    public required IReadOnlyList<string> ProblemColumns { get; init; }

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required Func<ReportedProblem, string> Message { get; init; }

    public required Func<ReportedProblem, string> Mend { get; init; }

    public required Func<ReportedProblem, string?> WhatFound { get; init; }

    public required Func<ReportedProblem, string?> WhatExpected { get; init; }

    public required string Expected { get; init; }

    public required string Found { get; init; }

    public required string Times { get; init; }

    public required string WholeFolder { get; init; }

    public required string Line { get; init; }

    public required string Column { get; init; }

    public required string NotAll { get; init; }

    public required string Files { get; init; }

    public required IReadOnlyList<string> FileColumns { get; init; }

    public required string UnknownFormat { get; init; }

    public required string RecognisedBy { get; init; }

    public required Func<SourceFile, string?> WhyRecognised { get; init; }

    public required string NotCounted { get; init; }

    /// <summary>What the code of a kind of ignored rows means.</summary>
    public required Func<string, string> Ignored { get; init; }

    public required string UnknownColumns { get; init; }

    public required string Tab { get; init; }

    public required string Totals { get; init; }

    /// <summary>Where rows were rejected, the sums are not those of the file.</summary>
    public required string TotalsOfAccepted { get; init; }

    public required IReadOnlyList<string> TotalColumns { get; init; }

    public required string Before { get; init; }

    /// <summary>Income, expenditure, financing.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>Approved, amended, actual.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    public required string Balances { get; init; }

    public required IReadOnlyList<string> BalanceColumns { get; init; }

    public required string BudgetBalance { get; init; }

    public required string ConsolidationBalance { get; init; }

    public required string Unknown { get; init; }

    public required string Folder { get; init; }

    public required string Edition { get; init; }

    /// <summary>What is compared, and in which stage.</summary>
    public string Balance(BalanceCheck check)
    {
        var stage = check.Stage switch { "approved" => Stages[0], "amended" => Stages[1], _ => Stages[2] };
        return $"{stage}: {(check.Check == BalanceCheck.Budget ? BudgetBalance : ConsolidationBalance)}";
    }

    public string Amount(Money? amount) => amount is null ? Unknown : CzechText.Amount(amount);
}
