namespace Transparency.Pages.Timelines;

/// <summary>A row of the table of all years.</summary>
/// <param name="Part">What it says.</param>
/// <param name="Whole">The page that it is on.</param>
public sealed record YearsRow(YearsPart Part, YearsPage Whole) : Page(Whole.Language)
{
    /// <summary>Whether it is what follows the parts that are shown, which no level of a year is.</summary>
    internal bool IsSum => Whole.Rest is var (_, sum) && ReferenceEquals(sum, Part);
}
