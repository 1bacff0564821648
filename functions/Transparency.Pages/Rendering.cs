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

    public static string Html(this RazorSlice view)
    {
        var rendering = view.RenderAsync(Encoder);
        // A view only looks at what it is given, so there is nothing it could wait for.
        return WithoutIndentation(rendering.IsCompleted ? rendering.Result : rendering.AsTask().GetAwaiter().GetResult());
    }

    /// <summary>
    /// A view has lines so that it can be read; its pages need none. A line break goes where it begins or ends the page, behind a tag
    /// and before one
    /// that closes; behind words it is a space. No text is touched: where one has a line break, it is escaped.
    /// </summary>
    private static string WithoutIndentation(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var rest = html.AsSpan().Trim(Blanks); rest.Length > 0;)
        {
            var words = rest.IndexOf('\n');
            if (words < 0)
            {
                text.Append(rest);
                break;
            }

            text.Append(rest[..words].TrimEnd(Blanks));
            rest = rest[words..].TrimStart(Blanks);
            if (text[^1] != '>' && !rest.StartsWith("</", StringComparison.Ordinal))
                text.Append(' ');
        }

        return text.ToString();
    }
}
