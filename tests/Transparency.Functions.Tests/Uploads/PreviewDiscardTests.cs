using Transparency.Core.Municipalities;
using Transparency.Storage.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>
/// Whoever discards a preview hears the truth: that nothing of it is published, that all of it is, or that it is under way.
/// </summary>
public sealed class PreviewDiscardTests(AzuriteFixture azurite)
{
    private const string Discard = """{"discard":true}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatIsDiscardedIsNeverPublishedAndNothingOfItWaits()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        Assert.Equal("waiting", (await previewed.PreviewAsync(upload)).Json["state"].Text);

        var answers = new[] { await previewed.ChangeAsync(upload, Discard), await previewed.ChangeAsync(upload, Discard) };

        Assert.All(answers, answer => Assert.Equal(
            (200, "discarded", "false", "null"),
            (answer.Status, answer.Json["state"].Text, answer.Json["isPublished"].Raw, answer.Json["preview"].Raw)));
        Assert.StartsWith("This preview was discarded", (await previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);
        Assert.StartsWith(
            "This preview was discarded", (await previewed.ChangeAsync(upload, """{"year":2023}""")).Detail(409), StringComparison.Ordinal);
        Assert.Equal("discarded", (await previewed.PreviewAsync(upload)).Json["state"].Text);
        Assert.Empty(await previewed.ExportsAsync());
        Assert.Empty(await previewed.ReportsAsync());
    }

    [Fact]
    public async Task WhatIsPublishedIsNotDiscardedAndThatIsTold()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);
        var published = await previewed.PublishAsync(upload);
        Assert.Equal(200, published.Status);

        var answer = await previewed.ChangeAsync(upload, Discard);

        Assert.Equal((200, "published", "true"), (answer.Status, answer.Json["state"].Text, answer.Json["isPublished"].Raw));
        Assert.Contains("a1/2024/data.csv", await previewed.ExportsAsync());
        // Whoever lost the answer gets it again.
        Assert.Equal(published.Text, (await previewed.PublishAsync(upload)).Text);
    }

    [Fact]
    public async Task WhatIsBeingPublishedIsNotDiscardedAndThatIsTold()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);
        var store = previewed.Site.Of<StagedUploadStore>();
        var begun = await store.ReadOrNullAsync(MunicipalityId.Parse("a1"), upload.Id, Stop);
        await store.KeepOrNullAsync(store.InTurn(begun!, 0), Stop);

        Assert.StartsWith(
            "These files are being published just now",
            (await previewed.ChangeAsync(upload, Discard)).Detail(409),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Tyto soubory se právě zveřejňují",
            (await previewed.SendAsync(upload, "change?lang=cs", Discard)).Detail(409),
            StringComparison.Ordinal);
        Assert.Equal("publishing", (await previewed.PreviewAsync(upload)).Json["state"].Text);
    }

    [Fact]
    public async Task OfPublishingAndDiscardingAtTheSameMomentOneHoldsAndBothHearWhich()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);

        var publishing = previewed.PublishAsync(upload);
        var discarding = previewed.ChangeAsync(upload, Discard);
        var (published, discarded) = (await publishing, await discarding);

        var isThere = (await previewed.ExportsAsync()).Contains("a1/2024/data.csv");
        Assert.Equal(isThere, published.Status == 200);
        Assert.Equal(isThere, !(discarded.Status == 200 && discarded.Json["state"].Text == "discarded"));
        Assert.DoesNotContain("a1/2024/.publishing", await previewed.ExportsAsync());
    }

    [Fact]
    public async Task AnotherGrantDiscardsNothing()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        var (_, own) = await previewed.Granted.GrantAsync("a1");
        var (_, other) = await previewed.Granted.GrantAsync("b2");

        Assert.Equal(404, (await previewed.ChangeAsync(upload with { Token = own }, Discard)).Status);
        Assert.Equal(404, (await previewed.ChangeAsync(upload with { Token = other }, Discard)).Status);
        Assert.Equal("waiting", (await previewed.PreviewAsync(upload)).Json["state"].Text);
    }

    [Theory]
    [InlineData("{0}/preview?lang=cs&x=1")]
    [InlineData("{0}/preview/page?lang=cs&x=1")]
    [InlineData("folder?lang=cs&x=1")]
    [InlineData("report?lang=cs&x=1")]
    [InlineData("pull?lang=cs&x=1")]
    public async Task AParameterThatThereIsNoneOfIsToldInCzechWhereThatIsAskedFor(string path)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");
        var address = "/api/v1/uploads/" + path.Replace("{0}", new string('0', 32), StringComparison.Ordinal);

        var czech = await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Get, address, null);
        var english = await granted.AskAsync(
            "Bearer " + token.Reveal(), HttpMethod.Get, address.Replace("lang=cs", "lang=en", StringComparison.Ordinal), null);

        Assert.StartsWith("„x“ tu není parametr; povolené jsou ", czech.Detail(400), StringComparison.Ordinal);
        Assert.StartsWith("'x' is no parameter; allowed are ", english.Detail(400), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/{0}/finish")]
    [InlineData("/{0}/change")]
    [InlineData("/{0}/publish")]
    [InlineData("/folder/remove")]
    [InlineData("/folder/undo")]
    public async Task SoItIsOfWhatIsAskedToBeDone(string path)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1", rights: RemovingSite.All);
        var address = "/api/v1/uploads" + path.Replace("{0}", new string('0', 32), StringComparison.Ordinal);

        var answer = await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Post, address + "?lang=cs&x=1", "{}");

        Assert.Equal("„x“ tu není parametr; povolené jsou lang.", answer.Detail(400));
    }

    [Theory]
    [InlineData("report?lang=cs", 400, "Chybí „year“: kterého roku zpráva je.")]
    [InlineData("report?lang=cs&year=1", 400, "„year“ je „1“; je to celé číslo od 1990 do 2100.")]
    [InlineData("report?lang=cs&year=2024&year=2024", 400, "„year“ je v adrese 2×; může být jednou.")]
    [InlineData("report?lang=cs&year=2024&format=x", 400, "„format“ je „x“; povolené hodnoty jsou json, html.")]
    [InlineData("report?lang=cs&year=2024", 404, "Zpráva o složce a1 2024 ještě není.")]
    [InlineData("pull?lang=cs", 404, "Pro složku a1 se nic nestahuje: její municipality.json žádný soubor nejmenuje.")]
    public async Task WhatIsWrongWithAReportIsToldInCzech(string path, int status, string sentence)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        var answer = await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Get, "/api/v1/uploads/" + path, null);

        Assert.Equal(sentence, answer.Detail(status));
    }
}
