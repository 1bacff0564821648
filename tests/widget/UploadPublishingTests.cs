using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>What the upload page says and lets be done while files are on their way to the public.</summary>
public sealed class UploadPublishingTests(PublicSite site)
{
    private const string Good = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
        + "KDF;3111;5169;;;1250000;2024-02-01;;;\n";

    [Fact]
    public async Task WhatIsBeingPublishedIsNotDiscardedAndAFileChosenMeanwhileStays()
    {
        await using var visit = await OpenAsync("mezitim");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");

        var goesOn = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/publish?*", async route =>
        {
            await goesOn.Task;
            await route.ContinueAsync();
        });
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv"));
        await Button(visit, "Ukázat náhled").ClickAsync();
        await Button(visit, "Zveřejnit").ClickAsync();

        await Expect(Button(visit, "Zahodit náhled")).ToBeDisabledAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("dalsi.csv"));
        goesOn.SetResult();

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: mezitim, rozpočet 2024");
        await Expect(visit.Page.Locator("#upload .picked")).ToContainTextAsync("dalsi.csv, ");
        visit.TakeComplaints();
    }

    [Fact]
    public async Task WhatIsPublishedInTheEndIsNoErrorThoughItWasRefusedAtFirst()
    {
        await using var visit = await OpenAsync("odmitnuta");
        await visit.Page.GetByLabel("Rok").FillAsync("2024");

        var asked = 0;
        await visit.Page.RouteAsync("**/publish?*", async route =>
        {
            if (Interlocked.Increment(ref asked) > 1)
            {
                await route.ContinueAsync();
                return;
            }

            // Another window of the same clerk was faster.
            await route.FetchAsync();
            await route.FulfillAsync(new() { Status = 409, ContentType = "application/problem+json", Body = """{"detail":"Pozdě."}""" });
        });
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(File("data.csv"));
        await Button(visit, "Ukázat náhled").ClickAsync();
        await Button(visit, "Zveřejnit").ClickAsync();

        await Expect(Said(visit)).ToContainTextAsync("Zveřejněno: odmitnuta, rozpočet 2024");
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        visit.TakeComplaints();
    }

    private static FilePayload File(string name) =>
        new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Good) };

    private static ILocator Button(Visit visit, string name) =>
        visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The heading of what was answered last.</summary>
    private static ILocator Said(Visit visit) => visit.Page.Locator("section").First.Locator("h2");

    private async Task<Visit> OpenAsync(string municipality)
    {
        var visit = await site.VisitAsync();
        visit.Allow(await site.StorageAsync());
        await visit.Page.GotoAsync(new Uri(visit.Address, "/upload#grant=" + await site.GrantAsync(municipality)).ToString());
        await Expect(visit.Page.GetByText("Nahráváte za:")).ToBeVisibleAsync();

        return visit;
    }
}
