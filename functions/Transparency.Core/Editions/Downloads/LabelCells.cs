using CsvHelper;

namespace Transparency.Core.Editions.Downloads;

/// <summary>Writes whose a row is and of which year, the first of <see cref="LabelColumns"/>.</summary>
internal static class LabelCells
{
    public static void Write(CsvWriter csv, RowLabels labels)
    {
        csv.WriteField(labels.Municipality);
        csv.WriteField(SpreadsheetText.Harmless(labels.MunicipalityName));
        csv.WriteField(labels.Ico);
        csv.WriteField(labels.YearText);
    }
}
