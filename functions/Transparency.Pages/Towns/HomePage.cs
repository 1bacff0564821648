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
    /// <summary>Of how many others the state's statement tells; they are not listed, but found.</summary>
    public int Others { get; init; }

    /// <summary>What was looked for, or null.</summary>
    public string? Sought { get; init; }

    /// <summary>Those that were found, as many as are shown.</summary>
    public IReadOnlyList<ListedTown> Found { get; init; } = [];

    internal Wording SearchOfAll => TownWords.SearchOfAll.Filled(Figures.Count(Others, Language));

    /// <summary>
    /// Whether only those are listed that somebody looks for: then they are all that the page shows, because the component lists everyone.
    /// </summary>
    public bool IsSearch { get; init; }

    public override PageFrame Frame =>
        new(Language, TownWords.HomeTitle.In(Language), TownWords.HomeDescription.In(Language), Latest: Latest);

    protected override RazorSlice View() => HomeView.Create(this);
}

/// <summary>A municipality in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">Its years.</param>
/// <param name="District">Its district, by which namesakes are told apart, or null.</param>
public sealed record ListedTown(MunicipalityId Id, string Name, IReadOnlyList<FiscalYear> Years, string? District = null);
