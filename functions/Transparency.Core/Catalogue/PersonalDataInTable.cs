using System.Text;
using CsvHelper;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments.Privacy;

namespace Transparency.Core.Catalogue;

/// <summary>Looks through a published table for personal data; what counts as such is told in <see cref="TermsOfUse"/>.</summary>
public static class PersonalDataInTable
{
    /// <summary>The tables that can hold any.</summary>
    /// <param name="hasDocuments">Whether the edition lists documents.</param>
    /// <param name="hasNotes">Whether it says something of parts of the budget.</param>
    public static IReadOnlyList<string> Suspects(bool hasDocuments, bool hasNotes) =>
    [
        EditionFiles.PaymentsFile,
        EditionFiles.EventsFile,
        .. hasDocuments ? [EditionFiles.DocumentsFile] : Array.Empty<string>(),
        .. hasNotes ? [EditionFiles.NotesFile] : Array.Empty<string>(),
    ];

    /// <summary>Reads no further than to the first find.</summary>
    /// <param name="file">The name of the table.</param>
    /// <param name="content">Its bytes.</param>
    public static bool IsIn(string file, Stream content) => file switch
    {
        EditionFiles.PaymentsFile => Any(content, "counterpartyId", (reader, column) => !reader.GetSpan(column).IsEmpty),
        EditionFiles.EventsFile =>
            Any(
                content,
                "name",
                (reader, column) => PersonalData.IsIn(reader.GetSpan(column)) || PersonalData.IsIn(reader.GetSpan(column + 1))),
        EditionFiles.DocumentsFile => Any(content, "title", (reader, column) => PersonalData.IsIn(reader.GetSpan(column))),
        EditionFiles.NotesFile => Any(content, "text", (reader, column) => PersonalData.IsIn(reader.GetSpan(column))),
        _ => false,
    };

    private static bool Any(Stream content, string column, Func<CsvReader, int, bool> found)
    {
        using var reader = CsvReader.Create(content, CsvReaderOptions.Default with { Separator = ',', HasHeader = false }, leaveOpen: true);
        if (!reader.Read())
            return false;

        var index = 0;
        while (!reader.GetSpan(index).SequenceEqual(Encoding.UTF8.GetBytes(column)))
            index++;

        while (reader.Read())
        {
            if (found(reader, index))
                return true;
        }

        return false;
    }
}
