namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// The account that an organisation books to, instead of a paragraph and an item: the synthetic one and, below it, the analytical one
/// (analytický účet), which is the organisation's own and may be empty.
/// </summary>
public sealed record Account(SyntheticAccount Synthetic, string Analytical) : IComparable<Account>
{
    /// <summary>Both as one code, <c>501.0300</c>, because an analytical number means something only below its synthetic one.</summary>
    public string Code { get; } = CodeOf(Synthetic, Analytical);

    public static string CodeOf(SyntheticAccount synthetic, string analytical) =>
        analytical.Length == 0 ? synthetic.ToString() : $"{synthetic}.{analytical}";

    public int CompareTo(Account? other)
    {
        if (other is null)
            return 1;

        var order = Synthetic.Number - other.Synthetic.Number;
        return order == 0 ? string.CompareOrdinal(Analytical, other.Analytical) : order;
    }
}
