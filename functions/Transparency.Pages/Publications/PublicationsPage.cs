using RazorSlices;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Publications;

/// <summary>What was published, as a page: each publication in one line that says what it changed, the newest first.</summary>
/// <param name="Entries">One page of the log.</param>
/// <param name="Municipality">Id and name of the only one whose they are, or null for everybody's.</param>
/// <param name="Next">Behind which publication the next page begins, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PublicationsPage(
    IReadOnlyList<Publication> Entries,
    (string Id, string Name)? Municipality,
    string? Next,
    Language Language)
    : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, Title, PublicationWords.ListDescription.In(Language), Municipality?.Id);

    internal string Title => Municipality is (_, var name)
        ? $"{name}: {PublicationWords.ListOfOne.In(Language)}"
        : PublicationWords.List.In(Language);

    /// <summary>Where the same comes as a feed.</summary>
    internal IEnumerable<(string Text, string Address)> Feeds =>
        new[] { ("Atom", "atom.xml"), ("RSS", "rss.xml"), ("JSON Feed", "feed.json") }
            .Select(feed => (feed.Item1, PublicPaths.Feed(Municipality?.Id, null, feed.Item2, language: Language.Tag())));

    internal string? NextAddress => Next is null ? null : PublicPaths.PublicationList(Municipality?.Id, Next, Language.Tag());

    internal Language Other => Language.Other();

    internal string OtherAddress => PublicPaths.PublicationList(Municipality?.Id, null, Other.Tag());

    protected override RazorSlice View() => PublicationsView.Create(this);
}
