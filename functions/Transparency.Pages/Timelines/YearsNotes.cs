using System.Globalization;
using Transparency.Core.Statistics;

namespace Transparency.Pages.Timelines;

/// <summary>What has to be known about the charts of a page: their scale, what is pale, what is missing, whose inflation it is.</summary>
internal static class YearsNotes
{
    public static IEnumerable<string> Of(YearsPage page)
    {
        var (years, language) = (page.Years, page.Language);
        yield return (page.Address.HasOwnScale ? YearsWords.OnOwnScale : YearsWords.OnCommonScale).In(language);

        if (page.Parts.Append(page.Total).Any(part => part.Amounts.Any(amount => amount?.Plan is not null)))
            yield return YearsWords.PlanIsPale.In(language);

        foreach (var year in years)
        {
            if (year.Until is { } day)
                yield return YearsWords.Until.In(language).Filled(Text(year), day.ToString("d.\u00A0M.", CultureInfo.InvariantCulture));
        }

        if (years.Any(year => !year.IsPublished))
        {
            var missing = string.Join(", ", years.Where(year => !year.IsPublished).Select(Text));
            yield return YearsWords.NotPublished.In(language).Filled(missing);
        }

        if (page.PricesOf is not null)
        {
            yield return YearsWords.Source.In(language).Filled(Inflation.Source.In(language));
            yield return YearsWords.NoInflation.In(language);
        }
    }

    private static string Text(ShownYear year) => year.Year.ToString(CultureInfo.InvariantCulture);
}
