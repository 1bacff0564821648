using Transparency.Core.Words;

namespace Transparency.Pages.Data;

/// <summary>A chapter of the page about the data.</summary>
internal sealed record Chapter(Wording Heading, params IReadOnlyList<Point> Points);

/// <summary>A sentence; its places <c>{0}</c>, <c>{1}</c>… are parts that stand out.</summary>
public sealed record Point(Wording Sentence, params IReadOnlyList<Part> Parts)
{
    public Point(string czech, string english, params IReadOnlyList<Part> parts)
        : this(new Wording(czech, english), parts)
    {
    }
}

/// <summary>A link, or without an address a name in bold.</summary>
public sealed record Part(Wording Text, string? Address = null)
{
    /// <summary>What is called the same in both languages.</summary>
    public static Part Named(string name, string? address = null) => new(new Wording(name, name), address);
}
