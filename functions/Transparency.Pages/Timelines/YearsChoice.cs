using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Timelines;

/// <summary>One thing that a reader chooses by plain links.</summary>
/// <param name="Name">What is chosen.</param>
/// <param name="Ways">Each way with its address, and whether it is the one that is shown.</param>
internal sealed record YearsChoice(Wording Name, IReadOnlyList<(Wording Text, YearsAddress Address, bool IsChosen)> Ways)
{
    public static IEnumerable<YearsChoice> Of(YearsPage page)
    {
        var here = page.Address;

        if (page.Views.Count > 1)
        {
            yield return new(
                LevelWords.Views,
                [
                    .. page.Views.Select(view => (
                        LevelWords.Of(view),
                        here with { View = view == View.DefaultFor(here.Side) ? null : view.Name, Path = [] },
                        view == page.ShownView)),
                ]);
        }

        yield return new(
            YearsWords.Prices,
            [
                (YearsWords.Nominal, here with { HasConstantPrices = false, PricesOf = null }, !here.HasConstantPrices),
                (YearsWords.Constant, here with { HasConstantPrices = true }, here.HasConstantPrices),
            ]);
        yield return new(
            YearsWords.Divided,
            [
                (YearsWords.InAll, here with { IsPerInhabitant = false }, !here.IsPerInhabitant),
                (YearsWords.EachInhabitant, here with { IsPerInhabitant = true }, here.IsPerInhabitant),
            ]);
        yield return new(
            YearsWords.Scale,
            [
                (YearsWords.CommonScale, here with { HasOwnScale = false }, !here.HasOwnScale),
                (YearsWords.OwnScale, here with { HasOwnScale = true }, here.HasOwnScale),
            ]);
    }
}
