using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.CityVizor;

/// <summary>
/// The CityVizor data file: <c>type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description</c>,
/// also under the names of the accounting systems that write it.
/// </summary>
public sealed class CityVizorLedger : IExportFormat
{
    /// <summary>What both files, of data and of payments, are told by.</summary>
    internal static Wording ItsColumns { get; } = new("sloupce paragraf, položka a částka", "columns of paragraph, item and amount");

    public string Id => "cityvizor";

    public string Source => "cityvizor";

    public bool Knows(string column) => CityVizorColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        !CityVizorPayments.IsNamedSo(file.BareName) && SpecificityOrNull(file.Header) is { } specificity
            ? new(ItsColumns, specificity)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, CityVizorColumns.Aliases);
        if (reading.Accepts(columns, CityVizorColumns.Paragraph, CityVizorColumns.Item) && HasAmount(columns, reading))
        {
            new CityVizorRows(file.Text, columns, reading, paymentsOnly: false).ReadInto(ledger);
        }
    }

    /// <summary>
    /// At least two of paragraph, item and an amount: what is missing is then said by name, unless the amount stands in a column of another
    /// format, which is then the more specific one.
    /// </summary>
    internal static Specificity? SpecificityOrNull(TableHeader header)
    {
        var columns = new ColumnMap(header, CityVizorColumns.Aliases);
        var hasAmount = Array.Exists(CityVizorColumns.Amounts, columns.Has);
        var found = (columns.Has(CityVizorColumns.Paragraph) ? 1 : 0) + (columns.Has(CityVizorColumns.Item) ? 1 : 0) + (hasAmount ? 1 : 0);
        // A day and an amount, as of a list of invoices: the codes that it lacks are said, unless another format knows it.
        if (found == 1 && columns.Has(CityVizorColumns.Amount) && columns.Has(CityVizorColumns.Date))
            return Specificity.Entries;
        if (found < 2)
            return null;

        if (hasAmount)
            return Specificity.Layout;

        // Paragraph and item in a clerk's words may stand beside anything.
        var systems = new ColumnMap(header, CityVizorColumns.OfSystems);

        return systems.Has(CityVizorColumns.Paragraph) && systems.Has(CityVizorColumns.Item) ? Specificity.Classification : null;
    }

    internal static bool HasAmount(ColumnMap columns, FileReading reading)
    {
        if (Array.Exists(CityVizorColumns.Amounts, columns.Has))
            return AmountUnits.AreCrowns(columns.Header, reading) && SaysStage(columns, reading);

        reading.Problem(
            FileProblems.MissingColumn, columns.Header.Line, CityVizorColumns.Amount, reading.HeaderOf(columns),
            new("amount, CASTKA, incomeAmount nebo expenditureAmount", "amount, CASTKA, incomeAmount or expenditureAmount"));
        return false;
    }

    /// <summary>
    /// What systems export without a type is accounting. A table of a clerk's own that has neither type nor day may as well be a budget.
    /// </summary>
    private static bool SaysStage(ColumnMap columns, FileReading reading)
    {
        if (columns.Has(CityVizorColumns.Type) || columns.Has(CityVizorColumns.Date) || !columns.Has(CityVizorColumns.Amount))
            return true;

        var systems = new ColumnMap(columns.Header, CityVizorColumns.OfSystems);
        if (systems.Has(CityVizorColumns.Paragraph) && systems.Has(CityVizorColumns.Item) && systems.Has(CityVizorColumns.Amount))
            return true;

        reading.Problem(
            FileProblems.MissingColumn, columns.Header.Line, CityVizorColumns.Type, Wording.Verbatim(string.Join(
                ' ', columns.Header.Columns)),
            new(
                "sloupec Datum, nebo Typ (ROZ je rozpočet, UCT skutečnost), nebo mapping.json se \"stage\"",
                "a column Datum, or Typ (ROZ is budget, UCT is actual), or a mapping.json with \"stage\""));

        return false;
    }
}
