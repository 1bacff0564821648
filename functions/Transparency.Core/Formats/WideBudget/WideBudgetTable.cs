using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.WideBudget;

/// <summary>
/// A table with one row for a paragraph and item and one column for each stage, in CZK, positive on every side:
/// <c>Paragraf (kód);Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku</c>, or
/// <c>PARAGRAF;POLOZKA;ORGANIZACE;ORGANIZACE_NAZEV;SKDAL;SRDAL;RUDAL</c>.
/// </summary>
public sealed class WideBudgetTable : IExportFormat
{
    public string Id => "wide-budget";

    public string Source => "wide-budget";

    public bool Knows(string column) => WideBudgetColumns.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        WideBudgetColumns.AreOfTable(file.Header)
            ? new(new("sloupec pro každou fázi", "a column for each stage"), Specificity.Layout)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = WideBudgetColumns.Map(file.Header);
        if (reading.Accepts(columns, WideBudgetColumns.Paragraph, WideBudgetColumns.Item))
            new WideBudgetRows(columns, new AccountingUnit(folder.Municipality.Ico, reading), reading, ledger).Read(file.Text);
    }
}
