using CsvHelper;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>budget.csv</c>: one row for each line of the budget, in their order.</summary>
internal static class BudgetCsv
{
    public static void Write(Budget budget, RowLabels labels, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.BudgetOf(budget).Header]);

        foreach (var line in budget.Lines)
        {
            csv.WriteField(line.Side.Name());
            csv.WriteField(line.Account is null ? line.Paragraph.ToString() : "");
            csv.WriteField(line.Account is null ? line.Item.ToString() : "");
            csv.WriteField(SpreadsheetText.Harmless(line.Event));
            csv.WriteField(SpreadsheetText.Harmless(line.Unit));

            var amounts = StageTotals.Of(line.Amounts, budget.Known);
            csv.WriteField(amounts.Approved?.Crowns, "0.00");
            csv.WriteField(amounts.Amended?.Crowns, "0.00");
            csv.WriteField(amounts.Actual?.Crowns, "0.00");
            csv.WriteField(line.Payments, default);

            if (line.Account is { } account)
                csv.WriteField(SpreadsheetText.Harmless(account.Code));

            WriteLabels(csv, line, labels);
            csv.EndRecord();
        }
    }

    private static void WriteLabels(CsvWriter csv, BudgetLine line, RowLabels labels)
    {
        var isByAccount = line.Account is not null;
        LabelCells.Write(csv, labels);
        csv.WriteField(isByAccount ? "" : labels.SectionOf(line.Paragraph));
        csv.WriteField(isByAccount ? "" : labels.NameOf(line.Paragraph));
        csv.WriteField(isByAccount ? "" : labels.ClassOf(line.Item));
        csv.WriteField(isByAccount ? "" : labels.NameOf(line.Item));
        csv.WriteField(SpreadsheetText.Harmless(labels.NameOfEvent(line.Event)));
        csv.WriteField(SpreadsheetText.Harmless(labels.NameOfUnit(line.Unit)));

        if (line.Account is { } account)
            csv.WriteField(SpreadsheetText.Harmless(labels.NameOf(account)));
    }
}
