using System.Text.Json;
using Microsoft.Playwright;
using Transparency.Widget.Tests.Visits;

namespace Transparency.Widget.Tests;

/// <summary>
/// Every kind of page before axe-core, which finds what a program can find of what keeps people out: in both languages, light, dark and
/// in the reader's own colours, on a wide screen and on a phone.
/// </summary>
public sealed class AxeTests(PublicSite site)
{
    private const string Town = "/budgets/kamenice-nad-luznici";

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=kamenice")]
    [InlineData(Town)]
    [InlineData(Town + "/2024")]
    [InlineData(Town + "/2024?side=financing")]
    [InlineData(Town + "/2024?path=31")]
    [InlineData(Town + "/2024?show=table")]
    [InlineData(Town + "/2024?show=payments")]
    [InlineData(Town + "/2024?show=map")]
    [InlineData(Town + "/2024/payments?q=oprava&from=2024-03-01&to=2024-03-31")]
    [InlineData(Town + "/2024/counterparties")]
    [InlineData(Town + "/2024/events")]
    [InlineData(Town + "/2024/events/2001")]
    [InlineData(Town + "/2024/changes")]
    [InlineData(Town + "/2024/receipt")]
    [InlineData(Town + "/2024/receipt?amount=nic")]
    [InlineData(Town + "/years")]
    [InlineData("/compare?municipalities=kamenice-nad-luznici&year=2024&per=inhabitant&band=1000-4999")]
    [InlineData("/search?q=oprava&municipality=kamenice-nad-luznici")]
    [InlineData("/napoveda")]
    [InlineData("/napoveda/ginis")]
    [InlineData(Town + "/2024/documents")]
    [InlineData("/publications")]
    [InlineData("/data")]
    [InlineData("/api")]
    [InlineData("/upload")]
    [InlineData("/accessibility")]
    [InlineData("/embed")]
    [InlineData("/embed?municipality=kamenice-nad-luznici&year=2024&accent=orange")]
    [InlineData("/embed?municipality=kamenice-nad-luznici&year=2024&kind=element&side=income")]
    [InlineData("/embed/kamenice-nad-luznici/2024")]
    [InlineData("/embed/kamenice-nad-luznici/2024?path=31&accent=teal&scheme=light")]
    [InlineData("/embed/kamenice-nad-luznici/2024?show=payments&accent=violet&scheme=dark")]
    public Task NothingOnAPageKeepsAnybodyOut(string path) => NothingIsFoundInAnyLanguageAsync(path);

    [Fact]
    public async Task NorOnThePageOfAPublication()
    {
        var log = await (await site.ClientAsync()).GetStringAsync("/api/v1/publications?limit=1", TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(log);
        var id = answer.RootElement.GetProperty("publications")[0].GetProperty("id").GetString();

        await NothingIsFoundInAnyLanguageAsync($"/publications/{id}");
    }

    [Theory]
    [InlineData("/budgets/nikde", false)]
    [InlineData("/nic-takoveho?lang=en", false)]
    [InlineData(Town + "/2024", true)]
    [InlineData(Town + "/2024?show=payments", true)]
    [InlineData(Town + "/2024?show=map", true)]
    public Task NorOnOneThatIsNotThereAndWithoutScripts(string path, bool isThere) =>
        NothingIsFoundAsync(path, isThere, scripts: false);

    private async Task NothingIsFoundInAnyLanguageAsync(string path)
    {
        await NothingIsFoundAsync(path);
        await NothingIsFoundAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en", words: true);
    }

    private async Task NothingIsFoundAsync(string path, bool isThere = true, bool scripts = true, bool words = false)
    {
        await using var visit = await site.VisitAsync();
        // Without scripts is what stands there before the component; axe itself is a script.
        if (!scripts)
            await visit.Page.RouteAsync("**/*.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript" }));
        await visit.Page.GotoAsync(new Uri(visit.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        if (scripts && await visit.Explorer.CountAsync() > 0)
            await visit.SettledAsync();
        var complaints = visit.TakeComplaints();
        Assert.True(!isThere || complaints.Count == 0, string.Join('\n', complaints));

        var found = words ? await Axe.FoundInWordsAsync(visit.Page, path) : await Axe.FoundAsync(visit.Page, path);

        // It tries styles that the page's policy refuses.
        visit.TakeComplaints();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
    }
}
