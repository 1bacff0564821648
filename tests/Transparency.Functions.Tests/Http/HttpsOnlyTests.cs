using Transparency.Core.Publications;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Http;

/// <summary>Whoever came by https once comes by nothing else, and nobody is told so by an address that has no https.</summary>
public sealed class HttpsOnlyTests(KnownSampleSite known, SampleSite local)
{
    private const string Header = "Strict-Transport-Security";

    [Fact]
    public async Task EveryAnswerUnderAnHttpsAddressSaysThatItIsHttpsForAYear()
    {
        // A door that takes no GET is no door for it, and the host's own answer to that is not ours.
        foreach (var (_, path) in PublicRoutes.All.Where(route =>
            route.Path != PublicPaths.Uploads && !route.Path.EndsWith("/finish", StringComparison.Ordinal)))
        {
            Assert.Equal((path, "max-age=31536000"), (path, (await known.AskAsync(path))[Header]));
        }
    }

    [Fact]
    public async Task SoDoAnswersToWhoeverHasThePageAlreadyOrAsksForAPartThatIsNotThere()
    {
        var page = await known.AskAsync(PublicPaths.Home);
        var file = PublicPaths.CurrentFile("skalinov", 2024, "budget.csv");

        var again = await known.AskAsync(PublicPaths.Home, null, ("If-None-Match", page["ETag"]!));
        var behind = await known.AskAsync(file, null, ("Range", "bytes=999999999-"));

        Assert.Equal((304, "max-age=31536000"), (again.Status, again[Header]));
        Assert.Equal((416, "max-age=31536000"), (behind.Status, behind[Header]));
    }

    [Fact]
    public async Task AnAddressWithoutHttpsPromisesNone()
    {
        foreach (var (_, path) in PublicRoutes.All)
            Assert.Null((await local.AskAsync(path))[Header]);
    }
}
