namespace Transparency.Core.Budgets;

/// <summary>
/// The account that an organisation books to, instead of a paragraph and an item: the synthetic one and, below it, the analytical one
/// (analytický účet), which is the organisation's own and may be empty.
/// </summary>
public sealed record Account(SyntheticAccount Synthetic, string Analytical) : IComparable<Account>
{
    private const char Mark = '.';

    /// <summary>Both as one code, <c>501.0300</c>, because an analytical number means something only below its synthetic one.</summary>
    public string Code { get; } = CodeOf(Synthetic, Analytical);

    public static string CodeOf(SyntheticAccount synthetic, string analytical) => analytical.Length == 0 ? synthetic.ToString() : $"{synthetic}{Mark}{analytical}";

    /// <summary>What a code is looked up by. A spreadsheet takes leading zeros away, so that one file has 0300 where the other has 300.</summary>
    public static string KeyOf(string code) => code.Length > 4 && code[3] == Mark ? code[..4] + code[4..].TrimStart('0') : code;

    public int CompareTo(Account? other)
    {
        if (other is null) return 1;
        var order = Synthetic.Number - other.Synthetic.Number;
        return order == 0 ? string.CompareOrdinal(Analytical, other.Analytical) : order;
    }
}
