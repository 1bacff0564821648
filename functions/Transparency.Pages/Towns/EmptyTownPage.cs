using RazorSlices;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// A municipality none of whose years is published any more. What it published is told by its feed, whose links lead here.
/// </summary>
public sealed record EmptyTownPage(Municipality Municipality, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, Municipality.Name, Sentence.In(Language), Municipality.Id.Value);

    internal Wording Sentence => MissingPage.NoBudget(Municipality.Name);

    internal string Feed => PublicPaths.Feed(Municipality.Id.Value, null, "atom.xml", language: Language.Tag());

    protected override RazorSlice View() => EmptyTownView.Create(this);
}
