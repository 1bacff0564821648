using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>The way back from a page of a year: to its municipality, and to the year.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Year">The year.</param>
/// <param name="Language">Of the reader.</param>
public sealed record YearCrumbs(string Municipality, string Name, int Year, Language Language) : Page(Language)
{
    /// <summary>The list that the page belongs to and what it is called, or null.</summary>
    public (string Address, Wording Words)? List { get; init; }

    internal string TownAddress => Translated.Of(PublicPaths.MunicipalityPage(Municipality), Language);

    internal string YearAddress => Translated.Of(PublicPaths.YearPage(Municipality, Year), Language);
}
