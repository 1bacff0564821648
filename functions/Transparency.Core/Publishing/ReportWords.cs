using Transparency.Core.Budgets;
using Transparency.Core.Importing;

namespace Transparency.Core.Publishing;

/// <summary>The words of a report page in one language.</summary>
internal sealed record ReportWords
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
        NotCounted = "Nezapočteno:",
        UnknownColumns = "Nečtené sloupce:",
        Tab = "tabulátor",
        Totals = "Součty v Kč",
        TotalColumns = ["", "Schválený rozpočet", "Rozpočet po změnách", "Skutečnost"],
        Before = "předchozí edice",
        Sides = ["Příjmy", "Výdaje", "Financování"],
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
        Message = problem => problem.Expected is null ? problem.Message : $"{problem.Message} Expected {problem.Expected}.",
        Mend = problem => problem.Mend,
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
        NotCounted = "Not counted:",
        UnknownColumns = "Columns not read:",
        Tab = "tab",
        Totals = "Totals in CZK",
        TotalColumns = ["", "Approved budget", "Amended budget", "Actual"],
        Before = "edition before",
        Sides = ["Income", "Expenditure", "Financing"],
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

    public required string NotCounted { get; init; }

    public required string UnknownColumns { get; init; }

    public required string Tab { get; init; }

    public required string Totals { get; init; }

    public required IReadOnlyList<string> TotalColumns { get; init; }

    public required string Before { get; init; }

    /// <summary>Income, expenditure, financing.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    public required string Unknown { get; init; }

    public required string Folder { get; init; }

    public required string Edition { get; init; }

    public string Amount(Money? amount) => amount is null ? Unknown : CzechText.Amount(amount);
}
