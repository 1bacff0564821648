using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Timelines;

/// <summary>The prices that amounts are shown in beside those of their own years: of one year, or none.</summary>
/// <param name="IsConstant">Whether constant prices are asked for.</param>
/// <param name="Base">The year whose prices they are, where the request names it.</param>
internal sealed record Prices(bool IsConstant, FiscalYear? Base)
{
    /// <summary>Reads <c>prices</c> and <c>base</c>; a base alone asks for constant prices too.</summary>
    public static Prices Of(Parameters parameters)
    {
        FiscalYear? named = parameters.Has("base")
            ? FiscalYear.Of(parameters.Number("base", Inflation.Last.Value, Inflation.First.Value, Inflation.Last.Value))
            : null;

        var isConstant = parameters.Has("prices")
            ? parameters.OneOf("prices", ("nominal", false), ("constant", true))
            : named is not null;

        if (named is not null && !isConstant)
        {
            parameters.Fail(new Wording(
                "„base“ je rok stálých cen, ale „prices“ žádá ceny běžné.",
                "'base' is the year of constant prices, and 'prices' is 'nominal'."));
        }

        return new Prices(isConstant, named);
    }

    /// <summary>
    /// In the prices of the year named, else of the newest one shown whose rate is known, else of the newest known at all.
    /// </summary>
    public Prices For(IEnumerable<FiscalYear> years) => this with
    {
        Base = Base ?? years.Where(Inflation.Knows).DefaultIfEmpty(Inflation.Last).Max(),
    };

    public ConstantPricesResponse? ConstantOrNull(StageTotals amounts, Population? population, FiscalYear year)
    {
        if (!IsConstant || Base is not { } prices || !Inflation.Knows(year))
            return null;

        var actual = Inflation.InPricesOrNull(amounts.Actual, year, prices);
        return new ConstantPricesResponse(
            Inflation.InPricesOrNull(amounts.Approved, year, prices),
            Inflation.InPricesOrNull(amounts.Amended, year, prices),
            actual,
            population?.Each(actual));
    }

    public InflationResponse? ResponseOrNull(IEnumerable<int> years) => IsConstant && Base is { } prices
        ? new InflationResponse(
            Inflation.Source.English,
            Inflation.Source.Czech,
            prices.Value,
            [.. years.Where(year => !Inflation.Knows(FiscalYear.Of(year)))])
        : null;
}
