namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// A synthetic account (syntetický účet) of the chart of accounts of organisations that a municipality subsidises: three digits, of which
/// the first two are its group (decree 410/2009 Sb.). Zero is none.
/// </summary>
public readonly record struct SyntheticAccount(ushort Number)
{
    /// <summary>The account group (účtová skupina), first two digits.</summary>
    public string Group => CodeText.TwoDigits(Number / 10);

    /// <summary>
    /// 500 to 599 are costs (náklady), 600 to 699 revenue (výnosy); all others belong to the balance sheet and to no side.
    /// </summary>
    public Side? Side => (Number / 100) switch
    {
        5 => Budgets.Classification.Side.Expenditure,
        6 => Budgets.Classification.Side.Income,
        _ => null,
    };

    public override string ToString() => Number.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
}
