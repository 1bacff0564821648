using System.Text.Json;
using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

public sealed class BudgetDrilldownTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";
    private const string Budget = "/api/v1/municipalities/kamenice-nad-luznici/years/2024/budget";

    [Fact]
    public async Task AReaderClicksFromASectionDownToItsPayments()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        var names = await WayDownAsync();

        foreach (var (depth, name) in names.Index())
        {
            await visit.FollowAsync(name);
            await Expect(visit.Heading).ToContainTextAsync(name);
            await Expect(visit.Explorer.Locator(".crumbs a")).ToHaveTextAsync(["Výdaje", .. names.Take(depth)]);
        }

        await Expect(visit.Explorer.Locator(".panel .total")).ToContainTextAsync("Počet plateb");
        Assert.NotEqual(0, await visit.Explorer.Locator("table.payments tbody tr").CountAsync());
    }

    [Fact]
    public async Task ASharedAddressShowsTheSameToSomebodyElse()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        foreach (var name in await WayDownAsync())
            await visit.FollowAsync(name);

        var shown = await visit.PanelAsync();

        await visit.Page.ReloadAsync();
        Assert.Equal(shown, await visit.PanelAsync());

        await using var other = await site.VisitAsync();
        await other.OpenAsync(visit.Page.Url);
        Assert.Equal(shown, await other.PanelAsync());
    }

    [Fact]
    public async Task TheBackButtonAndTheBreadcrumbLeadUpTheSameWay()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        var top = await visit.PanelAsync();
        var names = await WayDownAsync();
        await visit.FollowAsync(names[0]);
        await Expect(visit.Heading).ToContainTextAsync(names[0]);

        var section = await visit.PanelAsync();
        await visit.FollowAsync(names[1]);
        await Expect(visit.Heading).ToContainTextAsync(names[1]);

        await visit.Page.GoBackAsync();
        await Expect(visit.Heading).ToContainTextAsync(names[0]);
        Assert.Equal(section, await visit.PanelAsync());
        await visit.Page.GoForwardAsync();
        await Expect(visit.Heading).ToContainTextAsync(names[1]);
        await visit.Explorer.Locator(".crumbs").GetByText("Výdaje").ClickAsync();
        await Expect(visit.Heading).ToHaveCountAsync(0);
        Assert.Equal(top, await visit.PanelAsync());
    }

    [Fact]
    public async Task AReaderWithAKeyboardOnlyGoesDownToPaymentsAndUpAgain()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);

        for (var press = 0; !await IsOnARowAsync(visit); press++)
        {
            Assert.True(press < 60, "The first row is never reached with Tab.");
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        var headings = new Stack<string>();

        while (await IsOnARowAsync(visit))
        {
            var name = await visit.Explorer.EvaluateAsync<string>("explorer => explorer.shadowRoot.activeElement.textContent");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Heading).ToContainTextAsync(name);
            headings.Push(name);
        }

        Assert.True(headings.Count > 1);
        await Expect(visit.Heading).ToBeFocusedAsync();

        for (headings.Pop(); headings.TryPop(out var name);)
        {
            await visit.Page.Keyboard.PressAsync("Escape");
            await Expect(visit.Heading).ToContainTextAsync(name);
            await Eventually.IsTrueAsync(() => IsOnARowAsync(visit));
        }
    }

    [Fact]
    public async Task AnEventWhoseCodeHoldsASlashAPercentAndAPlusIsOpenedAndShared()
    {
        await site.PublishAsync("zvlastni", """{"name":"Zvláštní"}""", """
            type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description
            KDF;6171;5169;A/1 50%+&x;;12.50;2024-02-01;91862523;Truhlářství;Police
            KDF;6171;5139;2;;7;2024-02-01;91862523;Truhlářství;Stůl
            """);

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/zvlastni/2024");
        await visit.FollowAsync("podle akcí");
        await visit.FollowAsync("A/1 50%+&x");
        await Expect(visit.Heading).ToContainTextAsync("A/1 50%+&x");
        await visit.FollowAsync("Platby");
        await Expect(visit.Explorer.Locator("table.payments")).ToContainTextAsync("Police");
        await Expect(visit.Explorer.Locator("table.payments tbody tr")).ToHaveCountAsync(1);

        await visit.Page.ReloadAsync();
        await Expect(visit.Heading).ToContainTextAsync("A/1 50%+&x");
        await Expect(visit.Explorer.Locator("table.payments")).ToContainTextAsync("Police");
    }

    /// <summary>Names on the way to the largest node of each level, down to a leaf with payments.</summary>
    private async Task<List<string>> WayDownAsync()
    {
        var client = await site.ClientAsync();
        var names = new List<string>();
        for (var path = ""; ;)
        {
            using var level = JsonDocument.Parse(
                await client.GetStringAsync($"{Budget}?path={path}", TestContext.Current.CancellationToken));
            var children = level.RootElement
                .GetProperty("children")
                .EnumerateArray()
                .Where(child => child.GetProperty("payments").GetInt32() > 0)
                .ToList();

            if (children.Count == 0)
                return names;

            var largest = children[0];
            names.Add(largest.GetProperty("plainName").GetString() ?? largest.GetProperty("name").GetString()!);
            path += (path.Length == 0 ? "" : "/") + largest.GetProperty("code").GetString();
        }
    }

    private static Task<bool> IsOnARowAsync(Visit visit) =>
        visit.Explorer.EvaluateAsync<bool>("explorer => !!explorer.shadowRoot.activeElement?.closest('tbody')");
}
