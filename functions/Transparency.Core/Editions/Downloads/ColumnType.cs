namespace Transparency.Core.Editions.Downloads;

/// <summary>What the cells of a published column look like, in the words of the two formats that describe it.</summary>
/// <param name="Csvw">The datatype of CSVW (W3C, "Metadata Vocabulary for Tabular Data", 5.11).</param>
/// <param name="Schema">The type of Table Schema (Frictionless).</param>
/// <param name="Pattern">A regular expression for the whole text, or null.</param>
public sealed record ColumnType(string Csvw, string Schema, string? Pattern = null)
{
    /// <summary>Any text; one that a spreadsheet would run is marked by an apostrophe, see <see cref="SpreadsheetText"/>.</summary>
    public static ColumnType Text { get; } = new("string", "string");

    /// <summary>A paragraph or an item: four digits, the leading zeros among them.</summary>
    public static ColumnType Code { get; } = new("string", "string", "[0-9]{4}");

    /// <summary>An IČO: eight digits, the leading zeros among them.</summary>
    public static ColumnType Ico { get; } = new("string", "string", "[0-9]{8}");

    /// <summary>CZK with two decimals and a decimal point.</summary>
    public static ColumnType Amount { get; } = new("decimal", "number");

    /// <summary>A number with a decimal point.</summary>
    public static ColumnType Number { get; } = new("decimal", "number");

    public static ColumnType Count { get; } = new("nonNegativeInteger", "integer");

    /// <summary>Four digits.</summary>
    public static ColumnType Year { get; } = new("gYear", "year");

    /// <summary>ISO 8601: <c>2024-12-31</c>.</summary>
    public static ColumnType Date { get; } = new("date", "date");

    /// <summary>An address of the web.</summary>
    public static ColumnType Address { get; } = new("anyURI", "string");

    public static ColumnType OneOf(params string[] words) => new("string", "string", string.Join('|', words));
}
