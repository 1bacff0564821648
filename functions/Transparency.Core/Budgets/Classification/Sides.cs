namespace Transparency.Core.Budgets.Classification;

/// <summary>The sides in their order, and the names under which the interface knows them.</summary>
public static class Sides
{
    public static IReadOnlyList<Side> All { get; } = [Side.Income, Side.Expenditure, Side.Financing];

    public static string Name(this Side side) => side switch
    {
        Side.Income => "income",
        Side.Expenditure => "expenditure",
        Side.Financing => "financing",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "A budget has three sides."),
    };

    public static Side? ParseOrNull(ReadOnlySpan<char> name) => name switch
    {
        "income" => Side.Income,
        "expenditure" => Side.Expenditure,
        "financing" => Side.Financing,
        _ => null,
    };
}
