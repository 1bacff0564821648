namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>What a text is that is no table of lines and may hold one.</summary>
internal enum TextTableKind
{
    /// <summary>A web page, which accounting systems write under the name of an XLS.</summary>
    Html,

    /// <summary>A workbook of Excel 2003 as XML.</summary>
    SpreadsheetXml,

    /// <summary>XML that is no table.</summary>
    OtherXml,

    /// <summary>JSON.</summary>
    Json,
}
