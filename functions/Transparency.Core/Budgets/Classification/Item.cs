namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// An item (rozpočtová položka) of the economic classification: four digits, class 1 – grouping 2 – subgrouping 3 – item 4
/// (decree 412/2021 Sb.). A code, not a number: shown with all four digits.
/// </summary>
public readonly record struct Item(ushort Number) : IComparable<Item>
{
    /// <summary>The class (třída), first digit.</summary>
    public int Class => Number / 1000;

    /// <summary>The grouping (seskupení položek), first two digits.</summary>
    public string Grouping => CodeText.TwoDigits(Number / 100);

    /// <summary>The side this item belongs to, or null for classes 0 and 9, which no budget has.</summary>
    public Side? Side => Class switch
    {
        >= 1 and <= 4 => Budgets.Classification.Side.Income,
        >= 5 and <= 7 => Budgets.Classification.Side.Expenditure,
        8 => Budgets.Classification.Side.Financing,
        _ => null,
    };

    /// <summary>Wages (50) and social benefits (54): their single payments are never shown.</summary>
    public bool IsPersonal => Number / 100 is 50 or 54;

    public int CompareTo(Item other) => Number.CompareTo(other.Number);

    public override string ToString() => CodeText.FourDigits(Number);
}
