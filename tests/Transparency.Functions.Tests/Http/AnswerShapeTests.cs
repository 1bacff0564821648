using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

public sealed partial class AnswerShapeTests(SampleSite samples)
{
    private const string Year = "/api/v1/municipalities/brno-lipova/years/2024";

    private static readonly string[] Amounts = ["approved", "amended", "actual", "amount", "perInhabitant"];

    /// <summary>Links that leave the deployment: nobody here can say where they lead.</summary>
    private static readonly string[] Elsewhere = ["contracts", "contractsData", "noticeBoard", "ares"];

    public static TheoryData<string, string> Routes { get; } = new()
    {
        { "/api/v1/municipalities", "municipalities" },
        { "/api/v1/municipalities/brno-lipova", "id name ico ruian population kind parent website years links" },
        {
            "/api/v1/municipalities/brno-lipova/timeline?path=31/3111&prices=constant",
            "municipality side view consolidated path years inflation links"
        },
        {
            "/api/v1/municipalities/brno-lipova/timeline/parts?prices=constant",
            "municipality side view consolidated per path level years total count parts inflation links"
        },
        {
            "/api/v1/compare?municipalities=brno-lipova&year=2024&path=31",
            "year side view path stage per municipalities missing similar links"
        },
        { "/api/v1/compare?tree=brno&year=2024", "year side view path stage per municipalities missing similar tree links" },
        { Year, "municipality year edition publishedAt validTo totals consolidated financing lead leadCs payments sources warnings links" },
        { Year + "/budget", "municipality year edition side view consolidated path total children links" },
        { Year + "/budget?path=31/3111", "municipality year edition side view consolidated path total children links" },
        { Year + "/payments", "municipality year edition payments total next links" },
        { Year + "/counterparties", "municipality year edition count counterparties persons unnamed total next links" },
        {
            "/api/v1/municipalities/brno-lipova/counterparties",
            "municipality years count counterparties persons unnamed total next links"
        },
        {
            "/api/v1/search?q=lipova&municipality=brno-lipova",
            "query municipality municipalities counterparties paragraphs items events payments next links"
        },
        { Year + "/documents", "municipality year edition today documents missing links" },
        { "/api/v1/municipalities/skalinov/years/2024/documents", "municipality year edition today documents missing links" },
        { Year + "/report", "municipality year outcome edition finishedAt sentence sentenceCs files problemCounts errors warnings" },
        { "/api/v1/publications", "publications next" },
        { "/health", "status lastImport lastImportAgeSeconds version" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryAnswerIsOneObjectOfTheNamesPromised(string path, string names)
    {
        var answer = await samples.JsonAsync(path);

        Assert.Equal(JsonValueKind.Object, answer.Kind);
        Assert.Equal(names.Split(' '), answer.Names);
    }

    [Fact]
    public async Task OnePublicationHasTheShapeOfTheList()
    {
        var listed = (await samples.JsonAsync("/api/v1/publications"))["publications"].Items[0];

        var one = await samples.JsonAsync("/api/v1/publications/" + listed["id"].Text);

        Assert.Equal(listed.Raw, one.Raw);
        Assert.Equal(
            [
                "id", "municipality", "year", "edition", "previous", "publishedAt", "sources", "totals",
                "consolidated", "warnings", "change", "files", "sections", "withdrawal", "updatedAt", "links"
            ], one.Names);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task AmountsHaveAtMostTwoDecimalsAndNoExponent(string path, string names)
    {
        Assert.NotEmpty(names);

        var amounts = (await samples.JsonAsync(path))
            .All()
            .Where(part => Amounts.Contains(part.Name) && part.Value.Kind == JsonValueKind.Number);

        Assert.All(amounts, amount => Assert.Matches(Crowns(), amount.Value.Raw));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task TimesAreUtcWithAZ(string path, string names)
    {
        Assert.NotEmpty(names);

        var times = (await samples.JsonAsync(path)).All().Where(part => part.Name is "publishedAt" or "finishedAt" or "lastImport");

        Assert.All(times, time => Assert.Matches(Utc(), time.Value.Text));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task CzechLettersAreReadableUtf8WithoutAByteOrderMark(string path, string names)
    {
        Assert.NotEmpty(names);

        var reply = await samples.AskAsync(path);

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(reply.Body);

        Assert.Equal((byte)'{', reply.Body[0]);
        // Only the space that does not break is written as an escape.
        Assert.DoesNotContain("\\u", text.Replace("\\u00A0", "", StringComparison.Ordinal), StringComparison.Ordinal);

        if (path != "/health")
        {
            Assert.Contains(
                path.Contains("skalinov", StringComparison.Ordinal) ? "Skalínov" : "Brno-Lipová", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryLinkOfAnAnswerLeadsSomewhere(string path, string names)
    {
        Assert.NotEmpty(names);

        var address = (await samples.AddressAsync()).ToString();
        var links = (await samples.JsonAsync(path))
            .All()
            .Where(part => part.Name == "links")
            .SelectMany(part => part.Value.Names.Where(name => !Elsewhere.Contains(name)).Select(name => part.Value[name].Text))
            .Distinct();

        foreach (var link in links)
        {
            Assert.StartsWith(address, link, StringComparison.Ordinal);
            Assert.Equal(200, (await samples.AskAsync(link, HttpMethod.Head)).Status);
        }
    }

    [Fact]
    public async Task TheLinkToSelfIsTheAddressThatWasAsked()
    {
        var path = Year + "/budget?side=income&sort=code";

        Assert.Equal(new Uri(await samples.AddressAsync(), path).ToString(), (await samples.JsonAsync(path))["links"]["self"].Text);
    }

    [GeneratedRegex(@"^-?\d+(\.\d{1,2})?$")]
    private static partial Regex Crowns();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$")]
    private static partial Regex Utc();
}
