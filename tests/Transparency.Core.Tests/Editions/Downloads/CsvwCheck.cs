using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;

namespace Transparency.Core.Tests.Editions.Downloads;

/// <summary>
/// Holds a CSV file against its CSVW, as far as metadata here and in the norm's examples go: the address, the header, datatypes, what is
/// required, the
/// primary key, and that templates use names of columns. After "Metadata Vocabulary for Tabular Data" and "Model for Tabular Data" (W3C
/// 2015).
/// </summary>
internal static partial class CsvwCheck
{
    private static readonly HashSet<string> Datatypes =
        ["string", "anyURI", "boolean", "date", "decimal", "gYear", "integer", "nonNegativeInteger"];

    /// <returns>What is wrong, in sentences; empty when the file is valid.</returns>
    public static List<string> Problems(string fileName, byte[] csv, string metadata)
    {
        var problems = new List<string>();
        using var document = JsonDocument.Parse(metadata);
        var root = document.RootElement;
        var context = root.GetProperty("@context");
        if ((context.ValueKind == JsonValueKind.Array ? context[0] : context).GetString() != "http://www.w3.org/ns/csvw")
            problems.Add("The context is not that of CSVW.");
        if (root.GetProperty("url").GetString() != fileName)
            problems.Add($"The url is not {fileName}.");

        var schema = root.GetProperty("tableSchema");
        var all = schema.GetProperty("columns").EnumerateArray().ToList();
        var columns = all.TakeWhile(column => !IsVirtual(column)).Select(column => new Column(column)).ToList();
        if (!all.Skip(columns.Count).All(IsVirtual))
            problems.Add("A virtual column stands before a real one.");
        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).Any(same => same.Count() > 1))
            problems.Add("Two columns have one name.");

        CheckTemplates(all, columns, problems);

        var rows = Rows(csv);
        CheckHeader(rows.FirstOrDefault() ?? [], columns, problems);

        foreach (var (number, row) in rows.Skip(1).Index())
        {
            if (row.Length != columns.Count)
            {
                problems.Add($"Row {number + 1} has {row.Length} cells.");
                continue;
            }

            foreach (var (cell, column) in row.Zip(columns))
                column.Check(cell, number + 1, problems);
        }

        CheckKey(schema, columns, rows.Skip(1), problems);

        return problems;
    }

    private static List<string[]> Rows(byte[] csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(csv), CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
        var rows = new List<string[]>();

        while (reader.Read())
            rows.Add(reader.Current.ToArray());

        return rows;
    }

    /// <summary>A header's cell is one of the titles, in any language; without titles it is the name.</summary>
    private static void CheckHeader(string[] header, List<Column> columns, List<string> problems)
    {
        if (header.Length != columns.Count)
            problems.Add($"The header has {header.Length} cells, and there are {columns.Count} columns.");

        foreach (var (cell, column) in header.Zip(columns))
        {
            if (!column.Titles.Contains(cell))
                problems.Add($"The header says {cell}, where {string.Join(" or ", column.Titles)} is expected.");
        }
    }

    private static void CheckKey(JsonElement schema, List<Column> columns, IEnumerable<string[]> rows, List<string> problems)
    {
        if (!schema.TryGetProperty("primaryKey", out var key))
            return;

        var places = Texts(key).Select(name => columns.FindIndex(column => column.Name == name)).ToList();
        if (places.Contains(-1))
        {
            problems.Add("The primary key names no column.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);

        foreach (var row in rows.Where(row => row.Length == columns.Count))
        {
            var value = string.Join('\u0001', places.Select(place => row[place]));
            if (!seen.Add(value))
                problems.Add($"The primary key {value.Replace('\u0001', '|')} is there twice.");
        }
    }

    private static void CheckTemplates(List<JsonElement> all, List<Column> columns, List<string> problems)
    {
        foreach (var template in all.SelectMany(column =>
            new[] { "aboutUrl", "valueUrl", "propertyUrl" }
                .Where(name => column.TryGetProperty(name, out _))
                .Select(name => column.GetProperty(name).GetString()!)))
        {
            foreach (Match variable in Variable().Matches(template))
            {
                if (columns.TrueForAll(column => column.Name != variable.Groups[1].Value))
                    problems.Add($"{template} uses a column that is none.");
            }
        }
    }

    private static bool IsVirtual(JsonElement column) => column.TryGetProperty("virtual", out var marked) && marked.GetBoolean();

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(language => Texts(language.Value)),
        _ => [value.GetString()!],
    };

    [GeneratedRegex(@"\{\+?([^}]+)\}")]
    private static partial Regex Variable();

    private sealed class Column
    {
        private readonly string _datatype = "string";
        private readonly string? _format;
        private readonly bool _required;

        public Column(JsonElement described)
        {
            Name = described.GetProperty("name").GetString()!;
            Titles = described.TryGetProperty("titles", out var titles) ? [.. Texts(titles)] : [Name];
            _required = described.TryGetProperty("required", out var required) && required.GetBoolean();

            if (!described.TryGetProperty("datatype", out var datatype))
                return;

            _datatype = (datatype.ValueKind == JsonValueKind.Object ? datatype.GetProperty("base") : datatype).GetString()!;
            _format = datatype.ValueKind == JsonValueKind.Object && datatype.TryGetProperty("format", out var format)
                ? format.GetString()
                : null;
        }

        public string Name { get; }

        public string[] Titles { get; }

        public void Check(string cell, int row, List<string> problems)
        {
            if (!Datatypes.Contains(_datatype))
                problems.Add($"{_datatype} is no datatype that is known here.");
            else if (cell.Length == 0 && _required)
                problems.Add($"Row {row}: {Name} is required.");
            else if (cell.Length > 0 && !IsOfType(cell))
                problems.Add($"Row {row}: {Name} '{cell}' is no {_datatype} {_format}.");
        }

        private bool IsOfType(string cell) => _datatype switch
        {
            "boolean" => cell is "true" or "false" or "1" or "0",
            "date" => DateOnly.TryParseExact(cell, _format ?? "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "decimal" => Regex.IsMatch(cell, @"\A[+-]?(\d+(\.\d*)?|\.\d+)\z", RegexOptions.ECMAScript),
            "integer" => Regex.IsMatch(cell, @"\A[+-]?\d+\z", RegexOptions.ECMAScript),
            "nonNegativeInteger" => Regex.IsMatch(cell, @"\A\+?\d+\z", RegexOptions.ECMAScript),
            "anyURI" => Uri.TryCreate(cell, UriKind.Absolute, out _),
            _ => _format is null || Regex.IsMatch(cell, $@"\A(?:{_format})\z"),
        };
    }
}
