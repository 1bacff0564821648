using CsvHelper;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Notes;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>notes.csv</c>: what the municipality says of parts of its budget, in order.</summary>
internal static class NotesCsv
{
    public static void Write(IReadOnlyList<Note> notes, RowLabels labels, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.Notes.Header]);

        foreach (var note in notes)
        {
            csv.WriteField(note.Level.Name());
            csv.WriteField(SpreadsheetText.Harmless(note.Code));
            csv.WriteField(note.Language);
            csv.WriteField(SpreadsheetText.Harmless(note.Text));
            LabelCells.Write(csv, labels);
            csv.EndRecord();
        }
    }
}
