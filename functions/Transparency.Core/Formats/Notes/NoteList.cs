using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;

namespace Transparency.Core.Formats.Notes;

/// <summary>
/// What the municipality says of parts of its budget, <c>notes.csv</c> or <c>poznamky.csv</c>: one text for each part and language. It
/// carries no money, and by itself it is no budget.
/// </summary>
public sealed class NoteList : IExportFormat
{
    private static readonly string[] Names = ["notes", "poznamky", "poznámky"];

    public string Id => "notes";

    public string Source => "notes";

    public bool HasNamesOnly => true;

    public bool Knows(string column) => NoteColumns.Aliases.Knows(column);

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var columns = new ColumnMap(file.Header, NoteColumns.Aliases);
        bool code = columns.Has(NoteColumns.Code), text = columns.Has(NoteColumns.Text);
        // A table of a system that has such columns beside others is none; a file of that name that lacks a column is told which.
        return (columns.Has(NoteColumns.Level) && code && text && file.Header.Columns.All(IsOwn))
            || (Names.Contains(Path.GetFileNameWithoutExtension(file.BareName)) && (code || text))
            ? new(new("sloupce úroveň, kód a poznámka", "columns of a level, a code and a text"), Specificity.Layout)
            : null;
    }

    private bool IsOwn(string column) => column.Length == 0 || Knows(column);

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger)
    {
        var columns = new ColumnMap(file.Header, NoteColumns.Aliases);
        if (reading.Accepts(columns, NoteColumns.Level, NoteColumns.Code, NoteColumns.Text))
            new NoteRows(file.Text, columns, reading).ReadInto(ledger);
    }
}
