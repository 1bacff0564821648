using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// The tables of a web page, which accounting systems such as GINIS write under the name of an XLS. The page is read tag by tag: a tree of
/// a page takes forty times its length.
/// </summary>
internal sealed class HtmlTables
{
    private const long MostBytes = 64L << 20;

    private readonly TableTexts _tables;
    private readonly Stack<HtmlTable> _open = new();
    private int _number;

    private HtmlTables(TableTexts tables) => _tables = tables;

    public static void Read(TextFile file, TableTexts tables)
    {
        if (file.Inspection.TextBytes > MostBytes)
        {
            throw new UnreadableFileException(
                FileProblems.FileTooLarge, Counted.Bytes(file.Inspection.TextBytes), Counted.AtMostBytes(MostBytes));
        }

        using var letters = new StreamReader(file.OpenText(), file.Inspection.Encoding);
        using var page = new TextSource(letters.ReadToEnd());
        var reading = new HtmlTables(tables);

        try
        {
            reading.Read(new HtmlTokenizer(page, HtmlEntityProvider.Resolver));

            // A page that was cut off holds a part of its rows.
            if (reading._open.Count > 0)
                throw new InvalidDataException("The page ends within a table.");
        }
        finally
        {
            while (reading._open.Count > 0)
                reading.EndTable();
        }
    }

    private void Read(HtmlTokenizer tokens)
    {
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    tokens.State = ModeAfter(token.Name);
                    Begin(token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name);
                    break;
                case HtmlTokenType.Character when _open.Count > 0:
                    _open.Peek().Add(token.Data);
                    break;
            }
        }
    }

    /// <summary>What stands in a script or a style is no markup.</summary>
    private static HtmlParseMode ModeAfter(string tag) => tag switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "noscript" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Begin(HtmlTagToken tag)
    {
        if (tag.Name == "table")
        {
            // A table that holds others only lays them out.
            if (_open.Count > 0)
                _open.Peek().IsLayout = true;

            _open.Push(new HtmlTable(_tables.Begin((++_number).ToString(CultureInfo.InvariantCulture))));
            return;
        }

        if (_open.Count == 0)
            return;

        _tables.Cancel.ThrowIfCancellationRequested();

        switch (tag.Name)
        {
            case "tr":
                _open.Peek().BeginRow();
                break;
            case "td" or "th":
                _open.Peek().BeginCell(tag);
                break;
            case "br" or "p" or "div" or "li":
                _open.Peek().Add(" ");
                break;
        }
    }

    private void End(string tag)
    {
        if (_open.Count == 0)
            return;

        switch (tag)
        {
            case "td" or "th":
                _open.Peek().EndCell();
                break;
            case "tr":
                _open.Peek().EndRow();
                break;
            case "table":
                EndTable();
                break;
        }
    }

    private void EndTable()
    {
        using var table = _open.Pop();
        table.EndRow();

        if (table.IsLayout)
            _tables.Drop(table.Text);
    }
}
