namespace Transparency.Pages.Pictures;

/// <summary>The letters of a text.</summary>
/// <param name="Size">Their height, of which a line takes a fifth more.</param>
/// <param name="Colour">Such as <c>#1b1f24</c>.</param>
public sealed record Letters(double Size, string Colour)
{
    /// <summary>Whether they are heavier than those of running text.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether they are those of headlines and big numbers, where there are two kinds.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>So many letters and accents find room in as much as they are high.</summary>
    private const int Narrowest = 12;

    /// <summary>About how wide a text is.</summary>
    public double WidthOf(string text) => LetterWidths.Of(text, IsStrong) * Size;

    /// <summary>The text, cut where it has no room, which three dots say.</summary>
    public string Cut(string text, double room)
    {
        if (WidthOf(text) <= room)
            return text;

        // No more than this has room, however narrow: names of files may be as long as they like.
        var end = Math.Min(text.Length, (int)(room / Size * Narrowest));
        while (end > 0 && WidthOf(text[..end].TrimEnd() + LetterWidths.Dots) > room)
            end--;

        // Half of a pair of code units is no letter.
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;

        return end == 0 ? "" : text[..end].TrimEnd(' ', ',', ';', '(') + LetterWidths.Dots;
    }

    /// <summary>The text in so many lines at most, broken between words; what finds no room is cut.</summary>
    public IReadOnlyList<string> Wrapped(string text, double room, int most)
    {
        var lines = new List<string>();
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        while (words.Count > 0 && lines.Count < most)
        {
            var line = words.Dequeue();
            var isLast = lines.Count == most - 1;

            while (words.Count > 0 && (isLast || WidthOf($"{line} {words.Peek()}") <= room))
                line += " " + words.Dequeue();

            lines.Add(Cut(line, room));
        }

        return lines;
    }
}
