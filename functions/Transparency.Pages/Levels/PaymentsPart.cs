using Transparency.Core.Budgets;
using Transparency.Core.Payments;
using Transparency.Pages.Payments;

namespace Transparency.Pages.Levels;

/// <summary>A page of a level's single payments.</summary>
/// <param name="Page">The payments, the newest first.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Sum">What they add up to on the side that is shown, in CZK.</param>
/// <param name="Next">Behind which payment the next page begins, or null.</param>
public sealed record PaymentsPart(IReadOnlyList<Payment> Page, long Count, Money Sum, string? Next)
{
    /// <summary>The payments by month, each leading to the page where they are looked through; null where they are not added up.</summary>
    public MonthBars? Months { get; init; }
}
