using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>What readers see where the network is slow, fails or is gone.</summary>
public sealed class FailingNetworkTests(PublicSite site)
{
    private const string Year = "/budgets/kamenice-nad-luznici/2024";

    [Fact]
    public async Task APageOfPaymentsComesOnceHoweverOftenItIsAskedFor()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year + "#show=payments");
        var asked = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/payments?*next=*", async route =>
        {
            await asked.Task;
            await route.ContinueAsync();
        });

        var more = visit.Explorer.Locator("button:not(.send)");
        for (var press = 0; press < 3; press++)
            await more.ClickAsync();
        asked.SetResult();

        var rows = visit.Explorer.Locator("table.payments tbody tr");
        await Expect(rows).ToHaveCountAsync(200);
        await Expect(visit.Explorer.Locator("button[aria-busy]")).ToHaveCountAsync(0);
        await Expect(rows).ToHaveCountAsync(200);
    }

    [Fact]
    public async Task AFailedTrySaysSoAndCanBeTriedAgain()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year + "#show=payments");
        var rows = visit.Explorer.Locator("table.payments tbody tr");
        await visit.Page.RouteAsync("**/payments?*next=*", route => route.AbortAsync());

        await visit.Explorer.Locator("button:not(.send)").ClickAsync();

        await Expect(visit.Explorer.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Další se nepodařilo načíst. Server neodpovídá.");
        await Expect(visit.Explorer.Locator("button:not(.send)")).ToHaveTextAsync("zkusit znovu");
        await Expect(visit.Explorer.Locator("button:not(.send)")).ToBeFocusedAsync();
        await Expect(rows).ToHaveCountAsync(100);

        await visit.Page.UnrouteAllAsync();
        await visit.Explorer.Locator("button:not(.send)").ClickAsync();
        await Expect(rows).ToHaveCountAsync(200);
        await Expect(visit.Explorer.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(visit.Explorer.Locator("button:not(.send)")).ToHaveTextAsync("načíst další");
        Assert.NotEmpty(visit.TakeComplaints());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsSeenStaysWhereTheNetworkIsGoneAndTheReasonStandsAbove(bool offline)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Year);
        var panel = await visit.PanelAsync();

        if (offline)
            await visit.Page.Context.SetOfflineAsync(true);
        else
            await visit.Page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 503, Body = "{}" }));

        await visit.FollowAsync("Příjmy");

        var alert = visit.Explorer.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync(offline ? "Nejste připojeni k internetu." : "Chyba 503.");
        await Expect(alert).ToContainTextAsync("Níže zůstává, co bylo vidět předtím.");
        Assert.Equal(panel, await visit.PanelAsync());
        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Výdaje");

        // It is above what stays, and focus is where it was.
        Assert.True(await visit.Explorer.EvaluateAsync<bool>(
            "explorer => explorer.shadowRoot.querySelector('.error').nextElementSibling.contains(explorer.shadowRoot.activeElement)"));

        if (offline)
        {
            // What was asked for comes by itself as soon as there is a network again.
            await visit.Page.Context.SetOfflineAsync(false);
        }
        else
        {
            await visit.Page.UnrouteAllAsync();
            await visit.FollowAsync("Zkusit znovu");
        }

        await Expect(visit.Explorer.Locator(".sides [aria-current=true]")).ToHaveTextAsync("Příjmy");
        await Expect(alert).ToHaveCountAsync(0);
        Assert.NotEmpty(visit.TakeComplaints());
    }

    [Fact]
    public async Task ASearchThatFailsSaysSo()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/");
        await visit.Page.RouteAsync("**/api/**", route => route.AbortAsync());

        await visit.Explorer.GetByRole(AriaRole.Searchbox).FillAsync("kamenice");

        await Expect(visit.Explorer.GetByRole(AriaRole.Status)).ToHaveTextAsync("Hledat se nepodařilo. Server neodpovídá.");
        Assert.NotEqual(0, await visit.Explorer.Locator("tbody tr").CountAsync());
        Assert.NotEmpty(visit.TakeComplaints());
    }
}
