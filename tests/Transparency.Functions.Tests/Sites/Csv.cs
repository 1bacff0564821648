using System.Text;

namespace Transparency.Functions.Tests.Sites;

/// <summary>A reader of RFC 4180 that forgives nothing: every record ends with CRLF, a quote is doubled or ends its field.</summary>
internal static class Csv
{
    public static List<string[]> Records(string text)
    {
        var (records, fields, at) = (new List<string[]>(), new List<string>(), 0);
        while (at < text.Length)
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            Assert.True(at < text.Length, "The last record does not end with CRLF.");

            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            records.Add([.. fields]);
            fields.Clear();
        }

        Assert.Empty(fields);
        Assert.All(records, record => Assert.Equal(records[0].Length, record.Length));

        return records;
    }

    /// <summary>The rows by the names of the header.</summary>
    public static List<Dictionary<string, string>> Rows(string text)
    {
        var records = Records(text);
        return [
            .. records
                .Skip(1)
                .Select(record => records[0].Zip(record).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))
        ];
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;

        while (at < text.Length && text[at] is not ',' and not '\r')
        {
            Assert.True(text[at] is not '"' and not '\n', $"A bare quote or line feed at {at}.");
            at++;
        }

        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            Assert.True(at < text.Length, "A quote is never closed.");

            if (text[at] != '"')
            {
                field.Append(text[at]);
                continue;
            }

            at++;

            if (at >= text.Length || text[at] != '"')
                return field.ToString();

            field.Append('"');
        }
    }
}
