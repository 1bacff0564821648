using System.Text;
using System.Xml;
using Transparency.Core.Words;

namespace Transparency.Functions.Feeds;

/// <summary>
/// Text as XML can hold it (XML 1.0, 2.2): one character that it forbids, in the name of one town, would stop everybody's feed. What turns
/// the direction of reading is taken out too, because it makes what follows look like something else.
/// </summary>
internal static class FeedText
{
    public static string Of(string text)
    {
        if (IsFine(text))
            return text;

        var kept = new StringBuilder(text.Length);

        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                kept.Append(text[i]).Append(text[++i]);
            else if (IsKept(text[i]))
                kept.Append(text[i]);
        }

        return kept.ToString();
    }

    private static bool IsFine(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
                i++;
            else if (!IsKept(text[i]))
                return false;
        }

        return true;
    }

    private static bool IsPair(string text, int i) =>
        i + 1 < text.Length && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]);

    private static bool IsKept(char c) => XmlConvert.IsXmlChar(c) && !VisibleText.IsDirection(c);
}
