using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Statistics;

/// <summary>
/// What a municipality or a region received in taxes in a year (daňové příjmy): the actual amounts of class 1 of the items, which are
/// shared taxes, the tax on property, and fees (decree 412/2021 Sb.). No transfer between own accounts is booked there.
/// </summary>
/// <param name="Taxes">CZK, more than nothing.</param>
/// <param name="Income">All income without transfers between own accounts, of which taxes are a part; more than nothing, or null.</param>
/// <param name="Population">Among whom taxes are divided, or null where nobody says how many they are.</param>
public sealed record TaxIncome(Money Taxes, Money? Income, Population? Population)
{
    private const int ClassOfTaxes = 1;

    /// <summary>What it comes to for each inhabitant, or null.</summary>
    public Money? EachInhabitant => Population?.Each(Taxes);

    /// <summary>
    /// Of whoever receives taxes: organisations do not, and city districts have a part of their city's by transfers, so that what they
    /// receive themselves says nothing. Null of them, of a year that is only planned, and where nothing was received or spent.
    /// </summary>
    public static TaxIncome? OrNull(Municipality municipality, Budget budget, SideTotals consolidated)
    {
        if (municipality.Kind is MunicipalityKind.District or MunicipalityKind.Organisation || budget.IsByAccounts)
            return null;
        if (consolidated.Income.Actual is not { } income || consolidated.Expenditure.Actual is not { Halere: > 0 })
            return null;

        var taxes = budget.Lines
            .Where(line => line.Item.Class == ClassOfTaxes)
            .Aggregate(Money.Zero, (sum, line) => sum + line.Amounts.Actual);

        return taxes > Money.Zero
            ? new TaxIncome(taxes, income >= taxes ? income : null, Population.OrNull(municipality, budget.Year))
            : null;
    }
}
