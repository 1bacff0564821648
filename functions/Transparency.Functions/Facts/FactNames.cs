using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Facts;

/// <summary>Names of the codes of a dimension, as they hold in an edition's year.</summary>
internal sealed class FactNames(EditionContent edition)
{
    private readonly FiscalYear _year = FiscalYear.Of(edition.Summary.Year);

    public string NameOf(Dimension dimension, string code) => dimension switch
    {
        Dimension.Side => code switch
        {
            "income" => "Příjmy",
            "expenditure" => "Výdaje",
            _ => "Financování",
        },
        Dimension.Class => CodeLists.Items.NearestNameOrNull(code, _year) ?? code,
        Dimension.Group when code == "0" => edition.Names.NameOf(Level.Section, "00"),
        Dimension.Group => CodeLists.Paragraphs.NearestNameOrNull(code, _year) ?? code,
        Dimension.Month => MonthName(code),
        Dimension.Type when code == LevelCode.None => "Bez druhu",
        Dimension.Type => LevelCode.ToOwnCode(code),
        _ => edition.Names.NameOf(LevelOf(dimension), code),
    };

    private static string MonthName(string code) =>
        DateOnly.ParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("cs-CZ"));

    private static Level LevelOf(Dimension dimension) => dimension switch
    {
        Dimension.Grouping => Level.Grouping,
        Dimension.Item => Level.Item,
        Dimension.Section => Level.Section,
        Dimension.Paragraph => Level.Paragraph,
        Dimension.Event => Level.Event,
        Dimension.Unit => Level.Unit,
        Dimension.AccountGroup => Level.AccountGroup,
        Dimension.Account => Level.Account,
        _ => Level.Analytical,
    };
}
