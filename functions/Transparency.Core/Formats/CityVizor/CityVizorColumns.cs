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
    public const string CounterpartyId = "counterpartyId";
    public const string CounterpartyName = "counterpartyName";
    public const string Description = "description";

    /// <summary>Says income or expenditure; read and ignored, because the item decides.</summary>
    public const string StatedSide = "PRIJEM_VYDAJ";

    /// <summary>In Czech as clerks write them too. Of two names or texts the first is read.</summary>
    public static ColumnAliases Aliases { get; } = ColumnAliases.AsWritten(
    [
        (Type, ["recordType", "MODUL", "DOKLAD_AGENDA", "Agenda", "Typ", "Typ záznamu", "Druh", "Druh záznamu"]),
        (Paragraph, ["PARAGRAF", "Par", "OdPa", "OdPar", "§", "Kód paragrafu", "Číslo paragrafu"]),
        (Item, ["POLOZKA", "Pol", "Kód položky", "Číslo položky", "Rozpočtová položka"]),
        (Event, ["eventId", "AKCE", "ORG"]),
        (Unit, ["ORJ"]),
        (Amount, ["CASTKA"]),
        (IncomeAmount, []),
        (BudgetIncomeAmount, []),
        (ExpenditureAmount, []),
        (BudgetExpenditureAmount, []),
        (Date, ["DATUM", "DOKLAD_DATUM"]),
        (CounterpartyId, ["SUBJEKT_IC", "IČO", "IČ", "IČO dodavatele", "IČO partnera"]),
        (CounterpartyName, ["SUBJEKT_NAZEV", "Dodavatel", "Název dodavatele", "Partner", "Příjemce", "Subjekt", "Protistrana"]),
        (Description, ["POZNAMKA", "Popis", "Účel", "Text"]),
        (StatedSide, []),
    ],
    otherwise: null,
    firstCounts: [CounterpartyId, CounterpartyName, Description]);

    /// <summary>The columns that can hold the amount, in the order in which the first non-zero one counts.</summary>
    public static readonly string[] Amounts = [Amount, IncomeAmount, BudgetIncomeAmount, ExpenditureAmount, BudgetExpenditureAmount];

    /// <summary>Amounts in these columns are of the amended budget.</summary>
    public static bool IsBudget(string column) => column is BudgetIncomeAmount or BudgetExpenditureAmount;
}
