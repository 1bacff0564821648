namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// The columns that let a row stand alone: they come last in every table, so that whoever reads the columns before them need not know them.
/// </summary>
internal static class LabelColumns
{
    /// <summary>Whose the row is and of which year.</summary>
    public static IReadOnlyList<PublishedColumn> Place { get; } =
    [
        new(
            "municipality", ColumnType.Text,
            new("Obec: její označení v adresách", "Municipality: what addresses call it"), Required: true),
        new("municipalityName", ColumnType.Text, new("Název obce", "Name of the municipality"), Required: true),
        new("ico", ColumnType.Ico, new("IČO obce; prázdné, není-li známo", "IČO of the municipality; empty where unknown")),
        new(
            "year", ColumnType.Year, new("Rozpočtový rok", "Budget year"), Required: true, Fiscal: "date:fiscal-year"),
    ];

    public static PublishedColumn SectionName { get; } = new(
        "sectionName", ColumnType.Text,
        new("Název oddílu, prvních dvou číslic paragrafu", "Name of the section, the first two digits of the paragraph (Czech)"));

    public static PublishedColumn ParagraphName { get; } = new(
        "paragraphName", ColumnType.Text,
        new("Název paragrafu v tom roce", "Name of the paragraph in that year (Czech)"),
        Fiscal: "functional-classification:generic:label");

    public static PublishedColumn ClassName { get; } = new(
        "className", ColumnType.Text,
        new("Název třídy, první číslice položky", "Name of the class, the first digit of the item (Czech)"));

    public static PublishedColumn ItemName { get; } = new(
        "itemName", ColumnType.Text,
        new("Název položky v tom roce", "Name of the item in that year (Czech)"), Fiscal: "economic-classification:generic:label");

    public static PublishedColumn EventName { get; } = new(
        "eventName", ColumnType.Text,
        new("Název akce; prázdný, nezná-li jej obec", "Name of the event; empty where the municipality gives none"),
        Fiscal: "activity:generic:project:label");

    public static PublishedColumn UnitName { get; } = new(
        "unitName", ColumnType.Text,
        new("Název organizační jednotky; prázdný, nezná-li jej obec", "Name of the department; empty where the municipality gives none"),
        Fiscal: "administrative-classification:generic:label");

    public static PublishedColumn AccountName { get; } = new(
        "accountName", ColumnType.Text,
        new("Název účtu", "Name of the account (Czech)"), Fiscal: "economic-classification:generic:label");

    /// <summary>Of a budget, whose rows are few.</summary>
    public static IReadOnlyList<PublishedColumn> OfBudget { get; } =
        [.. Place, SectionName, ParagraphName, ClassName, ItemName, EventName, UnitName];

    /// <summary>Of payments, whose rows are many: the names of the state's codes. Those of the town's own
    /// codes are in <c>events.csv</c>, and in the twin.</summary>
    public static IReadOnlyList<PublishedColumn> OfPayments { get; } = [.. Place, ParagraphName, ItemName];

    /// <summary>What the twin of the payments has besides, where a name that is repeated takes no room.</summary>
    public static IReadOnlyList<PublishedColumn> OfPaymentsTwin { get; } = [SectionName, ClassName, EventName, UnitName];
}
