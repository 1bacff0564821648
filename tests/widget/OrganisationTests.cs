using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>A subsidised organisation has accounts, and one way down them.</summary>
public sealed class OrganisationTests(PublicSite site)
{
    private const string Accounts =
        "type;sa;aa;amount\nROZ;501;0300;1000\nUCT;501;0300;900\nUCT;501;0310;300\nUCT;502;0300;5\nUCT;602;;1210\nROZ;602;;1000\n";

    [Fact]
    public async Task AnOrganisationIsWalkedDownByItsAccounts()
    {
        await site.PublishAsync("skola", """{"name":"Škola","kind":"organisation"}""", Accounts);

        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("/budgets/skola/2024");

        await Expect(visit.Explorer.Locator(".sides a")).ToHaveTextAsync(["Náklady", "Výnosy"]);
        // Neither another view nor own transfers are there to choose.
        await Expect(visit.Explorer.Locator(".views, .transfers")).ToHaveCountAsync(0);
        await visit.FollowAsync("Spotřebované nákupy");
        await visit.FollowAsync("Spotřeba materiálu");
        await Expect(visit.Heading).ToContainTextAsync("Spotřeba materiálu");
        await Expect(visit.Explorer.Locator(".crumbs a")).ToHaveTextAsync(["Náklady", "Spotřebované nákupy"]);
        await Expect(visit.Explorer.Locator(".panel tbody th")).ToHaveTextAsync(["501.0300 501.0300", "501.0310 501.0310"]);
        Assert.EndsWith("?path=50/501", visit.Page.Url, StringComparison.Ordinal);
        await visit.FollowAsync("Výnosy");
        await Expect(visit.Rows).ToHaveCountAsync(1);
        Assert.EndsWith("?side=income", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALastAccountSaysThatItHasNoPayments()
    {
        await site.PublishAsync("jidelna", """{"name":"Jídelna","kind":"organisation"}""", Accounts);

        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("/budgets/jidelna/2024#path=50/501/501.0300");

        Assert.Contains("Jednotlivé platby tu zveřejněny nejsou.", await visit.PanelAsync(), StringComparison.Ordinal);
    }
}
