using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.CityVizor;

/// <summary>
/// The CityVizor payments file: the columns of the data file, told from it by its name alone. Every row is a payment and needs a date.
/// </summary>
public sealed class CityVizorPayments : IExportFormat
{
    private static readonly string[] Names = ["payment", "platb", "faktur"];

    private static readonly Wording Recognised = new(
        $"{CityVizorLedger.ItsColumns.Czech} a jméno, které říká platby",
        $"{CityVizorLedger.ItsColumns.English}, and a name that says payments");

    public string Id => "cityvizor-payments";

    public string Source => "cityvizor";

    public bool IsDetail => true;

    public bool Knows(string column) => CityVizorColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        IsNamedSo(file.BareName) && CityVizorLedger.SpecificityOrNull(file.Header) is { } specificity
            ? new(Recognised, specificity)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, CityVizorColumns.Aliases);
        if (reading.Accepts(columns, CityVizorColumns.Paragraph, CityVizorColumns.Item, CityVizorColumns.Date)
            && CityVizorLedger.HasAmount(columns, reading))
        {
            new CityVizorRows(file.Text, columns, reading, paymentsOnly: true).ReadInto(ledger);
        }
    }

    internal static bool IsNamedSo(string fileName) =>
        Array.Exists(Names, name => fileName.Contains(name, StringComparison.OrdinalIgnoreCase));
}
