using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.CityVizor;

/// <summary>Columns of the CityVizor data and payments files, and the other names that accounting systems give them.</summary>
internal static class CityVizorColumns
{
    public const string Type = "type";
    public const string Paragraph = "paragraph";
    public const string Item = "item";
    public const string Event = "event";
    public const string Unit = "unit";
    public const string Amount = "amount";
    public const string IncomeAmount = "incomeAmount";
    public const string BudgetIncomeAmount = "budgetIncomeAmount";
    public const string ExpenditureAmount = "expenditureAmount";
    public const string BudgetExpenditureAmount = "budgetExpenditureAmount";
    public const string Date = "date";
    public const string Year = YearColumn.Name;
    public const string CounterpartyId = "counterpartyId";
    public const string CounterpartyName = "counterpartyName";
    public const string Description = "description";

    /// <summary>Says income or expenditure; read and ignored, because the item decides.</summary>
    public const string StatedSide = "PRIJEM_VYDAJ";

    private static readonly (string Column, string[] Names)[] Systems =
    [
        (Type, ["recordType", "MODUL", "DOKLAD_AGENDA"]),
        (Paragraph, ["PARAGRAF"]),
        (Item, ["POLOZKA"]),
        (Event, ["eventId", "AKCE", "ORG"]),
        (Unit, ["ORJ"]),
        (Amount, ["CASTKA"]),
        (IncomeAmount, []),
        (BudgetIncomeAmount, []),
        (ExpenditureAmount, []),
        (BudgetExpenditureAmount, []),
        (Date, ["DATUM", "DOKLAD_DATUM"]),
        (Year, YearColumn.Names),
        (CounterpartyId, ["SUBJEKT_IC"]),
        (CounterpartyName, ["SUBJEKT_NAZEV"]),
        (Description, ["POZNAMKA"]),
        (StatedSide, []),
    ];

    private static readonly (string Column, string[] Names)[] Clerks =
    [
        (Type, ["Agenda", "Typ", "Typ záznamu", "Druh", "Druh záznamu"]),
        (Paragraph, ["Par", "OdPa", "OdPar", "§", "Kód paragrafu", "Číslo paragrafu"]),
        (Item, ["Pol", "Kód položky", "Číslo položky", "Rozpočtová položka"]),
        (CounterpartyId, ["IČO", "IČ", "IČO dodavatele", "IČO partnera"]),
        (CounterpartyName, ["Dodavatel", "Název dodavatele", "Partner", "Příjemce", "Subjekt", "Protistrana"]),
        (Description, ["Popis", "Účel", "Text"]),
    ];

    /// <summary>
    /// The names that systems write, and those of clerks where a system's own is not there. Of two names or texts the first counts.
    /// </summary>
    public static ColumnAliases Aliases { get; } =
        ColumnAliases.AsWritten(
            Systems,
            Clerks,
            otherwise: null,
            CounterpartyId,
            CounterpartyName,
            Description);

    /// <summary>The names that systems write alone: enough to tell the format where something is missing.</summary>
    public static ColumnAliases OfSystems { get; } = new(Systems);

    /// <summary>The columns that can hold the amount, in the order in which the first non-zero one counts.</summary>
    public static readonly string[] Amounts = [Amount, IncomeAmount, BudgetIncomeAmount, ExpenditureAmount, BudgetExpenditureAmount];

    /// <summary>Amounts in these columns are of the amended budget.</summary>
    public static bool IsBudget(string column) => column is BudgetIncomeAmount or BudgetExpenditureAmount;
}
