using Transparency.Core.Budgets;

namespace Transparency.Pages.Timelines;

/// <summary>What a part of a budget has in a year, in the money that is asked for.</summary>
/// <param name="Actual">What was really spent or received; null where the year does not say it.</param>
/// <param name="Plan">What is planned, where the year is not over or says nothing else; or null.</param>
public sealed record YearsAmount(Money? Actual, Money? Plan)
{
    /// <summary>What counts: what was done before what is planned.</summary>
    public Money? Shown => Actual ?? Plan;

    /// <summary>Whether nothing but a plan is known.</summary>
    public bool IsPlan => Actual is null && Plan is not null;
}
