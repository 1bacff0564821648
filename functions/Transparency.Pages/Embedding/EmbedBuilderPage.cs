using RazorSlices;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Embedding;

/// <summary>
/// Where somebody chooses what of a budget stands on a page of theirs, sees it and takes the code: with forms alone, which a script makes
/// answer at once.
/// </summary>
/// <param name="Sought">The municipality that was looked for, or null.</param>
/// <param name="Towns">Those to choose from.</param>
/// <param name="Chosen">What is chosen, or null while there is no municipality.</param>
/// <param name="Language">Of the page; what is embedded may have another.</param>
public sealed record EmbedBuilderPage(string? Sought, IReadOnlyList<ListedTown> Towns, EmbedChoice? Chosen, Language Language)
    : PublicPage(Language)
{
    /// <summary>How many more were found than are listed.</summary>
    public int More { get; init; }

    /// <summary>The whole address of the page before anything is chosen.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame =>
        new(Language, BuilderWords.Title.In(Language), BuilderWords.Lead.In(Language)) { Canonical = Canonical };

    internal Wording Ask => Chosen is null ? BuilderWords.Town : BuilderWords.OtherTown;

    /// <summary>The same page with a municipality chosen.</summary>
    internal string With(string municipality) =>
        Translated.Of(PlainQuery.Of(PublicPaths.EmbedBuilder, [("municipality", municipality)]), Language);

    protected override RazorSlice View() => EmbedBuilderView.Create(this);
}
