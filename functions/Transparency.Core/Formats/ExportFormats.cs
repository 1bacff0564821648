using Transparency.Core.Formats.CityVizor;
using Transparency.Core.Formats.Documents;
using Transparency.Core.Formats.Fin;
using Transparency.Core.Formats.Gordic;
using Transparency.Core.Formats.InternetStream;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Notes;
using Transparency.Core.Formats.Organisations;
using Transparency.Core.Formats.Prague;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Formats.Vera;
using Transparency.Core.Formats.WideBudget;

namespace Transparency.Core.Formats;

/// <summary>The formats that can be read, each in one class. This list alone knows of all; none knows of another.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new CityVizorLedger(), new CityVizorPayments(), new CityVizorEvents(),
        new InternetStreamLedger(), new InternetStreamMap(),
        new GordicKxx(), new GordicEvents(),
        new FinExtract(),
        new WideBudgetTable(),
        MappedExport.OfNone,
        new VeraAccounting(), new VeraInvoices(),
        new PragueTable(), new PragueJson(),
        new OrganisationAccounts(), new OrganisationAccountNames(),
        new DocumentList(), new NoteList(),
    ];

    /// <summary>
    /// The formats that recognise the file most specifically: one when it is clear, several when it is not, none when no format does.
    /// </summary>
    public static IReadOnlyList<(IExportFormat Format, Recognition Recognition)> MostSpecificFor(FileSample file)
    {
        var found = new List<(IExportFormat Format, Recognition Recognition)>();

        foreach (var format in All)
        {
            if (format.RecogniseOrNull(file) is { } recognition)
                found.Add((format, recognition));
        }

        var most = found.Max(one => (Specificity?)one.Recognition.Specificity);

        return [.. found.Where(one => one.Recognition.Specificity == most)];
    }

    /// <summary>Whether some format knows a column of this name: what tells the separator.</summary>
    public static bool Knows(string column) => All.Any(format => format.Knows(column));
}
