using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.WideBudget;

/// <summary>
/// A table with one row for a paragraph and item and one column for each stage, in CZK, positive on every side:
/// <c>Paragraf (kód);Položka (kód);Schválený rozpočet;Rozpočet po změnách;Výsledek od počátku roku</c>, or
/// <c>PARAGRAF;POLOZKA;ORGANIZACE;ORGANIZACE_NAZEV;SKDAL;SRDAL;RUDAL</c>, or under any other name that <see cref="StageColumns"/> knows.
/// </summary>
public sealed class WideBudgetTable : IExportFormat
{
    public string Id => "wide-budget";

    public string Source => "wide-budget";

    public bool Knows(string column) => WideBudgetColumns.Knows(column);

    /// <summary>The final budget beside the amended one.</summary>
    public bool LeavesOut(string column) => WideBudgetColumns.IsFinal(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        WideBudgetColumns.AreOfTable(file.Header)
            ? new(new("sloupec pro každou fázi", "a column for each stage"), Specificity.Layout)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = WideBudgetColumns.Map(file.Header, folder.Year.Value);
        if (reading.Accepts(columns, WideBudgetColumns.Paragraph, WideBudgetColumns.Item)
            & HasStage(columns, folder.Year.Value, reading)
            && DecimalsOrNull(columns, reading) is { } decimals
            && IsInCrowns(file, columns, reading))
        {
            new WideBudgetRows(columns, decimals, new AccountingUnit(folder.Municipality.Ico, reading), reading, ledger).Read(file.Text);
        }
    }

    private static bool HasStage(ColumnMap columns, int year, FileReading reading)
    {
        if (WideBudgetColumns.StagesOf(columns).Any())
            return true;

        reading.Problem(
            FileProblems.MissingColumn,
            columns.Header.Line,
            WideBudgetColumns.Actual,
            reading.HeaderOf(columns),
            new($"sloupec některé fáze rozpočtu roku {year}", $"a column of a stage of the budget {year}"));

        return false;
    }

    private static bool IsInCrowns(FileSample file, ColumnMap columns, FileReading reading) =>
        PercentColumn.IsAbsent(
            file,
            columns[WideBudgetColumns.Actual],
            columns[columns.Has(WideBudgetColumns.Amended) ? WideBudgetColumns.Amended : WideBudgetColumns.Approved],
            reading);

    /// <summary>Thousands only where every column says so; a title that says it does not tell of which columns it speaks.</summary>
    private static int? DecimalsOrNull(ColumnMap columns, FileReading reading)
    {
        if (WideBudgetColumns.DecimalsOrNull(columns) is not { } decimals)
        {
            reading.Problem(
                FileProblems.UnclearUnit,
                columns.Header.Line,
                null,
                reading.HeaderOf(columns),
                null);
            return null;
        }

        return decimals == AmountParser.ThousandDecimals || AmountUnits.AreCrowns(columns.Header, reading) ? decimals : null;
    }
}
