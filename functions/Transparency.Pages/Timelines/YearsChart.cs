using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.Pages.Timelines;

/// <summary>The small chart of a part: a bar for each year, a gap where there is none.</summary>
/// <param name="Part">What it shows.</param>
/// <param name="Whole">The page that it is on.</param>
/// <param name="Scale">Of this chart alone, or of all.</param>
public sealed record YearsChart(YearsPart Part, YearsPage Whole, YearsScale Scale) : Page(Whole.Language)
{
    private const int Step = 20;

    /// <summary>So wide is a bar; years are a little wider.</summary>
    public const int BarWidth = 15;

    /// <summary>How wide the chart is, in units of its own.</summary>
    public int Width => (Whole.Years.Count * Step) - (Step - BarWidth);

    internal IEnumerable<YearsBar> Bars =>
        from at in Enumerable.Range(0, Part.Amounts.Count)
        let amount = Part.Amounts[at]
        where amount?.Shown is not null
        let year = Whole.Years[at].Year
        select new YearsBar(
            at * Step,
            amount.Actual is { } actual ? Scale.Bar(actual) : null,
            amount.Plan is { } plan ? Scale.Bar(plan) : null,
            Whole.LevelOf(Part, year),
            Text(year, amount));

    /// <summary>The largest amount and its year, in words.</summary>
    internal string? LargestOrNull => Part.LargestOrNull is var (amount, at)
        ? YearsWords.Largest.In(Language).Filled(ShortAmount.Of(amount, Language), Year(Whole.Years[at].Year))
        : null;

    private string Text(int year, YearsAmount amount)
    {
        var text = $"{Year(year)}: {ShortAmount.Of(amount.Shown ?? Money.Zero, Language)}";
        return amount.IsPlan ? $"{text} ({YearsWords.Plan.In(Language)})" : text;
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A year of a chart.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Actual">What was done: where it begins from above, and how high it is; or null.</param>
/// <param name="Plan">What is planned, or null.</param>
/// <param name="Address">The same level in that year.</param>
/// <param name="Text">The year and its amount.</param>
internal sealed record YearsBar(int Left, (int Top, int Height)? Actual, (int Top, int Height)? Plan, string Address, string Text);
