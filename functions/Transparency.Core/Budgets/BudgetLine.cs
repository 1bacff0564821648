using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Budgets;

/// <summary>
/// The finest cell of a budget: everything booked under one paragraph, item, event and unit.
/// <paramref name="Event"/> (akce, ORG) and <paramref name="Unit"/> (organizační jednotka, ORJ) are the municipality's own codes, empty for
/// none;
/// <paramref name="Payments"/> counts the single payments published under it. A line of an organisation has an <paramref name="Account"/>
/// instead of a paragraph and an item, which are then none.
/// </summary>
public sealed record BudgetLine(
    Side Side,
    Paragraph Paragraph,
    Item Item,
    string Event,
    string Unit,
    StageAmounts Amounts,
    int Payments,
    Account? Account = null);
