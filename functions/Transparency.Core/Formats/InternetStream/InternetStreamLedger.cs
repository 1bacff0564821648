using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.InternetStream;

/// <summary>
/// The ledgers of Internet Stream ("rozklikávací rozpočet"): <c>SR.csv</c> approved, <c>RU.csv</c> amended and <c>SK.csv</c> actual have
/// the same columns, so the name of the file says which it is. Amounts stand in two columns, debit (MD) and credit (DAL), in CZK.
/// </summary>
public sealed class InternetStreamLedger : IExportFormat
{
    public string Id => "internet-stream";

    public string Source => "internet-stream";

    public bool Knows(string column) => InternetStreamColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file) =>
        InternetStreamColumns.AreOfLedger(file.Header)
            ? new(new("sloupce CASTKA_MD a CASTKA_DAL", "columns CASTKA_MD and CASTKA_DAL"), Specificity.Layout)
            : null;

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, InternetStreamColumns.Aliases);
        var stage = InternetStreamStages.OfOrNull(file.BareName);
        if (stage is null)
        {
            reading.Problem(
                FileProblems.UnknownStage, null, null, Wording.Verbatim(Path.GetFileName(file.Name)),
                new("SR.csv, RU.csv nebo SK.csv", "SR.csv, RU.csv or SK.csv"));
        }

        if (reading.Accepts(
            columns,
            InternetStreamColumns.Paragraph,
            InternetStreamColumns.Item,
            InternetStreamColumns.Debit,
            InternetStreamColumns.Credit) && AmountUnits.AreCrowns(file.Header, reading) && stage is { } known)
        {
            new InternetStreamRows(columns, reading, known).ReadInto(ledger, file.Text);
        }
    }
}
