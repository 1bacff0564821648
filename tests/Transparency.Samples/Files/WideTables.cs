using System.Text;
using Transparency.Samples.Budgets;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Files;

/// <summary>Tables of one row for a paragraph and item, in the two families of headers in which they are met.</summary>
internal static class WideTables
{
    /// <summary>
    /// As a spreadsheet saves the printed statement: UTF-8 with BOM, DOS line ends, decimal commas, nothing where there is no money.
    /// </summary>
    private static readonly CsvShape Statement = CsvShape.CityVizor with
    {
        NewLine = "\r\n",
        Encoding = new UTF8Encoding(true),
        Amount = WithoutZeros
    };

    /// <summary>The final budget adds to the amended one what earlier years left to be spent on the largest building.</summary>
    internal static byte[] WithFinalBudget(IEnumerable<StagedPosition> lines) => Statement.Names(
        ["Paragraf (kód)", "Položka (kód)", "Schválený rozpočet", "Rozpočet po změnách", "Konečný rozpočet", "Výsledek od počátku roku"],
        from line in WithoutEvents(lines)
        let final = line.Position.Item == "6121" ? line.Amended + Halere.FromCrowns(250_000) : line.Amended
        select Codes(line).Concat([line.Approved, line.Amended, final, line.Actual], Statement));

    /// <summary>Events with their names, the actual amounts first.</summary>
    internal static byte[] WithEvents(IEnumerable<StagedPosition> lines, IReadOnlyList<NamedCode> events) => CsvShape.CityVizor.Names(
        ["PARAGRAF", "POLOZKA", "ORGANIZACE", "ORGANIZACE_NAZEV", "SKDAL", "SRDAL", "RUDAL"],
        from line in lines
        let name = events.FirstOrDefault(entry => entry.Id == line.Position.Event)?.Name ?? ""
        select Codes(line).Append(line.Position.Event).Append(name).Concat([line.Actual, line.Approved, line.Amended], CsvShape.CityVizor));

    /// <summary>Several events of one paragraph and item are one row of the statement.</summary>
    private static IEnumerable<StagedPosition> WithoutEvents(IEnumerable<StagedPosition> lines) =>
        from line in lines
        group line by (line.Position.Paragraph, line.Position.Item) into cell
        select new StagedPosition(
            new BudgetPosition(
                cell.Key.Paragraph, cell.Key.Item, "", "", 0), cell.Sum(line =>
                    line.Approved), cell.Sum(line => line.Amended), cell.Sum(line => line.Actual));

    private static IEnumerable<string> Codes(StagedPosition line) => [line.Position.Paragraph, line.Position.Item];

    private static IEnumerable<string> Concat(this IEnumerable<string> codes, long[] amounts, CsvShape shape) =>
        [.. codes, .. amounts.Select(shape.Amount)];

    private static string WithoutZeros(long halere) => halere == 0 ? "" : Halere.WithComma(halere);
}
