using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;
using Transparency.Storage.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>What happens to a preview that several handle at once, or whose publication breaks off.</summary>
public sealed class PreviewRacesTests(AzuriteFixture azurite)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoProgramsThatChangeOneUploadAtTheSameMomentDoNotUndoEachOther()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        string[] names = ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"];
        var upload = await previewed.DropAsync(2024, [.. names.Select(name => (name, Header + $"KDF;6171;5169;;;{name.Length};\n"))]);

        var answers = await Task.WhenAll(
            names.SkipLast(1).Select(async name => (name, await previewed.ChangeAsync(upload, $$"""{"without":["{{name}}"]}"""))));

        var left = (await previewed.PreviewAsync(upload, isAwaited: false)).Json["files"].Items.Select(file => file.Text).ToList();
        Assert.All(answers, answer => Assert.Equal(answer.Item2.Status == 200, !left.Contains(answer.name)));
        Assert.All(answers.Where(answer => answer.Item2.Status != 200), answer => Assert.StartsWith(
            "Somebody else with the same grant", answer.Item2.Detail(409), StringComparison.Ordinal));
        Assert.Contains(answers, answer => answer.Item2.Status == 200);
    }

    [Fact]
    public async Task ARecordThatAnotherWroteMeanwhileIsNotWrittenOver()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        var store = previewed.Site.Of<StagedUploadStore>();
        var read = await store.ReadOrNullAsync(MunicipalityId.Parse("a1"), upload.Id, Stop);

        var first = await store.KeepOrNullAsync(read! with { Year = 2023 }, Stop);

        Assert.Null(await store.KeepOrNullAsync(read with { Year = 2022 }, Stop));
        // The answer to a write may be lost, and the client writes it again.
        Assert.Equal(first!.Kept, (await store.KeepOrNullAsync(read with { Year = 2023 }, Stop))!.Kept);
        Assert.Equal(2023, (await store.ReadOrNullAsync(MunicipalityId.Parse("a1"), upload.Id, Stop))!.Year);
    }

    [Fact]
    public async Task APublicationThatBrokeOffAsksItsQuestionsAgain()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var upload = await previewed.DropAsync(2024, ("data.csv", Header + "KDF;6171;5169;;;125.24;2024-02-01\n"));
        await previewed.PreviewAsync(upload);
        var lease = await HoldAsync(previewed, "a1/2024/data.csv");
        Assert.StartsWith("a1/2024/data.csv cannot be replaced", (await KeepAsync()).Detail(409), StringComparison.Ordinal);
        await lease.ReleaseAsync(cancellationToken: Stop);

        Assert.StartsWith(
            "Before the files are published this is to be answered",
            (await previewed.PublishAsync(upload)).Detail(409),
            StringComparison.Ordinal);
        Assert.Equal(GrantedSite.Data, await previewed.Granted.Exports.GetBlobClient("a1/2024/data.csv").TextAsync());
        Assert.Equal(200, (await KeepAsync()).Status);

        Task<Sites.Reply> KeepAsync() => previewed.PublishAsync(upload, """{"answers":{"totals-dropped":"keep"}}""");
    }

    [Fact]
    public async Task AFolderThatChangedAfterAPublicationBrokeOffIsPreviewedAnew()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var upload = await previewed.DropAsync(2024, ("data.csv", Header + "KDF;6171;5169;;;300;2024-02-01\n"));
        await previewed.PreviewAsync(upload);
        var lease = await HoldAsync(previewed, "a1/2024/data.csv");
        (await previewed.PublishAsync(upload)).Detail(409);
        await lease.ReleaseAsync(cancellationToken: Stop);
        await previewed.Site.DropAsync("a1/2024/jine.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n");

        Assert.StartsWith("The folder has changed since", (await previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);
        var shown = await previewed.PreviewAsync(upload);
        Assert.Equal(377m, shown.Json["preview"]["report"]["totals"]["expenditure"]["actual"].Number);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
    }

    [Fact]
    public async Task NothingIsCopiedIntoAFolderThatIsBeingImportedAndNoImportSeesHalfOfIt()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("a.csv", GrantedSite.Data), ("b.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n"));
        await previewed.PreviewAsync(upload);
        Task<Sites.Reply> publishing;

        await using (await previewed.Site.Of<FolderAccess>().TryLeaseAsync(FolderId.Of("a1", 2024), Stop))
        {
            publishing = previewed.PublishAsync(upload);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Stop);
            Assert.DoesNotContain("a1/2024/a.csv", await previewed.ExportsAsync());
        }

        Assert.Equal(200, (await publishing).Status);
        Assert.Equal(2, (await previewed.Site.ImportAsync("a1", 2024)).Covers.Count);
    }

    [Fact]
    public async Task HalfAPreviewIsNeverSwept()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("a.csv", GrantedSite.Data), ("b.csv", "x"));
        await previewed.PreviewAsync(upload);
        await Task.Delay(TimeSpan.FromSeconds(2.5), TimeProvider.System, Stop);
        await previewed.ChangeAsync(upload, """{"without":["b.csv"]}""");
        BlobProperties file = await previewed.Granted.Exports
            .GetBlobClient($"a1/2024/check/{upload.Id}/a.csv")
            .GetPropertiesAsync(cancellationToken: Stop);
        var shortly = file.LastModified + TimeSpan.FromSeconds(1) - TimeProvider.System.GetUtcNow();

        await previewed.AtNightAsync(StagedUploadStore.LongestPreview + shortly);

        Assert.Equal("checked", (await previewed.PreviewAsync(upload)).Json["preview"]["report"]["outcome"].Text);
    }

    [Theory]
    [InlineData("""{"year":2024}""", "„files“ jmenuje 1 až 1000 souborů.")]
    [InlineData("""{"year":1,"files":["a.csv"]}""", "„year“ je „1“; je to celé číslo od 1990 do 2100.")]
    [InlineData("""{"year":2024,"files":["a.csv","a.csv"]}""", "„files“ jmenuje některý soubor dvakrát.")]
    [InlineData("""{"year":2024,"files":[".DS_Store"]}""", "„.DS_Store“ je skrytý soubor nebo pozůstatek plochy počítače, který se nečte.")]
    [InlineData("x", "Tělo je JSON, například {\"year\":2024,\"files\":[\"data.csv\"],\"check\":false}.")]
    public async Task AMistakeIsToldInCzechWhereThatIsAskedFor(string body, string sentence)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");

        var answer = await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Post, "/api/v1/uploads?lang=cs", body);

        Assert.Equal(sentence, answer.Detail(400));
    }

    [Theory]
    [InlineData("change", "[]", "Tělo je JSON, například")]
    [InlineData("change", """{"year":1}""", "„year“ je „1“")]
    [InlineData("publish", "[]", "Tělo je JSON, například")]
    public async Task AMistakeAboutAPreviewIsToldInCzechToo(string door, string body, string sentence)
    {
        await using var granted = await GrantedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await granted.GrantAsync("a1");
        var path = $"/api/v1/uploads/{new string('0', 32)}/{door}?lang=cs";

        Assert.StartsWith(
            sentence,
            (await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Post, path, body)).Detail(400),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Tento klíč takový náhled nemá",
            (await granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Post, path, "{}")).Detail(404),
            StringComparison.Ordinal);
    }

    private static async Task<BlobLeaseClient> HoldAsync(PreviewedSite previewed, string path)
    {
        var lease = previewed.Granted.Exports.GetBlobClient(path).GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        return lease;
    }
}
