using System.IO.Compression;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Tells workbooks by their content and reads their sheets.</summary>
internal static class Workbooks
{
    private const string OpenDocumentSheet = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>What a ZIP is by the parts in it, or null where it holds files of its own.</summary>
    public static WorkbookKind? InZipOrNull(ExportFile file)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);

            if (archive.GetEntry("[Content_Types].xml") is not null)
            {
                return archive.Entries.Any(entry => entry.FullName.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase))
                    ? WorkbookKind.Xlsb
                    : archive.Entries.Any(entry => entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase))
                        ? WorkbookKind.Xlsx
                        : WorkbookKind.OtherDocument;
            }

            return archive.GetEntry("mimetype") is { } type ? OfType(type) : null;
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            // What is wrong with it is said where it is opened; that it was a workbook is told by its first part.
            return BeginsAsWorkbook(file) ? WorkbookKind.Xlsx : null;
        }
    }

    /// <summary>What a compound file is; one that cannot be told is taken for a workbook, and is said to be damaged.</summary>
    public static WorkbookKind InCompound(ExportFile file)
    {
        try
        {
            using var compound = new CompoundFile(file.Open());

            return compound.Has("Workbook") || compound.Has("Book") || compound.Has("EncryptedPackage")
                ? WorkbookKind.Xls
                : WorkbookKind.OtherDocument;
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            return WorkbookKind.Xls;
        }
    }

    /// <summary>As reports call it in the place of a format.</summary>
    public static string IdOf(WorkbookKind kind) => kind switch
    {
        WorkbookKind.Xlsx => "xlsx",
        WorkbookKind.Xlsb => "xlsb",
        WorkbookKind.Ods => "ods",
        WorkbookKind.Xls => "xls",
        _ => "document",
    };

    public static void Read(WorkbookKind kind, ExportFile file, long packed, TableTexts tables)
    {
        try
        {
            switch (kind)
            {
                case WorkbookKind.Xlsx:
                    XlsxBook.Read(file, packed, tables);
                    break;
                case WorkbookKind.Ods:
                    OdsBook.Read(file, packed, tables);
                    break;
                case WorkbookKind.Xls:
                    XlsBook.Read(file, tables);
                    break;
                case WorkbookKind.Xlsb:
                    throw new UnreadableFileException(
                        FileProblems.BadWorkbook, new("sešit v binárním formátu XLSB", "a workbook in the binary format XLSB"));
                default:
                    throw new UnreadableFileException(FileProblems.NotText, ContentSignature.OfficeDocument);
            }
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            throw new UnreadableFileException(
                FileProblems.BadWorkbook, new($"poškozený sešit {Name(kind)}", $"a damaged {Name(kind)} workbook"));
        }
    }

    private static bool BeginsAsWorkbook(ExportFile file)
    {
        using var stream = file.Open();
        var start = new byte[128];
        var part = start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));

        return part.IndexOf("[Content_Types].xml"u8) >= 0 || part.IndexOf("_rels/.rels"u8) >= 0 || part.IndexOf("xl/"u8) >= 0;
    }

    private static string Name(WorkbookKind kind) => IdOf(kind).ToUpperInvariant();

    private static WorkbookKind OfType(ZipArchiveEntry type)
    {
        using var text = new StreamReader(type.Open());
        var start = new char[OpenDocumentSheet.Length];
        var length = text.ReadBlock(start, 0, start.Length);

        return start.AsSpan(0, length).SequenceEqual(OpenDocumentSheet) ? WorkbookKind.Ods : WorkbookKind.OtherDocument;
    }
}
