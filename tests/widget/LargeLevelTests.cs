using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>Levels with more rows than anybody reads one by one.</summary>
public sealed class LargeLevelTests(PublicSite site)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    [Fact]
    public async Task WhatIsNotShownOneByOneIsOneRowUntilTheReaderAsksForMore()
    {
        await site.PublishAsync("rozsahla", """{"name":"Rozsáhlá"}""", Events(604, i => i > 500 ? 1 : 1_000));

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/rozsahla/2024");
        await visit.FollowAsync("podle akcí");
        await Expect(visit.Rows).ToHaveCountAsync(51);
        await Expect(visit.Rows.Last).ToContainTextAsync("dalších 554");
        await Expect(visit.Rows.Last).ToContainTextAsync("450 tis.");

        await visit.FollowAsync("Tabulka");
        await Expect(visit.Rows).ToHaveCountAsync(52);
        await Expect(visit.Rows.Nth(50)).ToContainTextAsync("450 104,00");

        var more = visit.Explorer.GetByRole(AriaRole.Button, new() { Name = "načíst další" });
        foreach (var rows in new[] { 252, 452, 605 })
        {
            await more.ClickAsync();
            await Expect(visit.Rows).ToHaveCountAsync(rows);
        }

        await Expect(visit.Rows.Last).ToContainTextAsync("Celkem");
        await Expect(visit.Explorer.Locator(".panel tbody")).Not.ToContainTextAsync("dalších");
        await Expect(more).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task FiveThousandRowsAreDrawnAtOnceAndFoundByAName()
    {
        await site.PublishAsync("obrovska", """{"name":"Obrovská"}""", Events(5_000, i => 10_000 - i));

        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/obrovska/2024?view=event");
        await Expect(visit.Rows.Last).ToContainTextAsync("dalších 4 950");

        var nodes = await visit.Explorer.EvaluateAsync<int>("""
            explorer => {
              const walk = document.createTreeWalker(explorer.shadowRoot);
              let count = 0;
              while (walk.nextNode())
                count++;
              return count;
            }
            """);
        Assert.InRange(nodes, 100, 3_000);

        // All of them are fetched to look among them, and as many are drawn as before.
        var found = visit.Explorer.GetByRole(AriaRole.Status);
        var search = visit.Explorer.GetByRole(AriaRole.Searchbox);
        await search.FillAsync("a4711");
        await Expect(found).ToHaveTextAsync("Nalezeno 1 z 5 000");
        await Expect(visit.Rows).ToHaveCountAsync(1);
        await search.FillAsync("a47");
        await Expect(found).ToHaveTextAsync("Nalezeno 111 z 5 000");
        await Expect(visit.Rows.Last).ToContainTextAsync("dalších 61");
        await search.FillAsync("nikde");
        await Expect(found).ToHaveTextAsync("Nic nenalezeno.");
        await Expect(visit.Rows).ToHaveCountAsync(0);

        // Emptied, it is as before; how long drawing takes is measured by ./dev bench page.
        await search.FillAsync("");
        await Expect(visit.Rows).ToHaveCountAsync(51);
        await Expect(found).ToHaveTextAsync("");
    }

    [Fact]
    public async Task ALevelIsSearchedWithoutAccentsAndOnlyALongOneHasASearch()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/kamenice-nad-luznici/2024");
        var search = visit.Explorer.GetByRole(AriaRole.Searchbox);

        await search.FillAsync("skoly skolky");
        await Expect(visit.Rows).ToHaveCountAsync(1);
        await Expect(visit.Rows).ToContainTextAsync("Školy a školky");
        await Expect(visit.Explorer.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nalezeno 1 z 16");
        await Expect(search).ToBeFocusedAsync();

        // A way on is the same from what was found.
        await visit.FollowAsync("Školy a školky");
        await Expect(visit.Heading).ToContainTextAsync("Školy a školky");
        await Expect(search).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ATableIsOrderedByItsHeadings()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/budgets/kamenice-nad-luznici/2024?show=table");
        var heads = visit.Explorer.Locator("table.exact thead th");
        var first = visit.Rows.First.Locator("th");
        await Expect(first).ToContainTextAsync("Samospráva a úřad");

        var name = visit.Explorer.GetByRole(AriaRole.Button, new() { Name = "název" });
        await name.ClickAsync();
        await Expect(heads.First).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(first).ToContainTextAsync("Bezpečnost a městská policie");
        await Expect(name).ToBeFocusedAsync();
        await name.ClickAsync();
        await Expect(heads.First).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(first).ToContainTextAsync("Životní prostředí");

        await visit.Explorer.GetByRole(AriaRole.Button, new() { Name = "skutečnost" }).ClickAsync();
        await Expect(heads.First).Not.ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(heads.Nth(1)).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(first).ToContainTextAsync("Samospráva a úřad");
        await visit.Explorer.GetByRole(AriaRole.Button, new() { Name = "podíl" }).ClickAsync();
        await Expect(heads.Nth(4)).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(visit.Rows.Last).ToContainTextAsync("Celkem");
    }

    private static string Events(int count, Func<int, int> amount)
    {
        var data = new StringBuilder(Header);
        for (var i = 1; i <= count; i++)
            data.Append(CultureInfo.InvariantCulture, $"UCT;6171;5169;A{i};;{amount(i)};;;;\n");

        return data.ToString();
    }
}
