using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Charts;

/// <summary>Whoever passes a page on shows the picture of what was read, and who passes it on later shows what is read then.</summary>
public sealed partial class SharedPictureTests(AzuriteFixture azurite)
{
    private const string Year = "/budgets/mesto/2024";

    [Fact]
    public async Task AnotherEditionHasAnotherPictureAndTheOneBeforeKeepsItsOwn()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("mesto", 2024, new Rows().Actual("3113", "5169", 100).ToString());
        var before = await PictureAsync(site);
        var drawnBefore = (await site.AskAsync(before)).Body;

        await site.PublishAsync("mesto", 2024, new Rows().Actual("3113", "5169", 700).ToString());
        var after = await PictureAsync(site);

        Assert.NotEqual(before, after);
        Assert.Equal(drawnBefore, (await site.AskAsync(before)).Body);
        Assert.NotEqual(drawnBefore, (await site.AskAsync(after)).Body);
        Assert.Equal((await site.AskAsync($"{Year}/chart.png")).Body, (await site.AskAsync(after)).Body);
    }

    private static async Task<string> PictureAsync(Site site) =>
        new Uri(Shared().Match(await site.TextAsync(Year)).Groups[1].Value).PathAndQuery;

    [GeneratedRegex("<meta property=\"og:image\" content=\"(.*?)\">")]
    private static partial Regex Shared();
}
