using System.Globalization;
using CsvHelper;

namespace Transparency.Core.Editions.Downloads;

/// <summary>Codes and their names as a table.</summary>
public static class CodeNamesCsv
{
    public static byte[] Of(IEnumerable<CodeName> codes)
    {
        using var bytes = new MemoryStream();

        using (var csv = CsvWriter.Create(bytes, EditionFiles.Csv, leaveOpen: true))
        {
            csv.WriteHeader(["code", "level", "name", "plainName", "validFrom", "validTo"]);

            foreach (var code in codes)
            {
                csv.WriteRecord(
                [
                    code.Code,
                    code.Level,
                    SpreadsheetText.Harmless(code.Name),
                    SpreadsheetText.Harmless(code.PlainName ?? ""),
                    Day(code.ValidFrom),
                    Day(code.ValidTo),
                ]);
            }
        }

        return bytes.ToArray();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
