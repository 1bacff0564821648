using RazorSlices;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>The first page: every municipality with its years.</summary>
/// <param name="Towns">In Czech order of their names.</param>
/// <param name="Latest">What was published last, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record HomePage(IReadOnlyList<ListedTown> Towns, Publication? Latest, Language Language) : PublicPage(Language)
{
    /// <summary>
    /// Whether only those are listed that somebody looks for: then they are all that the page shows, because the component lists everyone.
    /// </summary>
    public bool IsSearch { get; init; }

    public override PageFrame Frame =>
        new(Language, TownWords.HomeTitle.In(Language), TownWords.HomeDescription.In(Language), Latest: Latest);

    protected override RazorSlice View() => HomeView.Create(this);
}

/// <summary>A municipality in the list.</summary>
public sealed record ListedTown(MunicipalityId Id, string Name, IReadOnlyList<FiscalYear> Years);
