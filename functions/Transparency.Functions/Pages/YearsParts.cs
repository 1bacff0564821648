using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Timelines;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Pages;

/// <summary>Makes the page of what is known of all years.</summary>
internal static class YearsParts
{
    /// <summary>So many parts are drawn; what a municipality has of its own, such as events, may be thousands.</summary>
    private const int MostParts = 40;

    /// <summary>So many bars are on a page at most.</summary>
    private const int MostBars = 2_000;

    public static YearsPage Page(PublishedTown town, LevelYears level, ShownMoney money, YearsAddress address)
    {
        var place = level.Node.Place;
        var found = level.Years.ToDictionary(year => year.Year.Value);
        var years = Enumerable.Range(level.Years[0].Year.Value, level.Years[^1].Year.Value - level.Years[0].Year.Value + 1)
            .Select(year => Shown(year, found.GetValueOrDefault(year)))
            .ToList();

        var parts = PartsOverYears.Of(level, money, years, address.Language);
        var most = Math.Clamp(MostBars / years.Count, 1, MostParts);

        return new YearsPage(
            town.Municipality,
            address,
            years,
            Sum(YearsPage.NameOfAll(address.Language), PartsOverYears.Total(level, money, years)),
            [.. parts.Take(most)])
        {
            ShownView = place.View,
            Views = address.Side == Side.Expenditure && !level.IsByAccounts ? [View.Function, View.Economic] : [place.View],
            Path = [.. level.Node.Path.Select(step => (step.Code, step.PlainName ?? step.Name))],
            LeadsOn = level.Level is Level.Section or Level.Grouping or Level.AccountGroup,
            IsOrganisation = level.IsByAccounts,
            PricesOf = money.Prices.IsConstant ? money.Prices.Base?.Value : null,
            Rest = parts.Count > most ? RestOf([.. parts.Skip(most)], address) : null,
        };
    }

    private static ShownYear Shown(int year, LevelYear? found) =>
        new(year, found is not null, found is not null && ShownMoney.IsUnfinished(found) ? found.ValidTo : null);

    private static (int Count, YearsPart Sum) RestOf(List<YearsPart> parts, YearsAddress address)
    {
        var name = YearsPage.NameOfRest(parts.Count, address.Language);
        var amounts = Enumerable.Range(0, parts[0].Amounts.Count)
            .Select(at => parts.Select(part => part.Amounts[at]).OfType<YearsAmount>().Aggregate(
                (YearsAmount?)null,
                (sum, amount) => new YearsAmount(Add(sum?.Actual, amount.Actual), Add(sum?.Plan, amount.Plan))));

        return (parts.Count, Sum(name, [.. amounts]));
    }

    private static Money? Add(Money? left, Money? right) => left is null ? right : right is null ? left : left.Value + right.Value;

    private static YearsPart Sum(string name, IReadOnlyList<YearsAmount?> amounts) => new("", name, null, amounts);
}
