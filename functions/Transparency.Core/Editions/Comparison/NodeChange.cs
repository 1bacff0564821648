using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Editions.Comparison;

/// <summary>A node of a budget that has other amounts than in the edition before.</summary>
/// <param name="Side"><c>income</c>, <c>expenditure</c> or <c>financing</c>.</param>
/// <param name="Level">What kind of code it is, such as <c>paragraph</c> or <c>item</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">Its name at that time.</param>
/// <param name="Before">Amounts of the edition before; zero where it had none.</param>
/// <param name="After">Amounts now.</param>
/// <param name="Change">The difference; a stage that either edition does not know is unknown.</param>
public sealed record NodeChange(
    string Side,
    string Level,
    string Code,
    string Name,
    StageTotals Before,
    StageTotals After,
    StageTotals Change);
