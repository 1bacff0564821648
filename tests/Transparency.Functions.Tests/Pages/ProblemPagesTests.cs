using System.Net;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Pages;

/// <summary>What is wrong with a question is told to people as a page, to programs as a problem.</summary>
public sealed class ProblemPagesTests(AzuriteFixture azurite, SampleSite samples)
{
    private const string Payments = "/budgets/brno-lipova/2024/payments";

    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData(Payments + "?from=31.2.2024", "„from“ je „31.2.2024“; je to den, například 2024-03-31.")]
    [InlineData(Payments + "?from=2024-03-02&to=2024-03-01", "Období začíná dnem 2024-03-02, a to je až po jeho konci.")]
    [InlineData(Payments + "?min=2&max=1", "Nejmenší částka je 2, a to je víc než největší.")]
    [InlineData(Payments + "?next=x", "Odkaz na další část seznamu už neplatí.")]
    [InlineData("/compare?band=7", "„band“ je „7“; povolené hodnoty jsou ")]
    [InlineData("/compare?municipalities=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u", "Vybráno je 21 obcí; vedle sebe jde ukázat")]
    [InlineData("/budgets/skalinov/years?prices=nominal&base=2020", "„base“ je rok stálých cen")]
    [InlineData("/embed/brno-lipova/2024?side=x", "„side“ je „x“")]
    [InlineData("/data?utm=1", "„utm“ tu není parametr; povolené jsou lang.")]
    public async Task AMistakeIsAPageThatNamesItAndLeadsOn(string path, string sentence)
    {
        var page = await AskAsync(samples, path, ("Accept-Language", "cs"));
        var text = WebUtility.HtmlDecode(page.Text);

        Assert.Equal((400, "text/html; charset=utf-8", "no-store"), (page.Status, page["Content-Type"], page["Cache-Control"]));
        Assert.Contains("<html lang=\"cs\">", text, StringComparison.Ordinal);
        Assert.Contains("<h1>Takhle to zobrazit nejde</h1>", text, StringComparison.Ordinal);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{path.Split('?')[0]}\">Ukázat stránku bez tohoto zadání</a>", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"canonical\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Payments + "?from=x&lang=en", "cs")]
    [InlineData(Payments + "?from=x", "en-GB,en;q=0.9,cs;q=0.5")]
    public async Task ItIsInTheLanguageOfTheReader(string path, string accepted)
    {
        var page = await AskAsync(samples, path, ("Accept-Language", accepted));

        Assert.Contains("<html lang=\"en\">", page.Text, StringComparison.Ordinal);
        Assert.Contains("'from' is 'x'; it is a day such as 2024-03-31.", WebUtility.HtmlDecode(page.Text), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Payments}?lang=en\">Show the page without that</a>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Payments + "?from=x", null)]
    [InlineData(Payments + "?from=x", "*/*")]
    [InlineData(Payments + "?from=x", "application/json, text/html;q=0.5")]
    [InlineData("/api/v1/municipalities?x=1", Browser)]
    [InlineData("/budgets/brno-lipova/2024/chart.svg?x=1", Browser)]
    [InlineData("/feeds/atom.xml?x=1", Browser)]
    public async Task ProgramsAndWhatIsForProgramsHearAProblem(string path, string? accept)
    {
        var reply = accept is null ? await samples.AskAsync(path) : await samples.AskAsync(path, null, ("Accept", accept));

        Assert.Equal((400, "application/problem+json"), (reply.Status, reply["Content-Type"]));
    }

    [Fact]
    public async Task WhereTheStorageDoesNotAnswerThePageSaysWhenToTryAgain()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(
            storage.Account, settings: [("Transparency:ReaderPatience", "00:00:01")]);
        storage.Refuses = _ => true;

        var page = await AskAsync(site, "/budgets/menice?lang=cs");
        var program = await site.AskAsync("/budgets/menice?lang=cs");

        Assert.Equal((503, "text/html; charset=utf-8", "30"), (page.Status, page["Content-Type"], page["Retry-After"]));
        Assert.Contains("<h1>Teď to zobrazit nejde</h1>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/budgets/menice?lang=cs\">Zkusit znovu</a>", page.Text, StringComparison.Ordinal);
        Assert.Equal((503, "application/problem+json", "30"), (program.Status, program["Content-Type"], program["Retry-After"]));
    }

    private static Task<Reply> AskAsync(SampleSite site, string path, params (string Name, string Value)[] headers) =>
        site.AskAsync(path, null, [("Accept", Browser), .. headers]);

    private static Task<Reply> AskAsync(Site site, string path) => site.AskAsync(path, null, ("Accept", Browser));
}
