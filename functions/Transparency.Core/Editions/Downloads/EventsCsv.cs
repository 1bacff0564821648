using CsvHelper;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>events.csv</c>: the names of events, then those of units, then those of an organisation's accounts.</summary>
internal static class EventsCsv
{
    public static void Write(Budget budget, RowLabels labels, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.Events.Header]);

        foreach (var (kind, names) in new[] { ("event", budget.Events), ("unit", budget.Units), ("account", budget.Accounts ?? []) })
        {
            foreach (var name in names)
            {
                csv.WriteField(kind);
                csv.WriteField(SpreadsheetText.Harmless(name.Id));
                csv.WriteField(SpreadsheetText.Harmless(name.Name));
                csv.WriteField(SpreadsheetText.Harmless(name.Description ?? ""));
                LabelCells.Write(csv, labels);
                csv.EndRecord();
            }
        }
    }
}
