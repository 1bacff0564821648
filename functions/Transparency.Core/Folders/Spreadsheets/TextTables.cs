using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Tells texts that hold tables in a language of their own, and reads those tables.</summary>
internal static class TextTables
{
    private const int Start = 8 * 1024;

    public static TextTableKind? KindOrNull(TextFile file)
    {
        if (file.Inspection.Kind is TextKind.Empty or TextKind.Binary or TextKind.Damaged or TextKind.UnknownLetters)
            return null;

        var head = file.Inspection.Head;
        var text = file.Inspection.Encoding.GetString(head, 0, Math.Min(head.Length, Start)).AsSpan().TrimStart("\uFEFF \t\r\n");

        if (text is ['{', ..] && text[1..].TrimStart() is ['"' or '}', ..])
            return TextTableKind.Json;
        if (text is ['[', ..] && text[1..].TrimStart() is ['{' or '[' or ']' or '"', ..])
            return TextTableKind.Json;
        if (text is not ['<', ..])
            return null;
        if (Has(text, "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""))
            return TextTableKind.SpreadsheetXml;
        if (Has(text, "<table") || Has(text, "<html") || Has(text, "<!doctype html"))
            return TextTableKind.Html;

        // A header may have angle brackets too; what closes a tag is XML.
        return text.StartsWith("<?xml") || Has(text, "</") || Has(text, "/>") ? TextTableKind.OtherXml : null;
    }

    /// <summary>As reports call it in the place of an encoding.</summary>
    public static string IdOf(TextTableKind kind) => kind switch
    {
        TextTableKind.Html => "html",
        TextTableKind.Json => "json",
        _ => "xml",
    };

    public static void Read(TextTableKind kind, TextFile file, TableTexts tables)
    {
        try
        {
            switch (kind)
            {
                case TextTableKind.Html:
                    HtmlTables.Read(file, tables);
                    break;
                case TextTableKind.Json:
                    JsonTable.Read(file, tables);
                    break;
                case TextTableKind.SpreadsheetXml:
                    SpreadsheetXml.Read(file, tables);
                    break;
                default:
                    throw new UnreadableFileException(FileProblems.UnknownXml);
            }
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            throw new UnreadableFileException(
                FileProblems.BadWorkbook, new($"poškozené {IdOf(kind).ToUpperInvariant()}", $"damaged {IdOf(kind).ToUpperInvariant()}"));
        }
    }

    private static bool Has(ReadOnlySpan<char> text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
