namespace Transparency.Samples.Municipalities;

/// <summary>The town's units (<i>ORJ</i>): who answers for a line of the budget.</summary>
internal static class KameniceUnits
{
    internal static readonly IReadOnlyList<string[]> All =
    [
        ["10", "Kancelář starosty"],
        ["20", "Finanční odbor"],
        ["30", "Odbor výstavby a investic"],
        ["35", "Odbor správy majetku"],
        ["40", "Odbor školství a kultury"],
        ["50", "Městská policie"],
        ["60", "Odbor sociálních věcí"],
        ["70", "Technické služby"],
        ["80", "Jednotka dobrovolných hasičů"],
    ];
}
