using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.Tests.Budgets;

/// <summary>Adds rows up the slow and obvious way: every question is answered by going through all rows again.</summary>
internal sealed class BudgetOracle(IReadOnlyList<LedgerRow> rows)
{
    private static readonly string[] Transfers = "4133 4134 4137 4138 4139 4251 5342 5344 5345 5347 5348 5349 6363".Split(' ');

    private static readonly Dictionary<string, Func<LedgerRow, string>[]> Views = new()
    {
        ["function"] = [row => row.Paragraph[..2], row => row.Paragraph, row => Own(row.Event), row => row.Item],
        ["economic"] = [row => row.Item[..2], row => row.Item, row => Own(row.Event), row => row.Paragraph],
        ["event"] = [row => Own(row.Event), row => row.Paragraph, row => row.Item],
        ["unit"] = [row => Own(row.Unit), row => row.Paragraph, row => row.Item],
    };

    public sealed record Node(string Code, decimal Amended, decimal Actual, int Children, int Payments);

    public sealed record Answer(decimal Amended, decimal Actual, IReadOnlyList<Node> Children);

    public Answer Ask(Side side, string view, IReadOnlyList<string> path, bool consolidated)
    {
        var found = rows.Where(row => SideOf(row) == side && !(consolidated && Transfers.Contains(row.Item))).ToList();
        var levels = Levels(found, Views[view]);

        foreach (var code in path)
        {
            found = found.Where(row => levels[0](row) == code).ToList();
            levels = Levels(found, levels[1..]);
        }

        return new Answer(Amended(found), Actual(found), levels.Length == 0 ? [] : [.. Children(found, levels)]);
    }

    /// <summary>How many levels without children lie below a side.</summary>
    public int Leaves(Side side, string view, bool consolidated) => rows
        .Where(row => SideOf(row) == side && !(consolidated && Transfers.Contains(row.Item)))
        .Select(row => string.Join('|', Views[view].Select(level => level(row))))
        .Distinct()
        .Count();

    private static IEnumerable<Node> Children(List<LedgerRow> found, Func<LedgerRow, string>[] levels) =>
        from code in found.Select(levels[0]).Distinct().OrderBy(code => code, StringComparer.Ordinal)
        let below = found.Where(row => levels[0](row) == code).ToList()
        let rest = Levels(below, levels[1..])
        let children = rest.Length == 0 ? 0 : below.Select(rest[0]).Distinct().Count()
        select new Node(code, Amended(below), Actual(below), children, below.Count(row => row.IsPayment));

    /// <summary>The levels left, without those at the top whose only child is "none".</summary>
    private static Func<LedgerRow, string>[] Levels(List<LedgerRow> found, Func<LedgerRow, string>[] levels) =>
        levels.Length > 0 && found.Count > 0 && found.All(row => levels[0](row) is "~" or "00" or "0000")
            ? Levels(found, levels[1..])
            : levels;

    private static Side SideOf(LedgerRow row) => row.Item[0] switch
    {
        '1' or '2' or '3' or '4' => Side.Income,
        '8' => Side.Financing,
        _ => Side.Expenditure,
    };

    private static string Own(string code) => code.Length == 0 ? "~" : code[0] == '~' ? "~" + code : code;

    private static decimal Amended(List<LedgerRow> found) => found.Where(row => row.IsAmended).Sum(row => row.Amount);

    private static decimal Actual(List<LedgerRow> found) => found.Where(row => !row.IsAmended).Sum(row => row.Amount);
}
