using RazorSlices;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// The first page: municipalities that publish themselves with their years, or those that were looked for. It has so many of them at most,
/// however many there are; the others are found.
/// </summary>
/// <param name="Towns">Those that are shown, in Czech order of their names.</param>
/// <param name="Latest">What was published last, or null.</param>
/// <param name="Language">Of the reader.</param>
public sealed record HomePage(IReadOnlyList<ListedTown> Towns, Publication? Latest, Language Language) : PublicPage(Language)
{
    /// <summary>How many there are in all, whoever publishes them.</summary>
    public int All { get; init; }

    /// <summary>How many were found beside those that are shown.</summary>
    public int More { get; init; }

    /// <summary>
    /// What was looked for, or null. What was found is all that the page shows then, because the component lists others.
    /// </summary>
    public string? Sought { get; init; }

    internal bool HasSearch => Sought is not null || All > Towns.Count;

    internal Wording SearchOfAll => TownWords.SearchOfAll.Filled(Figures.Count(All, Language));

    internal Wording MoreFound => TownWords.MoreFound.Filled(Figures.Count(More, Language));

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
