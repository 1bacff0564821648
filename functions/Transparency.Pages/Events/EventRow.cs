using Transparency.Core.Budgets;

namespace Transparency.Pages.Events;

/// <summary>An event in a list.</summary>
/// <param name="Code">The municipality's own code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Amounts">Its money on the side that is shown, in CZK.</param>
public sealed record EventRow(string Code, string Name, StageTotals Amounts)
{
    /// <summary>Whether anybody knows where it is.</summary>
    public bool HasPlace { get; init; }
}

/// <summary>An event in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Amounts">Its money on the side that is shown, in CZK.</param>
public sealed record EventYear(int Year, string Name, StageTotals Amounts);
