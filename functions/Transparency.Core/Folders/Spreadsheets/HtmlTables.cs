using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// The tables of a web page, which accounting systems such as GINIS write under the name of an XLS. Where Excel wrote the page, a cell says
/// its number beside what it shows.
/// </summary>
internal static class HtmlTables
{
    /// <summary>A page is held in memory as a whole, where it takes many times its length.</summary>
    private const long MostBytes = 32L << 20;

    private const int MostSpanned = 1000;

    public static void Read(TextFile file, TableTexts tables)
    {
        if (file.Inspection.TextBytes > MostBytes)
        {
            throw new UnreadableFileException(
                FileProblems.FileTooLarge, Counted.Bytes(file.Inspection.TextBytes), Counted.AtMostBytes(MostBytes));
        }

        using var letters = new StreamReader(file.OpenText(), file.Inspection.Encoding);
        using var page = new HtmlParser().ParseDocument(letters.ReadToEnd());

        // A table that holds others only lays them out.
        foreach (var (number, table) in page.QuerySelectorAll<IHtmlTableElement>("table")
            .Where(table => table.QuerySelector("table") is null)
            .Index())
        {
            using var text = tables.Begin((number + 1).ToString(CultureInfo.InvariantCulture));
            Write(table, text, tables.Cancel);
        }
    }

    private static void Write(IHtmlTableElement table, TableText text, CancellationToken cancel)
    {
        // How many rows down a column is still taken by a cell above it.
        var taken = new List<int>();
        var line = 0;

        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            text.BeginRow(++line);
            var column = 0;

            foreach (var cell in row.Cells)
            {
                while (column < taken.Count && taken[column] > 0)
                    column++;

                Add(text, column, cell);

                var last = column + Math.Clamp(cell.ColumnSpan, 1, MostSpanned);
                for (; column < last; column++)
                {
                    while (taken.Count <= column)
                        taken.Add(0);

                    taken[column] = Math.Max(cell.RowSpan, 1);
                }
            }

            for (var at = 0; at < taken.Count; at++)
                taken[at] = Math.Max(0, taken[at] - 1);

            text.EndRow();
        }
    }

    private static void Add(TableText text, int column, IHtmlTableCellElement cell)
    {
        var shown = Shown(cell);
        var value = cell.GetAttribute("x:num") ?? cell.GetAttribute("sdval");

        // A day has a number too, and shows itself as a day; a number shows itself with its digits.
        if (!string.IsNullOrEmpty(value)
            && shown.Count(c => c is '.' or '/' or '-' or ':') < 2
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            var digits = shown.Length > 1 && shown[0] == '0' && shown.All(char.IsAsciiDigit) ? shown.Length : 0;
            new NumberMeaning(false, digits).Write(text, column, number, false);
        }
        else
        {
            text.Add(column, shown);
        }
    }

    private static string Shown(IElement cell)
    {
        foreach (var lineBreak in cell.QuerySelectorAll("br, p, div"))
            lineBreak.Insert(AdjacentPosition.BeforeBegin, " ");

        return string.Join(' ', cell.TextContent.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
