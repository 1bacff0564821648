namespace Transparency.Core.Formats.Reading;

/// <summary>Tells a text for people, such as a readme beside an export, from anything that a system may have written.</summary>
internal static class Prose
{
    private const int LinesLookedAt = 50;

    private static readonly char[] Marks = [';', '\t', '|', ','];

    /// <summary>
    /// Whether it is words alone: no markup, no record, hardly a number, and no lines that fall into the same columns. What is not surely a
    /// text for people is not left out.
    /// </summary>
    public static bool Is(string start)
    {
        var text = start.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.Length == 0 || text[0] is '<' or '{' or '[' || text.Contains("/@", StringComparison.Ordinal))
            return false;

        var letters = text.Count(char.IsLetter);
        var digits = text.Count(char.IsAsciiDigit);
        string[] lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Take(LinesLookedAt)];

        return letters > digits * 5
            && letters * 2 > text.Count(c => !char.IsWhiteSpace(c))
            && !Array.Exists(Marks, mark => AreColumns(lines, mark));
    }

    private static bool AreColumns(string[] lines, char mark)
    {
        var widest = lines
            .Select(line => Separators(line, mark))
            .Where(count => count > 0)
            .GroupBy(count => count)
            .MaxBy(group => group.Count());

        if (widest is null)
            return false;

        // One line of three columns is a header; the commas of sentences stand where they may.
        return (widest.Key > 1 && mark != ',') || (widest.Count() > 1 && widest.Count() * 2 >= lines.Length);
    }

    /// <summary>A comma of a sentence has a blank behind it or ends its line.</summary>
    private static int Separators(string line, char mark)
    {
        var count = 0;

        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == mark && (mark != ',' || (i + 1 < line.Length && !char.IsWhiteSpace(line[i + 1]))))
                count++;
        }

        return count;
    }
}
