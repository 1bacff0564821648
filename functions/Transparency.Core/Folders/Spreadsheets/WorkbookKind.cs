namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>What a workbook, or a document of the same family, is.</summary>
internal enum WorkbookKind
{
    /// <summary>A workbook of Excel since 2007.</summary>
    Xlsx,

    /// <summary>The same in its binary form, which is not read.</summary>
    Xlsb,

    /// <summary>A workbook of LibreOffice and others.</summary>
    Ods,

    /// <summary>A workbook of Excel before 2007.</summary>
    Xls,

    /// <summary>A text, a presentation, a message: no workbook.</summary>
    OtherDocument,
}
