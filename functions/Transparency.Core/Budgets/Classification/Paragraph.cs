namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// A paragraph (paragraf) of the functional classification: four digits, group 1 – section 2 – subsection 3 – paragraph 4;
/// <c>0000</c> is none, as with most income (decree 412/2021 Sb.).
/// </summary>
public readonly record struct Paragraph(ushort Number) : IComparable<Paragraph>
{
    public bool IsNone => Number == 0;

    /// <summary>The section (oddíl), first two digits.</summary>
    public string Section => CodeText.TwoDigits(Number / 100);

    public int CompareTo(Paragraph other) => Number.CompareTo(other.Number);

    public override string ToString() => CodeText.FourDigits(Number);
}
