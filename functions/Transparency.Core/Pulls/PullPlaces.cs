using System.Globalization;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Pulls;

/// <summary>What stands in the place of <c>{year}</c> and <c>{month}</c>.</summary>
internal readonly record struct PullPlaces(FiscalYear Year, int Month)
{
    public PullPlaces(DateOnly day)
        : this(FiscalYear.Of(day.Year), day.Month)
    {
    }

    public string Fill(string text) => text
        .Replace(PullEntry.YearPlace, Year.ToString(), StringComparison.Ordinal)
        .Replace(PullEntry.MonthPlace, Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
