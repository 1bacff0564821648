using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Vera;

/// <summary>
/// The book of received invoices (kniha došlých faktur) of VERA Radnice: <c>Částka celkem</c>, <c>POL</c>, <c>OD</c> and <c>PA</c> (the
/// paragraph's
/// two halves), <c>IČO/D.nar.</c>, <c>Dodavatel</c>, <c>Text dokladu</c>, <c>Dat.uhrady</c>. Paid invoices are payments and, where the
/// folder has
/// nothing better, expenditure.
/// </summary>
public sealed class VeraInvoices : IExportFormat
{
    internal const string Amount = "Částka celkem";
    internal const string Item = "POL";
    internal const string Section = "OD";
    internal const string ParagraphRest = "PA";
    internal const string CounterpartyId = "IČO/D.nar.";
    internal const string CounterpartyName = "Dodavatel";
    internal const string Description = "Text dokladu";
    internal const string PaidOn = "Dat.uhrady";

    private static readonly ColumnAliases Aliases = new(
    [
        (
            Amount,
            []), (
                Item,
                []), (
                    Section,
                    []), (ParagraphRest, []), (CounterpartyId, []), (CounterpartyName, []), (Description, []), (PaidOn, ["Dat.úhrady"]),
    ]);

    /// <summary>Names that no other export has; two of them are enough, so that what is missing is said by name.</summary>
    private static readonly string[] Telling = [Amount, CounterpartyId, PaidOn];

    public string Id => "vera-invoices";

    public string Source => "vera";

    public bool Knows(string column) => Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        return Telling.Count(columns.Has) >= 2
            ? new(new("sloupce knihy faktur systému VERA", "columns of VERA's book of invoices"), Specificity.Signature)
            : null;
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, Aliases);
        var isWhole = reading.Accepts(columns, Amount, Item, Section, ParagraphRest, PaidOn);
        if (!isWhole || !AmountUnits.AreCrowns(file.Header, reading))
            return;

        new VeraInvoiceRows(columns, folder.Findings<VeraFolder>(), reading, ledger).Read(file.Text);
    }
}
