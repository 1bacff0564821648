namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// The side of a budget (strana rozpočtu). The first digit of the item decides, never the kind of document
/// (decree 412/2021 Sb., annex, part C).
/// </summary>
public enum Side
{
    /// <summary>Příjmy: item classes 1 to 4.</summary>
    Income = 1,

    /// <summary>Výdaje: item classes 5, 6 and 7.</summary>
    Expenditure = 2,

    /// <summary>Financování: item class 8. Its own side; never added to income.</summary>
    Financing = 3,
}
