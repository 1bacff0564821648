using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Ledger.Aggregation;

/// <summary>A row that another file has too: its line and its classification.</summary>
public readonly record struct SharedRow(long Line, Paragraph Paragraph, Item Item, SyntheticAccount Account)
{
    /// <summary>Its codes, as people write them.</summary>
    public override string ToString() => Account.Number > 0 ? Account.ToString() : $"{Paragraph} {Item}";
}
