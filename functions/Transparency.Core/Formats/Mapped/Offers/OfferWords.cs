using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>What a drafted mapping lacks, and what to fill in.</summary>
internal static class OfferWords
{
    private static readonly Wording NoItem = new(
        "Do \"columns\" doplňte \"item\": jméno sloupce s rozpočtovou položkou (čtyři číslice, například 5169). Nemá-li ho tabulka, "
            + "exportujte ji i s ním; bez položky nelze poznat příjem od výdaje.",
        "Add \"item\" to \"columns\": the name of the column of items (four digits, such as 5169). Where the "
            + "table has none, export it with "
            + "one; without items income and expenditure cannot be told apart.");

    private static readonly Wording NoParagraph = new(
        "V \"columns\" doplňte za \"paragraph\" jméno sloupce s paragrafem (například 3113). Nemá-li ho tabulka, exportujte ji i s ním; "
            + "výdaje se podle něj třídí.",
        "In \"columns\" fill in the name of the column of paragraphs (such as 3113) behind \"paragraph\". Where the table has none, export "
            + "it with one; expenditure is classified by it.");

    public static Wording NoAmounts { get; } = new(
        "Do \"columns\" doplňte sloupce s částkami: \"approved\" (schválený rozpočet), \"amended\" (po změnách) a \"actual\" (skutečnost), "
            + "nebo jeden sloupec \"amount\" a vedle \"columns\" jeho \"stage\".",
        "Add the columns of amounts to \"columns\": \"approved\", \"amended\" and \"actual\", or one column \"amount\" and beside "
            + "\"columns\" its \"stage\".");

    public static Wording NoStage { get; } = new(
        "Doplňte \"stage\": \"approved\", jsou-li částky schváleným rozpočtem, \"amended\" rozpočtem po změnách, \"actual\" skutečností.",
        "Add \"stage\": \"approved\" where the amounts are the approved budget, \"amended\" the amended one, \"actual\" what was spent and "
            + "received.");

    public static Wording Accounts { get; } = new(
        "Tabulka má sloupec účtu a mapování čte všechny její řádky. Exportujte jen zápisy rozpočtových účtů (231 "
            + "a 236) a doplňte \"stage\".",
        "The table has a column of accounts, and a mapping reads all of its rows. Export the entries of the "
            + "budget's accounts alone (231 and "
            + "236) and add \"stage\".");

    public static Wording UnclearUnit { get; } = new(
        "Jednotka částek není jasná: tabulka píše o milionech, nebo má jen některé sloupce v tisících. Doplňte "
            + "sloupce s částkami, které jsou "
            + "ve stejné jednotce, a vedle \"columns\" její \"unit\": \"czk\", \"thousands\" nebo \"halere\".",
        "The unit of the amounts is not clear: the table writes of millions, or has some columns alone in thousands. Add the columns of "
            + "amounts that are in one unit, and beside \"columns\" its \"unit\": \"czk\", \"thousands\" or \"halere\".");

    public static Wording NegativeExpenditure { get; } = new(
        "Výdaje jsou v tabulce se znaménkem minus, mapování je ale bere kladně. Exportujte je bez znaménka a doplňte sloupce s částkami.",
        "Expenditure stands in the table with a minus, but a mapping takes it as positive. Export it without the "
            + "sign and add the columns of "
            + "amounts.");

    /// <summary>Files whose tables are alike may be one table at several times.</summary>
    public static Wording SameColumns(IEnumerable<string> files)
    {
        var names = string.Join(", ", files);
        return new Wording(
            $"Soubory {names} mají stejné sloupce a sečtou se. Jsou-li to stavy téže tabulky k různým dnům, ponechte jen poslední z nich.",
            $"The files {names} have the same columns and are added up. Where they are one table at different "
                + $"times, keep the last of them alone.");
    }

    public static Wording NotRead(IEnumerable<string> columns)
    {
        var names = string.Join(", ", columns.Select(name => $"\"{name}\""));
        return new Wording(
            $"Návrh nečte sloupce s čísly {names}. Patří-li některý do rozpočtu tohoto roku, doplňte ho do \"columns\".",
            $"The draft does not read the columns of numbers {names}. Where one belongs to this year's budget, add it to \"columns\".");
    }

    public static Wording Several(string meaning, IEnumerable<string> columns)
    {
        var names = Wording.AnyOf(columns.Select(name => $"\"{name}\""));
        return new Wording(
            $"Do \"columns\" doplňte \"{meaning}\": který ze sloupců to je, {names.Czech}.",
            $"Add \"{meaning}\" to \"columns\": which of the columns it is, {names.English}.");
    }

    public static IEnumerable<Wording> MissingCodes(ColumnGuess guess)
    {
        if (!guess.Has(MappingColumns.Item))
            yield return NoItem;
        if (!guess.Has(MappingColumns.Paragraph) && guess.HasExpenditure)
            yield return NoParagraph;
    }
}
