using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Documents;

/// <summary>
/// A list of a year's budget documents, <c>documents.csv</c> or <c>dokumenty.csv</c>: what kind each is, where it can be read, and when it
/// was
/// approved, published and taken away. It carries no money, and by itself it is no budget.
/// </summary>
public sealed class DocumentList : IExportFormat
{
    private static readonly string[] Names = ["documents", "dokumenty"];

    public string Id => "documents";

    public string Source => "documents";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => DocumentColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, DocumentColumns.Aliases);
        bool kind = columns.Has(DocumentColumns.Kind), url = columns.Has(DocumentColumns.Url);
        var days = columns.Has(DocumentColumns.Approved) || columns.Has(DocumentColumns.Published);
        // Names of events may stand beside a kind and an address too. A file of that name that lacks a column is told which.
        return (kind && url && days) || (Names.Contains(Path.GetFileNameWithoutExtension(file.BareName)) && (kind || url))
            ? new(new("sloupce druh dokumentu a adresa", "columns of a kind of document and its address"), Specificity.Layout)
            : null;
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, DocumentColumns.Aliases);
        if (reading.Accepts(columns, DocumentColumns.Kind, DocumentColumns.Url, DocumentColumns.Approved, DocumentColumns.Published))
        {
            new DocumentRows(file.Text, columns, reading, folder.Year).ReadInto(ledger);
        }
    }
}
