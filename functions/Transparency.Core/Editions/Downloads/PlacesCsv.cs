using System.Globalization;
using CsvHelper;
using Transparency.Core.Places;

namespace Transparency.Core.Editions.Downloads;

/// <summary>An edition's <c>places.csv</c>: where its events are, in order.</summary>
internal static class PlacesCsv
{
    public static void Write(IReadOnlyList<EventPlace> places, RowLabels labels, string path)
    {
        using var csv = CsvWriter.ToFile(path, EditionFiles.Csv);
        csv.WriteHeader([.. PublishedTables.Places.Header]);

        foreach (var place in places)
        {
            csv.WriteField(SpreadsheetText.Harmless(place.Event));
            csv.WriteField(SpreadsheetText.Harmless(place.Unit ?? ""));
            csv.WriteField(Degrees(place.Latitude));
            csv.WriteField(Degrees(place.Longitude));
            LabelCells.Write(csv, labels);
            csv.EndRecord();
        }
    }

    private static string Degrees(decimal degrees) => degrees.ToString("0.000000", CultureInfo.InvariantCulture);
}
