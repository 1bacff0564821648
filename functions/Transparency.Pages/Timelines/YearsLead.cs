using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.Pages.Timelines;

/// <summary>What happened from the first whole year to the last one.</summary>
internal static class YearsLead
{
    /// <summary>A sentence, or nothing where there are no two whole years.</summary>
    public static string Of(YearsPage page)
    {
        var (years, amounts) = (page.Years, page.Total.Amounts);
        var whole = Enumerable.Range(0, years.Count)
            .Where(at => years[at].Until is null && amounts[at]?.Actual is { Halere: > 0 })
            .ToList();

        if (whole.Count < 2)
            return "";

        var (from, to) = (amounts[whole[0]]!.Actual!.Value, amounts[whole[^1]]!.Actual!.Value);
        var percent = (int)Math.Clamp(
            decimal.Round(100 * (to.Crowns - from.Crowns) / from.Crowns, MidpointRounding.AwayFromZero), -100, 100_000);
        var sentence = percent == 0 ? YearsWords.Same : percent > 0 ? YearsWords.Grew : YearsWords.Fell;

        return sentence.In(page.Language).Filled(
            page.Address.IsPerInhabitant ? $"{page.What} {YearsWords.EachInhabitant.In(page.Language)}" : page.What,
            Year(years[whole[0]]),
            Text(from, page),
            Year(years[whole[^1]]),
            Text(to, page),
            Figures.Count(Math.Abs(percent), page.Language));
    }

    private static string Text(Money amount, YearsPage page) =>
        page.Address.IsPerInhabitant ? WholeCrowns.Of(amount, page.Language) : ShortAmount.Of(amount, page.Language);

    private static string Year(ShownYear year) => year.Year.ToString(CultureInfo.InvariantCulture);
}
