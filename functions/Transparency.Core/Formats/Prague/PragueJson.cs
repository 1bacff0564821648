using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Prague;

/// <summary>
/// The open data on the budget of the City of Prague as JSON: <c>{"data":{"row":[{"rok":"2024",…}]}}</c>, the table's columns as
/// properties.
/// </summary>
public sealed class PragueJson : IExportFormat
{
    public string Id => "prague-json";

    public string Source => "prague";

    public bool HasSeparator => false;

    public bool Knows(string column) => false;

    public Recognition? RecogniseOrNull(FileSample file) =>
        file.Start.AsSpan().TrimStart() is ['{', ..]
            && Names(file, "row")
            && (Names(file, PragueColumns.Paragraph) || Names(file, PragueColumns.Item))
            && AmountsOf(file).Any()
            ? new(new("JSON s řádky odpa, pol a tisíce Kč", "JSON of rows with odpa, pol and thousands of CZK"), Specificity.Layout)
            : null;

    public void Survey(FileSample file, FolderFacts folder, CancellationToken cancel) =>
        folder.Findings<PragueFolder>().Note(file.Name, AmountsOf(file));

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var entries = new PragueEntries(AmountsOf(file), folder.Findings<PragueFolder>(), reading, ledger);
        new PragueJsonRows(entries, reading).Read(file.Text);
    }

    private static IEnumerable<string> AmountsOf(FileSample file) => PragueColumns.Amounts.Where(column => Names(file, column));

    private static bool Names(FileSample file, string property) => file.Start.Contains($"\"{property}\"", StringComparison.Ordinal);
}
