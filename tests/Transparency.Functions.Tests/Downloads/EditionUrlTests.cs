using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Downloads;

public sealed class EditionUrlTests(AzuriteFixture azurite)
{
    private const string Year = "/api/v1/municipalities/edice/years/2024";

    private static readonly string First = new Rows().Payment("6171", "5169", 10, "2024-02-01").ToString();
    private static readonly string Second = new Rows().Payment("6171", "5169", 12, "2024-02-01").ToString();

    [Theory]
    [InlineData(Year + "?edition=")]
    [InlineData(Year + "/budget?edition=")]
    [InlineData(Year + "/payments?edition=")]
    public async Task AUrlThatNamesItsEditionAnswersTheSameBytesForEver(string path)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("edice", 2024, First);
        var before = await site.AskAsync(path + edition);

        await site.PublishAsync("edice", 2024, Second);

        var after = await site.AskAsync(path + edition);

        Assert.Equal("public, max-age=31536000, immutable", before["Cache-Control"]);
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(
            (before["ETag"], before["Last-Modified"], before["Cache-Control"]),
            (after["ETag"], after["Last-Modified"], after["Cache-Control"]));
    }

    [Fact]
    public async Task AnEditionThatComesBackIsStillAsOldAsAtFirst()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("edice", 2024, First);
        var before = await site.JsonAsync($"{Year}?edition={edition}");

        await site.PublishAsync("edice", 2024, Second);
        Assert.Equal(edition, await site.PublishAsync("edice", 2024, First));

        Assert.Equal(before.Raw, (await site.JsonAsync($"{Year}?edition={edition}")).Raw);
        Assert.NotEqual(before["publishedAt"].Text, (await site.JsonAsync(Year))["publishedAt"].Text);
    }

    [Theory]
    [InlineData(Year)]
    [InlineData(Year + "/budget")]
    [InlineData(Year + "/payments")]
    public async Task TheETagChangesWithTheEdition(string path)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("edice", 2024, First);

        var before = (await site.AskAsync(path))["ETag"]!;
        await site.PublishAsync("edice", 2024, Second);

        var after = await site.AskAsync(path, null, ("If-None-Match", before));

        Assert.Equal(200, after.Status);
        Assert.NotEqual(before, after["ETag"]);
    }

    [Fact]
    public async Task TheETagChangesWithTheProfileAndTheEditionDoesNot()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("edice/municipality.json", """{"name":"Edice","population":100}""");
        await site.PublishAsync("edice", 2024, First);

        var before = await site.AskAsync(Year + "/budget");
        await site.DropAsync("edice/municipality.json", """{"name":"Edice","population":200}""");
        await site.ImportAsync("edice", 2024);

        var after = await site.AskAsync(Year + "/budget", null, ("If-None-Match", before["ETag"]!));

        Assert.Equal(before.Json["edition"].Text, after.Json["edition"].Text);
        Assert.Equal((0.1m, 0.05m), (PerInhabitant(before), PerInhabitant(after)));
        Assert.NotEqual(before["ETag"], after["ETag"]);
    }

    [Fact]
    public async Task TheSameFolderAgainKeepsEditionTimeAndETag()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        await site.PublishAsync("edice", 2024, First);

        var before = await site.AskAsync(Year);
        await site.DropAsync("edice/2024/data.csv", First);
        await site.ImportAsync("edice", 2024);

        var after = await site.AskAsync(Year);

        Assert.Equal((before.Text, before["ETag"]), (after.Text, after["ETag"]));
    }

    [Fact]
    public async Task AnEditionOfAnotherYearIsNotFound()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var edition = await site.PublishAsync("edice", 2023, First.Replace("2024", "2023", StringComparison.Ordinal));
        await site.PublishAsync("edice", 2024, First);

        Assert.Equal($"edice has no edition {edition} of 2024.", (await site.AskAsync($"{Year}?edition={edition}")).Detail(404));
    }

    private static decimal PerInhabitant(Reply reply) => reply.Json["children"].Items[0]["perInhabitant"].Number;
}
