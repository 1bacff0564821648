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

    public static string Html(this RazorSlice view)
    {
        var rendering = view.RenderAsync(Encoder);
        // A view only looks at what it is given, so there is nothing it could wait for.
        return WithoutIndentation(rendering.IsCompleted ? rendering.Result : rendering.AsTask().GetAwaiter().GetResult());
    }

    /// <summary>
    /// A view has lines so that it can be read; its pages need none. A line break beside a tag goes, one between words is a space. No text is touched:
    /// where one has a line break, it is escaped.
    /// </summary>
    private static string WithoutIndentation(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var blanks = Blanks(html, at);
            var next = at + blanks;
            if (blanks == 0)
            {
                text.Append(html[at]);
                at++;
                continue;
            }

            var run = html.AsSpan(at, blanks);
            if (!run.Contains('\n'))
                text.Append(run);
            else if (text.Length > 0 && text[^1] != '>' && next < html.Length && html[next] != '<')
                text.Append(' ');
            at = next;
        }

        return text.Append('\n').ToString();
    }

    private static int Blanks(string html, int from)
    {
        var end = from;
        while (end < html.Length && html[end] is ' ' or '\n' or '\r' or '\t')
            end++;
        return end - from;
    }
}
