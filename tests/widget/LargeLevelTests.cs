using System.Globalization;
using System.Text;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

public sealed class LargeLevelTests(PublicSite site)
{
    [Fact]
    public async Task WhatIsNotShownOneByOneIsOneRowUntilTheReaderAsksForMore()
    {
        var data = new StringBuilder("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");
        for (var i = 1; i <= 604; i++)
            data.Append(CultureInfo.InvariantCulture, $"UCT;6171;5169;A{i};;{(i > 500 ? 1 : 1_000)};;;;\n");

        await site.PublishAsync("rozsahla", """{"name":"Rozsáhlá"}""", data.ToString());

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/rozsahla/2024");
        await visit.FollowAsync("podle akcí");
        await Expect(visit.Rows).ToHaveCountAsync(501);
        await Expect(visit.Rows.Last).ToContainTextAsync("ostatních 104");
        await Expect(visit.Rows.Last).ToContainTextAsync("104 Kč");

        await visit.FollowAsync("Tabulka");
        await Expect(visit.Rows).ToHaveCountAsync(502);

        await visit.Explorer.Locator("button").ClickAsync();
        await Expect(visit.Rows).ToHaveCountAsync(605);
        await Expect(visit.Rows.Last).ToContainTextAsync("Celkem");
        await Expect(visit.Explorer.Locator(".panel")).Not.ToContainTextAsync("ostatních");
        await Expect(visit.Explorer.Locator("button")).ToBeHiddenAsync();
    }
}
