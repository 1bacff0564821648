using System.Globalization;
using RazorSlices;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Waterfalls;
using Transparency.Core.Words;

namespace Transparency.Pages.Waterfalls;

/// <summary>How a year's approved budget became the amended one, publication by publication, and what came of it.</summary>
/// <param name="Municipality">Whose.</param>
/// <param name="Publication">What is published now.</param>
/// <param name="Waterfalls">One for each side of which there is anything to tell.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ChangesPage(
    Municipality Municipality,
    Publication Publication,
    IReadOnlyList<Waterfall> Waterfalls,
    Language Language) : PublicPage(Language)
{
    /// <summary>The day that the actual amounts reach, or null.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the log has older publications of the year than those that are told.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether it is kept by accounts.</summary>
    public bool IsOrganisation { get; init; }

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame =>
        new(Language, Title, $"{Title}. {Lead}".TrimEnd(), Municipality.Id.Value, Source: Language == Language.Czech ? Publication : null)
        {
            Canonical = Canonical,
            HasCharts = true,
        };

    internal int Year => Publication.Year;

    internal string Title => WaterfallWords.Title.In(Language).Filled(Municipality.Name, YearText);

    internal YearCrumbs Crumbs => new(Municipality.Id.Value, Municipality.Name, Year, Language);

    internal string YearText => Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What became of expenditure, or of the first side that there is, in a sentence or two.</summary>
    internal string Lead => Parts.FirstOrDefault() is { } told ? WaterfallLead.Of(told.Waterfall, IsOrganisation, Language) : "";

    /// <summary>How much of the year is over in the figures; nothing of one that is.</summary>
    internal string? PassedOrNull => PassedYear.SentenceOrNull(FiscalYear.Of(Year), ValidTo, Language);

    internal IEnumerable<WaterfallPart> Parts => Waterfalls
        .OrderBy(side => side.Side == Side.Expenditure ? 0 : 1)
        .Select(side => new WaterfallPart(side, this));

    protected override RazorSlice View() => ChangesView.Create(this);
}
