using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>Nothing that is drawn or said of an amount misleads.</summary>
public sealed class HonestAmountsTests(PublicSite site)
{
    private const string Settings = """{"name":"Záporná","population":1200}""";
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task ANegativeAmountLiesOnTheOtherSideOfZeroInWordsToo()
    {
        await PublishAsync("zaporna");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zaporna/2024");

        var row = visit.Rows.Filter(new() { HasText = "Doprava" });
        var (actual, zero, amended) = (
            await BoxAsync(row.Locator(".actual")), await BoxAsync(row.Locator(".zero")), await BoxAsync(row.Locator(".amended")));
        Assert.Equal(zero.Left, actual.Right, 1.5);
        Assert.Equal(zero.Left, amended.Left, 1.5);
        Assert.True(actual.Right - actual.Left > 5 * (amended.Right - amended.Left));

        await Expect(row.Locator(".amount")).ToHaveTextAsync("−26,7 mil. vráceno");
        await Expect(row.Locator(".share")).ToHaveTextAsync("místo 3,0 mil. Kč");
        Assert.Equal(
            "skutečnost −26 700 000,00 (vráceno) · rozpočet po změnách 3 000 000,00 · schválený rozpočet 3 000 000,00",
            (await row.Locator(".bar").GetAttributeAsync("aria-label"))?.Replace('\u00A0', ' '));
        await Expect(visit.Explorer.Locator(".legend")).ToContainTextAsync("vlevo od nuly: co se vrátilo");
        Assert.Equal(await visit.Rows.CountAsync(), await visit.Explorer.Locator(".bar .zero").CountAsync());
    }

    [Fact]
    public async Task RepaymentsAndSavingsAreNamedWhereTheyAreBelowZero()
    {
        await PublishAsync("zaporna");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zaporna/2024#side=financing&path=81");

        await Expect(visit.Rows.Filter(new() { HasText = "Úspory na účtech" }).Locator(".amount")).ToHaveTextAsync("−26,7 mil. uloženo");
        await Expect(visit.Rows.Filter(new() { HasText = "Splátky dlouhodobých půjček" }).Locator(".amount")).ToHaveTextAsync(
            "−3,3 mil. splaceno");
        await Expect(visit.Lead).ToContainTextAsync(
            "Půjčila si 40,0 mil. Kč, na dluzích splatila 3,3 mil. Kč a uložila 26,7 mil. Kč.");
    }

    [Fact]
    public async Task SmallAmountsAndSmallPlansAreSaidAsTheyAre()
    {
        await PublishAsync("zaporna");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zaporna/2024");

        var safety = visit.Rows.Filter(new() { HasText = "policie" });
        await Expect(safety.Locator(".amount")).ToHaveTextAsync("0,01 Kč");
        await Expect(safety.Locator(".share")).ToHaveTextAsync("méně než 1 %");
        // Neither a tick nor a frame of what was planned to be nothing.
        await Expect(safety.Locator(".approved")).ToHaveCountAsync(0);

        var office = visit.Rows.Filter(new() { HasText = "Samospráva" });
        await Expect(office.Locator(".share")).ToHaveTextAsync("místo 100 Kč");
        await Expect(visit.Rows.Filter(new() { HasText = "Sociální" }).Locator(".amended, .approved")).ToHaveCountAsync(0);
        await Expect(visit.Rows.Filter(new() { HasText = "Sociální" }).Locator(".share")).ToHaveTextAsync("mimo rozpočet");
    }

    [Fact]
    public async Task AYearThatIsOnlyPlannedLeadsWithThePlan()
    {
        await site.PublishAsync("planovana", """{"name":"Plánovaná","population":1000}""", Header
            + "ROZ;3111;5331;;;52000000;;;;\nROZ;6171;5011;;;30000000;;;;\nSR;3111;5331;;;40000000;;;;\nROZ;;1111;;;70000000;;;;\n");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/planovana/2024");

        await Expect(visit.Lead).ToHaveTextAsync(
            "Na rok 2024 plánuje obec výdaje 82,0 mil. Kč a příjmy 70,0 mil. Kč, o 12,0 mil. Kč nižší. "
            + "Na obyvatele připadá 82 000 Kč výdajů. Kolik se utratilo, zatím není známo.");
        await Expect(visit.Explorer.Locator(".sums dd")).ToHaveTextAsync(
            ["70,0 mil. plánováno", "82,0 mil. plánováno", "−12,0 mil. plánováno"]);
        await Expect(visit.Rows.First.Locator(".amount")).ToHaveTextAsync("52,0 mil.");
        await Expect(visit.Explorer.Locator(".bar .actual")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task OnlySectionsHaveColoursOfTheirOwnAndNoneIsThatOfWhatIsChosen()
    {
        await PublishAsync("zaporna");

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zaporna/2024");
        var (sections, accent) = (await ColoursAsync(visit), await visit.Explorer.Locator(".sides [aria-current]").EvaluateAsync<string>(
            "chosen => getComputedStyle(chosen).borderBottomColor"));
        Assert.Equal(6, sections.Distinct().Count());
        Assert.DoesNotContain(accent, sections);

        await visit.FollowAsync("podle druhu");
        var kinds = (await ColoursAsync(visit)).Distinct().ToList();
        Assert.Single(kinds);
        Assert.DoesNotContain(kinds[0], sections.Append(accent));
    }

    private static async Task<IReadOnlyList<string>> ColoursAsync(Visit visit) =>
        await visit.Explorer.Locator(".bars tbody").EvaluateAsync<string[]>(
            "body => [...body.rows].map((row) => getComputedStyle(row.querySelector('.actual')).backgroundColor)");

    private static async Task<(double Left, double Right)> BoxAsync(Microsoft.Playwright.ILocator part)
    {
        var box = await part.BoundingBoxAsync();
        Assert.NotNull(box);
        return (box.X, box.X + box.Width);
    }

    private Task PublishAsync(string municipality) => site.PublishAsync(municipality, Settings, Header + """
        UCT;2219;6121;;;-26700000;;;;
        ROZ;2219;6121;;;3000000;;;;
        SR;2219;6121;;;3000000;;;;
        UCT;3111;5331;;;40000000;;;;
        ROZ;3111;5331;;;52000000;;;;
        UCT;5311;5011;;;0.01;;;;
        ROZ;5311;5011;;;3000000;;;;
        SR;5311;5011;;;0;;;;
        UCT;6171;5011;;;25000000;;;;
        ROZ;6171;5011;;;100;;;;
        UCT;4351;5169;;;4000000;;;;
        ROZ;4351;5169;;;0;;;;
        SR;4351;5169;;;0;;;;
        UCT;1014;5169;;;4200000;;;;
        UCT;;1111;;;36500000;;;;
        UCT;;8115;;;-26700000;;;;
        ROZ;;8115;;;3000000;;;;
        UCT;;8123;;;40000000;;;;
        UCT;;8124;;;-3300000;;;;

        """);
}
