using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Facts;

/// <summary>
/// Cells as a table: each dimension is a column of codes and one of names, then the stages that are asked for.
/// </summary>
internal static class FactCellsTable
{
    public static Table<FactCellResponse> Of(FactListResponse facts, Stages asked, PublishedYear found) => new(
        NameOf(facts.Drilldown, found),
        new("Rozpočet podle hledisek", "Budget by dimensions"),
        [
            .. facts.Drilldown.SelectMany(Columns),
            .. Stage(asked, Stages.Approved, "approved", TableWords.Approved, cell => cell.Sum.Amounts.Approved),
            .. Stage(asked, Stages.Amended, "amended", TableWords.Amended, cell => cell.Sum.Amounts.Amended),
            .. Stage(asked, Stages.Actual, "actual", TableWords.Actual, cell => cell.Sum.Amounts.Actual),
            new("payments", TableWords.Payments, ColumnKind.Count, cell => cell.Sum.Payments),
        ],
        facts.Cells);

    public static string NameOf(IEnumerable<string> drilldown, PublishedYear found) =>
        found.TableName("facts-" + string.Join('-', drilldown));

    private static IEnumerable<TableColumn<FactCellResponse>> Columns(string dimension, int place)
    {
        var heading = SpokenWords.Of(dimension);

        yield return new(dimension, heading, ColumnKind.Code, cell => cell.Codes[place].Code);
        yield return new(
            dimension + "Name",
            new($"{heading.Czech}: název", $"{heading.English}: name"),
            ColumnKind.Text,
            cell => cell.Codes[place].Name);
    }

    private static IEnumerable<TableColumn<FactCellResponse>> Stage(
        Stages asked,
        Stages stage,
        string name,
        Wording heading,
        Func<FactCellResponse, Money?> of)
    {
        if (asked.HasFlag(stage))
            yield return new(name, heading, ColumnKind.Amount, cell => of(cell));
    }
}
