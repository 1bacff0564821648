using System.IO.Compression;
using System.Xml;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>A workbook of LibreOffice and others (OpenDocument): all sheets one after another in one part.</summary>
internal static class OdsBook
{
    public static void Read(ExportFile file, long packed, TableTexts tables)
    {
        using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
        if (IsLocked(archive, packed, tables))
            throw new UnreadableFileException(FileProblems.LockedFile);

        var content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("The content is missing.");
        using var xml = XmlParts.Reader(
            new VerifiedStream(tables.Bound(content.Open(), Math.Min(content.CompressedLength, packed)), content.Crc32));
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var style = "";

        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;

            switch (xml.LocalName)
            {
                case "style":
                    style = OdsSheet.Attribute(xml, "name") ?? "";
                    break;
                case "table-properties" when OdsSheet.Attribute(xml, "display") == "false":
                    hidden.Add(style);
                    break;
                case "table":
                    ReadSheet(xml, hidden, tables);
                    break;
                case "tracked-changes":
                    // What was deleted or replaced lies there in tables of its own.
                    xml.Skip();
                    break;
            }
        }
    }

    private static void ReadSheet(XmlReader xml, HashSet<string> hidden, TableTexts tables)
    {
        var name = OdsSheet.Attribute(xml, "name") ?? "";
        var isHidden = hidden.Contains(OdsSheet.Attribute(xml, "style-name") ?? "");
        using var sheet = xml.ReadSubtree();
        sheet.Read();

        if (isHidden)
        {
            tables.Hide(name);

            while (sheet.Read())
                tables.Cancel.ThrowIfCancellationRequested();

            return;
        }

        using var table = tables.Begin(name);
        new OdsSheet(sheet, table).Write(tables.Cancel);
    }

    /// <summary>The parts of a locked workbook are encrypted one by one; the list of them says so.</summary>
    private static bool IsLocked(ZipArchive archive, long packed, TableTexts tables)
    {
        if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest)
            return false;

        using var xml = XmlParts.Reader(tables.Bound(manifest.Open(), Math.Min(manifest.CompressedLength, packed)));

        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "encryption-data")
                return true;
        }

        return false;
    }
}
