namespace Transparency.Functions.Tables;

/// <summary>In which form a list is answered.</summary>
public enum ListFormat
{
    /// <summary>For programs, in pages.</summary>
    Json,

    /// <summary>A table for programs: names as in JSON, decimal points.</summary>
    Csv,

    /// <summary>A workbook for people: headings in their language, numbers that are numbers.</summary>
    Xlsx,
}
