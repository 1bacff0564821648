using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace Transparency.Pages;

/// <summary>Makes HTML of a view: the same view gives the same text on any machine.</summary>
public static class Rendering
{
    /// <summary>Letters of any alphabet stay as they are.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Blanks = " \t\r\n";
    private const int Indentation = 4;

    /// <summary>Elements that stand within a line of text.</summary>
    private static readonly string[] WithinLine = ["a", "b", "code", "small", "strong", "time"];

    private static readonly int LongestEnd = WithinLine.Max(element => element.Length) + "</>".Length;

    public static string Html(this RazorSlice view)
    {
        var rendering = view.RenderAsync(Encoder);
        // A view only looks at what it is given, so there is nothing it could wait for.
        return WithoutIndentation(rendering.IsCompleted ? rendering.Result : rendering.AsTask().GetAwaiter().GetResult());
    }

    /// <summary>
    /// A view has lines so that it can be read; its pages need none. A line break goes where it begins or ends the page, behind a tag and
    /// before one that closes; behind words it is a space, and so it is between two elements within a line. No text is touched: where one
    /// has a line break, it is escaped.
    /// </summary>
    private static string WithoutIndentation(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan().Trim(Blanks);
        while (rest.IndexOfAny(' ', '\n') is >= 0 and var words)
        {
            text.Append(rest[..words]);
            rest = rest[words..];
            var blanks = rest[..rest.IndexOfAnyExcept(Blanks)];
            rest = rest[blanks.Length..];
            if (!IsIndentation(blanks, rest))
                text.Append(blanks);
            else if (IsBetweenWords(text, rest))
                text.Append(' ');
        }

        return text.Append(rest).ToString();
    }

    /// <summary>Of a line behind code the break is part of the code, and only the blanks before its first tag are there.</summary>
    private static bool IsIndentation(ReadOnlySpan<char> blanks, ReadOnlySpan<char> next) =>
        blanks.Contains('\n') || (blanks.Length >= Indentation && next[0] == '<');

    /// <summary>Whether what stands before and what follows would else be read as one word.</summary>
    private static bool IsBetweenWords(StringBuilder before, ReadOnlySpan<char> next) => before[^1] != '>'
        ? !next.StartsWith("</", StringComparison.Ordinal)
        : BeginsWithinLine(next) && EndsWithinLine(before);

    private static bool BeginsWithinLine(ReadOnlySpan<char> html)
    {
        var name = html.StartsWith('<') ? html[1..] : [];
        var end = name.IndexOfAny(' ', '>');

        return end > 0 && WithinLine.Contains(name[..end].ToString());
    }

    private static bool EndsWithinLine(StringBuilder html)
    {
        var end = html.ToString(Math.Max(0, html.Length - LongestEnd), Math.Min(html.Length, LongestEnd));
        return WithinLine.Any(element => end.EndsWith("</" + element + ">", StringComparison.Ordinal));
    }
}
