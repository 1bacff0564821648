using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>What many municipalities took in and spent in a year, without transfers between own accounts of each, in CZK.</summary>
/// <param name="Whose">Whose money it is, with the year.</param>
/// <param name="Income">What came in.</param>
/// <param name="Expenditure">What went out.</param>
public sealed record HomeSum(Wording Whose, Money Income, Money Expenditure)
{
    /// <summary>The page that tells more, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The whole country's.</summary>
    public static HomeSum OfCountry(FiscalYear year, Money income, Money expenditure) =>
        new(TownWords.CountryIn.Filled(year.ToString()), income, expenditure);

    /// <summary>That of those who publish themselves.</summary>
    public static HomeSum Together(int count, FiscalYear year, Money income, Money expenditure) =>
        new(TownWords.TogetherIn.Filled($"{count}", year.ToString()), income, expenditure);

    internal IEnumerable<(Wording Name, Money Amount)> Parts =>
        [(Levels.LevelWords.Income, Income), (Levels.LevelWords.Expenditure, Expenditure), (TownWords.Balance, Income - Expenditure)];
}
