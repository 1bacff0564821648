using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Unknown;

/// <summary>Whatever address somebody tries, the answer says that it is not there, in a way that the asker can read.</summary>
public sealed class UnknownAddressTests(SampleSite samples)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    public static TheoryData<string> Addresses { get; } = new(
        "/nothing",
        "/nothing/at/all",
        "/api/v1",
        "/api/v1/nothing",
        "/api//v1/municipalities",
        "/budgets",
        "/feeds",
        "/wp-login.php",
        "/admin/x",
        "/data/brno-lipova/2024/0123456789ab/budget.csv/more",
        "/budgets/brno-lipova/2024/nothing",
        "/%C5%99%C3%AD%C4%8Dany",
        "/favicon.ico");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AProgramIsToldByAProblem(string path)
    {
        foreach (var accept in new[] { "*/*", "application/json", "application/json, text/html;q=0.5", "text/csv" })
        {
            var reply = await samples.AskAsync(path, null, ("Accept", accept));

            Assert.StartsWith("There is nothing at '", reply.Detail(404), StringComparison.Ordinal);
            Assert.Equal(("no-store", "*", "Accept"), (reply["Cache-Control"], reply["Access-Control-Allow-Origin"], reply["Vary"]));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task APersonIsToldByAPageThatLeadsOn(string path)
    {
        var reply = await samples.AskAsync(path, null, ("Accept", Browser), ("Accept-Language", "cs"));

        Assert.Equal((404, "text/html; charset=utf-8", "no-store"), (reply.Status, reply["Content-Type"], reply["Cache-Control"]));
        Assert.Contains("<h1>Takovou adresu tu nemáme.</h1>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<form action=\"/\" role=\"search\">", reply.Text, StringComparison.Ordinal);
        Assert.NotNull(reply["Content-Security-Policy"]);

        var head = await samples.AskAsync(path, HttpMethod.Head, ("Accept", Browser));
        Assert.Equal((404, 0), (head.Status, head.Body.Length));
    }

    [Theory]
    [InlineData("", "cs,en;q=0.8", "cs")]
    [InlineData("", "en-GB,en;q=0.9,cs;q=0.5", "en")]
    [InlineData("", "de", "cs")]
    [InlineData("", "*", "cs")]
    [InlineData("?lang=en", "cs", "en")]
    [InlineData("?lang=cs", "en", "cs")]
    [InlineData("?lang=xx", "en", "en")]
    public async Task APageThatIsNotThereIsInTheReadersLanguage(string query, string accepted, string language)
    {
        foreach (var path in new[] { "/nothing", "/budgets/nikde", "/budgets/brno-lipova/1999" })
        {
            var reply = await samples.AskAsync(path + query, null, ("Accept", Browser), ("Accept-Language", accepted));

            Assert.Equal(404, reply.Status);
            Assert.Contains($"<html lang=\"{language}\">", reply.Text, StringComparison.Ordinal);
            Assert.Contains("Accept-Language", reply["Vary"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST", "/", "GET, HEAD, OPTIONS")]
    [InlineData("POST", "/page.css", "GET, HEAD, OPTIONS")]
    [InlineData("DELETE", "/budgets/brno-lipova/2024", "GET, HEAD, OPTIONS")]
    [InlineData("PATCH", "/feeds/brno-lipova/payments.atom", "GET, HEAD, OPTIONS")]
    [InlineData("PROPFIND", "/api/v1/search", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "/api/v1/uploads", "POST, OPTIONS")]
    [InlineData("PUT", "/api/v1/uploads/0123/finish", "POST, OPTIONS")]
    public async Task AMethodThatAnAddressDoesNotTakeIsToldWhichItTakes(string method, string path, string allowed)
    {
        var reply = await samples.AskAsync(path, new HttpMethod(method));

        Assert.Equal($"This address does not take {method}; it takes {allowed}.", reply.Detail(405));
        Assert.Equal(allowed, reply["Allow"]);
    }

    [Theory]
    [InlineData("POST", "/nothing")]
    [InlineData("DELETE", "/budgets/brno-lipova/2024/nothing")]
    public async Task NoMethodMakesAnAddressOfNone(string method, string path) =>
        Assert.StartsWith(
            "There is nothing at",
            (await samples.AskAsync(path, new HttpMethod(method))).Detail(404),
            StringComparison.Ordinal);

    [Fact]
    public async Task TheFirstPageFindsWhatAPageThatIsNotThereIsAskedFor()
    {
        var found = await samples.TextAsync("/?q=lipova");

        Assert.Contains("Brno-Lipová</a>", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Kamenice nad Lužnicí</a>", found, StringComparison.Ordinal);
        // The component would list everyone again.
        Assert.DoesNotContain("<budget-explorer", found, StringComparison.Ordinal);
    }
}
