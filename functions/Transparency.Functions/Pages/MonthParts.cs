using Transparency.Core.Words;
using Transparency.Functions.Payments;
using Transparency.Pages.Payments;

namespace Transparency.Functions.Pages;

/// <summary>Sums of months as pages draw them.</summary>
internal static class MonthParts
{
    /// <param name="sums">The sums of all sides.</param>
    /// <param name="address">Where a chosen month leads to, on its side.</param>
    /// <param name="language">Of the reader.</param>
    public static MonthBars Of(MonthSums sums, PaymentsAddress address, Language language) =>
        new(address, [.. sums.OfMonths.Select(month => month[address.Side])], language) { Elsewhere = sums.Elsewhere(address.Side) };
}
