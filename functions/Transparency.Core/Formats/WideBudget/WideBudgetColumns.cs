using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.WideBudget;

/// <summary>Columns of a table with one row for a paragraph and item and one column for a stage.</summary>
internal static class WideBudgetColumns
{
    public const string Year = YearColumn.Name;
    public const string Owner = AccountingUnit.Column;
    public const string Paragraph = "Paragraf (kód)";
    public const string Item = "Položka (kód)";
    public const string Event = "ORGANIZACE";
    public const string EventName = "ORGANIZACE_NAZEV";
    public const string Unit = "ORJ";
    public const string UnitName = "ORJ_NAZEV";
    public const string Approved = "Schválený rozpočet";
    public const string Amended = "Rozpočet po změnách";
    public const string Actual = "Výsledek od počátku roku";
    private const string Final = "Konečný rozpočet";

    private static readonly (string Column, string[] Names)[] Codes =
    [
        (Year, YearColumn.Names),
        (Owner, AccountingUnit.Names),
        (Paragraph, ["Paragraf"]),
        (Item, ["Položka"]),
        (Event, []),
        (EventName, []),
        (Unit, []),
        (UnitName, []),
        (Approved, []),
        (Actual, []),
    ];

    private static readonly (string Column, string[] Names)[] Loose =
    [
        (Paragraph, ["Par", "OdPa", "OdPar", "§", "Kód paragrafu", "Číslo paragrafu"]),
        (Item, ["Pol", "Kód položky", "Číslo položky", "Rozpočtová položka"]),
    ];

    private static readonly ColumnAliases OfAnyYear = Aliases(null, []);

    private static readonly (string Column, Stage Stage)[] Stages =
        [(Approved, Stage.Approved), (Amended, Stage.Amended), (Actual, Stage.Actual)];

    public static bool Knows(string column) => OfAnyYear.Knows(column) || IsFinal(column);

    /// <summary>
    /// The final budget (konečný rozpočet) holds, beside the amended one, claims on money that earlier years did not spend. It is the
    /// amended budget only where the table has no other; beside the amended budget it is reported as a column that was not read.
    /// </summary>
    /// <param name="header">The table's header.</param>
    /// <param name="year">The folder's year: a column that names another one is not read. Null where none is known yet.</param>
    public static ColumnMap Map(TableHeader header, int? year = null)
    {
        var columns = new ColumnMap(header, year is null ? OfAnyYear : Aliases(year, []));

        return columns.Has(Amended) ? columns : new ColumnMap(header, Aliases(year, [Final]));
    }

    /// <summary>Whether it is the final budget, which is known and left out beside the amended one.</summary>
    public static bool IsFinal(string column) => ColumnName.Folded(column) == ColumnName.Folded(Final);

    private static ColumnAliases Aliases(int? year, string[] amended) =>
        ColumnAliases.AsWritten([.. Codes, (Amended, amended)], Loose, name => MeaningOrNull(name, year));

    private static string? MeaningOrNull(string name, int? year) =>
        StageColumns.OfOrNull(name) is { } column && (year is null || column.Year is null || column.Year == year)
            ? Stages.First(known => known.Stage == column.Stage).Column
            : null;

    /// <summary>The columns of stages that the table has.</summary>
    public static IEnumerable<(int Index, Stage Stage)> StagesOf(ColumnMap columns) =>
        Stages.Where(known => columns.Has(known.Column)).Select(known => (columns[known.Column], known.Stage));

    /// <summary>
    /// The decimal place of the amounts that is one haléř, or null where their names say different units or an unknown one.
    /// </summary>
    public static int? DecimalsOrNull(ColumnMap columns)
    {
        var units = StagesOf(columns)
            .Select(stage => StageColumns.OfOrNull(columns.Header.Columns[stage.Index])?.Unit ?? AmountUnit.Crowns)
            .Distinct()
            .ToList();

        return units switch
        {
            [AmountUnit.Crowns] => AmountParser.CrownDecimals,
            [AmountUnit.Thousands] => AmountParser.ThousandDecimals,
            _ => null,
        };
    }

    /// <summary>A stage and a paragraph or an item: what is missing is then said by name.</summary>
    public static bool AreOfTable(TableHeader header)
    {
        var columns = Map(header);
        return StagesOf(columns).Any() && (columns.Has(Paragraph) || columns.Has(Item));
    }
}
