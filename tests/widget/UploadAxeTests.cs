using Microsoft.Playwright;
using Transparency.Core.Words;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>The page for uploading before axe-core, in every state that a clerk can bring it into.</summary>
public sealed class UploadAxeTests(PublicSite site)
{
    private readonly List<string> _found = [];

    [Theory]
    [InlineData(Language.Czech)]
    [InlineData(Language.English)]
    public async Task NothingKeepsAnybodyOutBeforeTheFolderIsOpen(Language language)
    {
        await using (var alone = await Clerk.ComeAsync(site, language, ""))
        {
            await Expect(alone.Button("Otevřít složku", "Open the folder")).ToBeVisibleAsync();
            await LookAsync(alone, "without a grant");
        }

        await using (var refused = await Clerk.ComeAsync(site, language, "#grant=0123456789abcdef." + new string('0', 64)))
        {
            await Expect(refused.Status).ToContainTextAsync(refused.Word("Klíč neplatí", "This grant is not accepted"));
            await LookAsync(refused, "with an unknown grant");
        }

        await using (var empty = await Clerk.OpenAsync(site, $"axe-empty-{language.Tag()}", language))
            await LookAsync(empty, "of an empty folder");

        NothingIsFound();
    }

    [Theory]
    [InlineData(Language.Czech)]
    [InlineData(Language.English)]
    public async Task NorBeforeThePreviewAndInEveryQuestionOfIt(Language language)
    {
        var town = $"axe-asked-{language.Tag()}";
        await site.PublishAsync(town, ClerkFiles.Settings, ClerkFiles.Before);
        await using var clerk = await Clerk.OpenAsync(site, town, language, Clerk.All);
        await clerk.Page.Locator("summary").First.ClickAsync();
        await LookAsync(clerk, "of a folder with a year");

        await clerk.ChooseAsync(2024, ClerkFiles.Good);
        await LookAsync(clerk, "with a file chosen");

        await using (await clerk.HoldAsync("**/incoming/**"))
        {
            await clerk.Send.ClickAsync();
            await Expect(clerk.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
            await LookAsync(clerk, "while files are on their way");
        }

        await clerk.PreviewedAsync(2024);
        await LookAsync(clerk, "with a preview that can be published and a file of the same name");

        var page = await clerk.OpenWholeAsync();
        _found.AddRange(await Axe.FoundAsync(page, "the page of what would be published"));
        await page.CloseAsync();

        foreach (var (files, what) in new (FilePayload[], string)[]
        {
            ([ClerkFiles.WrongYear, ClerkFiles.Spreadsheet], "with a file of another year and a spreadsheet"),
            ([ClerkFiles.Paid], "with halved totals and somebody's pay"),
            ([ClerkFiles.Broken], "with a broken file"),
            ([ClerkFiles.Unknown], "with a table that a mapping is drafted for"),
        })
        {
            await clerk.PreviewAsync(2024, files);
            await LookAsync(clerk, what);
        }

        await clerk.Page.RouteAsync("**/api/v1/uploads?*", route => route.AbortAsync());
        await clerk.Send.ClickAsync();
        await Expect(clerk.Status).ToContainTextAsync(clerk.Word("Spojení selhalo", "The connection failed"));
        await LookAsync(clerk, "without a network");

        NothingIsFound();
    }

    [Theory]
    [InlineData(Language.Czech)]
    [InlineData(Language.English)]
    public async Task NorWhatIsPublishedRemovedAndUndone(Language language)
    {
        var town = $"axe-over-{language.Tag()}";
        await site.PublishAsync(town, ClerkFiles.Settings, ClerkFiles.Before);
        await using var clerk = await Clerk.OpenAsync(site, town, language, Clerk.All);

        await clerk.PreviewAsync(2024, ClerkFiles.Good);
        await clerk.Publish.ClickAsync();
        await clerk.PublishedAsync();
        await LookAsync(clerk, "published");

        await clerk.Undo.ClickAsync();
        await LookAsync(clerk, "asking whether to undo");

        await clerk.Button("Ano, vrátit", "Yes, undo it").ClickAsync();
        await Expect(clerk.Undo).ToHaveCountAsync(0);
        await clerk.PublishedAsync();
        await LookAsync(clerk, "undone");

        await clerk.Button("Odebrat data.csv", "Remove data.csv").ClickAsync();
        await clerk.PreviewedAsync(2024);
        await LookAsync(clerk, "with the preview of a removal");

        await clerk.Button("Poslední protokol", "Last report").ClickAsync();
        await clerk.PublishedAsync();
        await LookAsync(clerk, "with the last report");

        NothingIsFound();
    }

    [Theory]
    [InlineData(Language.Czech)]
    [InlineData(Language.English)]
    public async Task NorTheReportThatIsSentOn(Language language)
    {
        foreach (var (file, name) in new[] { (ClerkFiles.Good, "good"), (ClerkFiles.Broken, "broken"), (ClerkFiles.Unknown, "unknown") })
        {
            await using var visit = await site.VisitAsync();
            await visit.Page.SetContentAsync(await ReportAsync($"axe-{name}-{language.Tag()}", file, language));
            _found.AddRange(await Axe.FoundAsync(visit.Page, $"the report of a {name} file"));
            visit.TakeComplaints();
        }

        NothingIsFound();
    }

    /// <summary>The report of a folder with one file, as a page.</summary>
    private async Task<string> ReportAsync(string town, FilePayload file, Language language)
    {
        await site.DropAsync($"{town}/municipality.json", ClerkFiles.Settings);
        await site.DropAsync($"{town}/2024/{file.Name}", Clerk.Text(file));

        var grant = await site.GrantAsync(town);
        var client = await site.ClientAsync();
        var report = "";
        await Eventually.IsTrueAsync(async () =>
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, $"/api/v1/uploads/report?year=2024&format=html&lang={language.Tag()}");
            request.Headers.Authorization = new("Bearer", grant);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            report = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            return answer.IsSuccessStatusCode && report.Contains(file.Name, StringComparison.Ordinal);
        });

        return report;
    }

    private async Task LookAsync(Clerk clerk, string state)
    {
        _found.AddRange(await Axe.FoundAsync(clerk.Page, state));
        clerk.Visit.TakeComplaints();
    }

    private void NothingIsFound() => Assert.True(_found.Count == 0, string.Join('\n', _found.Take(40)));
}
