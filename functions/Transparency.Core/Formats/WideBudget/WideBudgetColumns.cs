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

    private static readonly (string Column, string[] Names)[] Common =
    [
        (Year, YearColumn.Names),
        (Owner, AccountingUnit.Names),
        (Paragraph, ["Paragraf"]),
        (Item, ["Položka", "POLOZKA"]),
        (Event, []),
        (EventName, []),
        (Unit, []),
        (UnitName, []),
        (Approved, ["SRDAL"]),
        (Actual, ["SKDAL"]),
    ];

    private static readonly ColumnAliases WithAmended = new([.. Common, (Amended, ["RUDAL"])]);

    private static readonly ColumnAliases WithFinal = new([.. Common, (Amended, [Final])]);

    private static readonly (string Column, Stage Stage)[] Stages =
        [(Approved, Stage.Approved), (Amended, Stage.Amended), (Actual, Stage.Actual)];

    public static bool Knows(string column) => WithAmended.Knows(column) || WithFinal.Knows(column);

    /// <summary>
    /// The final budget (konečný rozpočet) holds, beside the amended one, claims on money that earlier years did not spend. It is the
    /// amended budget only where the table has no other; beside the amended budget it is reported as a column that was not read.
    /// </summary>
    public static ColumnMap Map(TableHeader header)
    {
        var columns = new ColumnMap(header, WithAmended);
        return columns.Has(Amended) ? columns : new ColumnMap(header, WithFinal);
    }

    /// <summary>The columns of stages that the table has.</summary>
    public static IEnumerable<(int Index, Stage Stage)> StagesOf(ColumnMap columns) =>
        Stages.Where(known => columns.Has(known.Column)).Select(known => (columns[known.Column], known.Stage));

    /// <summary>A stage and a paragraph or an item: what is missing is then said by name.</summary>
    public static bool AreOfTable(TableHeader header)
    {
        var columns = Map(header);
        return StagesOf(columns).Any() && (columns.Has(Paragraph) || columns.Has(Item));
    }
}
