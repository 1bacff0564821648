using System.Xml;
using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages.Pictures;

/// <summary>A picture: what it is called, what it shows in a sentence, and what it is made of.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Area">How large it is, from nought on.</param>
/// <param name="Marks">What it is made of; what comes later lies above.</param>
/// <param name="Language">Of its words.</param>
public sealed record Picture(string Title, string Description, Area Area, IReadOnlyList<Mark> Marks, Language Language) : Page(Language)
{
    /// <summary>As wide as what social networks and messengers show.</summary>
    public const int Width = 1200;

    /// <summary>As high.</summary>
    public const int Height = 630;

    /// <summary>What a part of a page it is, for its look; null where it stands by itself.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether anything of it leads somewhere.</summary>
    internal bool Leads => Marks.Any(mark => mark is LinkMark { Address: not null });

    /// <summary>All marks, those of links too.</summary>
    public IEnumerable<Mark> All => Marks.SelectMany(Flat);

    /// <summary>The picture as SVG.</summary>
    public string Svg() => PictureView.Create(this).Html();

    /// <summary>Text without what XML has no way to say.</summary>
    internal static string Readable(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsReadable));

    private static bool IsReadable(System.Text.Rune letter) => letter.Value > char.MaxValue || XmlConvert.IsXmlChar((char)letter.Value);

    private static IEnumerable<Mark> Flat(Mark mark) => mark is LinkMark link ? link.Marks.SelectMany(Flat) : [mark];
}
