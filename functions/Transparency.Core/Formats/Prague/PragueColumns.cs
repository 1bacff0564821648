using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Prague;

/// <summary>Columns of the open data on the budget of the City of Prague; properties of the same names in its JSON.</summary>
internal static class PragueColumns
{
    public const string Year = "rok";
    public const string Area = "oblast";
    public const string Paragraph = "odpa";
    public const string Item = "pol";
    public const string Purpose = "uz";
    public const string AreaName = "nazev_oblast";
    public const string Approved = "rozpocet_schvaleny";

    /// <summary>The amended budget as the file of the budget has it.</summary>
    public const string Amended = "rozpocet_upraveny";

    /// <summary>The amended budget as the file of what was spent has it, of the same day as that.</summary>
    public const string CurrentAmended = "rozpocet_aktualni";

    public const string Actual = "cerpani";

    private const string ParagraphName = "nazev_odpa";
    private const string ItemName = "nazev_pol";
    private const string PurposeName = "nazev_uz";

    /// <summary>Names that stand in no other table.</summary>
    public static readonly string[] OwnNames = [Area, AreaName, ParagraphName, ItemName, PurposeName];

    public static readonly string[] Amounts = [Approved, Amended, CurrentAmended, Actual];

    /// <summary>The columns of which something is read.</summary>
    public static readonly string[] Read = [Year, Area, AreaName, Paragraph, Item, Purpose, .. Amounts];

    /// <summary>Of the names of codes only those of areas are used: the budget has its own lists.</summary>
    public static ColumnAliases Aliases { get; } = new(
    [
        (
            Year,
            []), (Area, []), (Paragraph, []), (Item, []), (AreaName, []), (Approved, []), (Amended, []), (CurrentAmended, []), (Actual, []),
        (Purpose, []), (ParagraphName, []), (ItemName, []), (PurposeName, []),
    ]);

    public static Stage StageOf(string column) => column switch
    {
        Approved => Stage.Approved,
        Actual => Stage.Actual,
        _ => Stage.Amended,
    };

    public static Stages CarriedBy(string column) => StageOf(column) switch
    {
        Stage.Approved => Stages.Approved,
        Stage.Actual => Stages.Actual,
        _ => Stages.Amended,
    };
}
