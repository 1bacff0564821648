using System.Globalization;
using CsvHelper;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Json;

namespace Transparency.Functions.Tables;

/// <summary>A table as CSV (RFC 4180, UTF-8), as the files to download have it: decimal points, ISO 8601, no text that would run.</summary>
public static class TableCsv
{
    public static byte[] Of<T>(Table<T> table)
    {
        using var bytes = new MemoryStream();

        using (var csv = CsvWriter.Create(bytes, EditionFiles.Csv, leaveOpen: true))
        {
            csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);

            foreach (var row in table.Rows)
            {
                foreach (var column in table.Columns)
                    Write(csv, column.Kind, column.Of(row));

                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Numbers are no texts, so that a minus is no formula.</summary>
    private static void Write(CsvWriter csv, ColumnKind kind, TableCell cell)
    {
        if (cell.Number is { } number)
            csv.WriteField(number, FormatOf(kind), CultureInfo.InvariantCulture);
        else if (cell.Time is { } time)
            csv.WriteField(Written(kind, time));
        else
            csv.WriteField(SpreadsheetText.Harmless(cell.Text ?? ""));
    }

    private static string FormatOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Amount => "0.00",
        ColumnKind.Ratio => "0.####",
        _ => "0",
    };

    /// <summary>A day or a moment after ISO 8601.</summary>
    internal static string Written(ColumnKind kind, DateTime time) =>
        kind == ColumnKind.Date ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : UtcTime.Text(time);
}
