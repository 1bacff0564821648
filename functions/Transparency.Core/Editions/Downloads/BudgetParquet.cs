using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>budget.parquet</c>, the twin of <c>budget.csv</c>.</summary>
internal static class BudgetParquet
{
    public static void Write(Budget budget, RowLabels labels, string path)
    {
        using var table = new ParquetTable(PublishedTables.BudgetOf(budget), path);

        foreach (var line in budget.Lines)
        {
            WriteCells(table.Rows, line, budget.Known);
            WriteLabels(table.Rows, line, labels);
            table.EndRow();
        }

        table.Complete();
    }

    private static void WriteCells(ParquetRows rows, BudgetLine line, Stages known)
    {
        rows.Text(line.Side.Name());
        rows.Text(line.Account is null ? line.Paragraph.ToString() : "");
        rows.Text(line.Account is null ? line.Item.ToString() : "");
        rows.Text(line.Event);
        rows.Text(line.Unit);

        var amounts = StageTotals.Of(line.Amounts, known);
        rows.Amount(amounts.Approved);
        rows.Amount(amounts.Amended);
        rows.Amount(amounts.Actual);
        rows.Number(line.Payments);

        if (line.Account is { } account)
            rows.Text(account.Code);
    }

    private static void WriteLabels(ParquetRows rows, BudgetLine line, RowLabels labels)
    {
        var isByAccount = line.Account is not null;
        rows.Place(labels);
        rows.Text(isByAccount ? "" : labels.SectionOf(line.Paragraph));
        rows.Text(isByAccount ? "" : labels.NameOf(line.Paragraph));
        rows.Text(isByAccount ? "" : labels.ClassOf(line.Item));
        rows.Text(isByAccount ? "" : labels.NameOf(line.Item));
        rows.Text(labels.NameOfEvent(line.Event));
        rows.Text(labels.NameOfUnit(line.Unit));

        if (line.Account is { } account)
            rows.Text(labels.NameOf(account));
    }
}
