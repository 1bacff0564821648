using Transparency.Core.Budgets;

namespace Transparency.Core.Formats.Reading;

/// <summary>What the name of a column of a stage says.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Unit">What its amounts are counted in.</param>
/// <param name="Year">The year that it says, or null.</param>
internal readonly record struct StageColumn(Stage Stage, AmountUnit Unit, int? Year);
