using RazorSlices;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// The first page: what this is, what was taken in and spent, municipalities that publish themselves with their years, and what was
/// published last; or those municipalities that were looked for. It has so many of them at most, however many there are; the others are
/// found.
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

    /// <summary>What many of them took in and spent, or null where nothing is known.</summary>
    public HomeSum? Sum { get; init; }

    /// <summary>Entries of the log, the newest first.</summary>
    public IReadOnlyList<Publication> Recent { get; init; } = [];

    /// <summary>Municipalities that belong to none of those shown, each with the districts that belong to it.</summary>
    internal IEnumerable<(ListedTown Town, IReadOnlyList<ListedTown> Districts)> Cities => Towns
        .Where(town => CityOrNull(town) is null)
        .Select(town => (town, (IReadOnlyList<ListedTown>)[.. Towns.Where(district => CityOrNull(district) == town)]));

    internal bool HasSearch => Sought is not null || All > Towns.Count;

    internal Wording SearchOfAll => TownWords.SearchOfAll.Filled(Figures.Count(All, Language));

    internal Wording MoreFound => TownWords.MoreFound.Filled(Figures.Count(More, Language));

    /// <summary>Where all that is published comes as a feed.</summary>
    internal IEnumerable<(string Text, string Address)> Feeds =>
        new[] { ("Atom", Frame.Atom), ("RSS", Frame.Rss), ("JSON Feed", Frame.JsonFeed) };

    internal string In(string path) => Translated.Of(path, Language);

    /// <summary>The whole address of the page, whatever hangs on the one that was asked for; or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame =>
        new(Language, TownWords.HomeTitle.In(Language), TownWords.HomeDescription.In(Language), Latest: Latest)
        {
            Canonical = Canonical,
            IsUnlisted = Sought is not null,
        };

    protected override RazorSlice View() => HomeView.Create(this);

    /// <summary>Whoever it belongs to, where that is shown and belongs to nobody itself.</summary>
    private ListedTown? CityOrNull(ListedTown town) => town.Parent is null
        ? null
        : Towns.FirstOrDefault(city => city != town && city.Parent is null && (city.Id.Value == town.Parent || city.Name == town.Parent));
}

/// <summary>A municipality in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Years">Its years.</param>
/// <param name="District">Its district, by which namesakes are told apart, or null.</param>
public sealed record ListedTown(MunicipalityId Id, string Name, IReadOnlyList<FiscalYear> Years, string? District = null)
{
    /// <summary>The id or name of the body that it belongs to, or null.</summary>
    public string? Parent { get; init; }
}
