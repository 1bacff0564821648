using CsvHelper;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Vera;

/// <summary>
/// The accounting entries (účetní zápisy) of VERA Radnice: 34 columns by position, quotes are letters like others. Its cash accounts with a
/// budget item are the actual budget; the agenda PV is a received invoice. VERA's budget comes as KXX.
/// </summary>
public sealed class VeraAccounting : IExportFormat
{
    /// <summary>
    /// Notes with a semicolon in them make rows longer. Whether that harms a row only its account can tell, so such rows are let in.
    /// </summary>
    private const int MostExtraFields = 64;

    private static readonly Wording Recognised = new(
        $"{VeraColumns.Names.Length} sloupců s měsícem, rokem, účtem a částkami na svých místech",
        $"{VeraColumns.Names.Length} columns with month, year, account and amounts in their places");

    private static readonly ColumnMap Columns =
        new(new TableHeader(';', [.. VeraColumns.Names, .. Enumerable.Repeat("", MostExtraFields)]), new ColumnAliases());

    public string Id => "vera-accounting";

    public string Source => "vera";

    /// <summary>No header tells the separator: it is always a semicolon.</summary>
    public bool Knows(string column) => false;

    public Recognition? RecogniseOrNull(FileSample file) =>
        VeraLayout.IsIn(file.Start) ? new(Recognised, Specificity.Layout) : null;

    public void Survey(FileSample file, FolderFacts folder, CancellationToken cancel)
    {
        var findings = folder.Findings<VeraFolder>();
        findings.HasAccounting = true;
        // What is wrong with its rows is said when they are read.
        using var rows = Open(file, new FileReading(file.Name, new ProblemLog(), folder.Year, cancel));
        while (!findings.HasPayments && rows.Read())
            findings.HasPayments = VeraEntries.IsPayment(rows, folder.Year);
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        using var rows = Open(file, reading);
        new VeraEntries(rows, reading, ledger).Read();
    }

    private static TableRows Open(FileSample file, FileReading reading) =>
        new(file.Text, Columns, reading, VeraColumns.Credit + 1, mode: CsvMode.NoEscape, hasHeader: false);
}
