using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Prague;

/// <summary>
/// The open data on the budget of the City of Prague as CSV, in thousands of CZK:
/// <c>rok;oblast;odpa;pol;uz;nazev_oblast;nazev_odpa;nazev_pol;nazev_uz;rozpocet_schvaleny;rozpocet_upraveny</c>, and with
/// <c>rozpocet_aktualni;cerpani</c> at its end what was spent.
/// </summary>
public sealed class PragueTable : IExportFormat
{
    private static readonly Wording ItsColumns = new("sloupce odpa, pol a tisíce Kč", "columns of odpa, pol and thousands of CZK");

    public string Id => "prague";

    public string Source => "prague";

    public bool Knows(string column) => PragueColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, PragueColumns.Aliases);
        if (!(columns.Has(PragueColumns.Paragraph) || columns.Has(PragueColumns.Item)))
            return null;

        // Towns write odpa, pol and cerpani too, in crowns. With none of the city's own names beside them it stays open whose table it is.
        var isPragues = PragueColumns.OwnNames.Any(columns.Has);
        var hasAmounts = AmountsOf(columns).Any(column => isPragues || column != PragueColumns.Actual);

        return hasAmounts ? new(ItsColumns, isPragues ? Specificity.Signature : Specificity.Layout) : null;
    }

    public void Survey(FileSample file, FolderFacts folder, CancellationToken cancel) =>
        folder.Findings<PragueFolder>().Note(file.Name, AmountsOf(new ColumnMap(file.Header, PragueColumns.Aliases)));

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, PragueColumns.Aliases);
        if (!reading.Accepts(columns, PragueColumns.Paragraph, PragueColumns.Item))
            return;

        int year = columns[PragueColumns.Year], area = columns[PragueColumns.Area], areaName = columns[PragueColumns.AreaName];
        int paragraph = columns[PragueColumns.Paragraph], item = columns[PragueColumns.Item], purpose = columns[PragueColumns.Purpose];
        int[] amounts = [.. PragueColumns.Amounts.Select(column => columns[column])];
        using var rows = new TableRows(file.Text, columns, reading, Math.Max(Math.Max(paragraph, item), amounts.Max()) + 1);
        var entries = new PragueEntries(AmountsOf(columns), folder.Findings<PragueFolder>(), reading, ledger)
        {
            DecimalMarkOf = place => rows.DecimalMarkOf(amounts[place]),
        };

        while (rows.Read())
        {
            entries.Take(new PragueRow
            {
                Line = rows.Line,
                Year = rows.Text(year),
                Area = rows.Text(area),
                AreaName = rows.Text(areaName),
                Paragraph = rows.Text(paragraph),
                Item = rows.Text(item),
                Purpose = rows.Text(purpose),
                Approved = rows.Text(amounts[0]),
                Amended = rows.Text(amounts[1]),
                CurrentAmended = rows.Text(amounts[2]),
                Actual = rows.Text(amounts[3]),
            });
        }
    }

    private static IEnumerable<string> AmountsOf(ColumnMap columns) => PragueColumns.Amounts.Where(columns.Has);
}
