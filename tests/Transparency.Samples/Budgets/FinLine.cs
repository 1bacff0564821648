namespace Transparency.Samples.Budgets;

/// <summary>One line of the statement FIN 2-12 M: its three stages in haléře.</summary>
internal sealed record FinLine(string Paragraph, string Item, long Approved, long Amended, long Actual)
{
    internal bool IsFinancing => Item[0] == '8';

    internal bool IsExpenditure => Item[0] is '5' or '6';
}
