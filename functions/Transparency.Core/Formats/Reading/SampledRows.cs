using CsvHelper;

namespace Transparency.Core.Formats.Reading;

/// <summary>The first rows of a table, of the bytes that it was recognised by; the last of them may be cut and is not looked at.</summary>
internal static class SampledRows
{
    public const int Usual = 200;

    public static List<string[]> Of(FileSample file, int most = Usual)
    {
        var rows = new List<string[]>();
        var head = file.Text.Inspection.Encoding.GetString(file.Text.Inspection.Head).TrimStart('\uFEFF');

        if (file.Header.HasQuotedLines)
            head = UnquotedLines.Of(head) ?? head;

        try
        {
            using var reader = CsvReader.FromText(head, CsvReaderOptions.Default with
            {
                Separator = file.Header.Separator,
                HasHeader = false,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                TrimInsideQuotes = true,
                OnMalformedRecord = _ => { },
            });

            var isWhole = file.Text.Inspection.Head.Length >= file.Text.Inspection.TextBytes;
            var isBelow = false;

            while (rows.Count < most && reader.Read())
            {
                string[] row = [.. reader.Current.ToArray()];

                if (isBelow)
                    rows.Add(row);

                isBelow |= row.Length >= file.Header.Columns.Count && IsHeader(row, file.Header.Columns);
            }

            if (!isWhole && rows.Count > 0 && rows.Count < most)
                rows.RemoveAt(rows.Count - 1);
        }
        catch (CsvFormatException)
        {
            // What cannot be parsed has been told by whoever read the rows.
        }

        return rows;
    }

    private static bool IsHeader(string[] row, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (HeaderSearch.Clean(row[i]) != columns[i])
                return false;
        }

        return true;
    }
}
