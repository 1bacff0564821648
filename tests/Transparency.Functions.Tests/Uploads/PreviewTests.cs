using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Previews;
using Transparency.Storage.Uploads;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed class PreviewTests(AzuriteFixture azurite)
{
    private const string Header = "type;paragraph;item;event;unit;amount;date\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatWouldBePublishedIsShownAndOnlyThenPublished()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var published = await previewed.AllOfSiteAsync();

        var upload = await previewed.DropAsync(2024, ("data.csv", Header + "KDF;6171;5169;;;300;2024-02-01\n"));
        var shown = await previewed.PreviewAsync(upload);

        Assert.Equal("checked", shown.Json["preview"]["report"]["outcome"].Text);
        Assert.Equal(300m, shown.Json["preview"]["report"]["totals"]["expenditure"]["actual"].Number);
        Assert.Equal(250.50m, shown.Json["preview"]["report"]["before"]["expenditure"]["actual"].Number);

        var change = Assert.Single(shown.Json["preview"]["changes"].Items);
        Assert.Equal(("6171", 49.50m), (change["code"].Text, change["change"]["actual"].Number));
        Assert.Equal("data.csv", Assert.Single(shown.Json["preview"]["replaces"].Items).Text);
        Assert.Empty(shown.Json["preview"]["questions"].Items);

        // Nothing that a reader sees knows of it.
        Assert.Equal(published, await previewed.AllOfSiteAsync());

        var done = await previewed.PublishAsync(upload);
        Assert.Equal(200, done.Status);
        Assert.EndsWith("/budgets/a1/2024", done.Json["links"]["page"].Text, StringComparison.Ordinal);
        Assert.Equal("Published", (await previewed.Site.ImportAsync("a1", 2024)).Outcome.ToString());
        Assert.Equal(300m, (await previewed.Site.JsonAsync("/api/v1/municipalities/a1/years/2024"))
            ["totals"]["expenditure"]["actual"].Number);
        Assert.Equal(["a1/2024/data.csv"], await previewed.ExportsAsync());
        Assert.Equal("true", (await previewed.PreviewAsync(upload, isAwaited: false)).Json["isPublished"].Raw);
    }

    [Fact]
    public async Task PublishingTwiceIsPublishingOnce()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => previewed.PublishAsync(upload)));
        var again = await previewed.PublishAsync(upload);

        Assert.Equal(200, again.Status);
        Assert.All(answers, answer => Assert.Equal(again.Text, answer.Text));
    }

    [Fact]
    public async Task FilesOfAnotherYearAreNeverPublishedHereAndMoveByOneAnswer()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2023, ("data.csv", GrantedSite.Data));
        var shown = await previewed.PreviewAsync(upload);

        var question = Assert.Single(shown.Json["preview"]["questions"].Items);
        Assert.Equal("wrong-year", question["code"].Text);
        Assert.Equal("data.csv: soubor je z roku 2024, a nahrává se rok 2023. Do tohoto roku se nahrát nedá.", question["textCs"].Text);

        var move = question["answers"].Items[0];
        Assert.Equal(("move", 2024, "Nahrát do roku 2024"), (move["code"].Text, (int)move["year"].Number, move["textCs"].Text));
        Assert.StartsWith(
            "The files have an error",
            (await previewed.PublishAsync(upload, """{"answers":{"wrong-year":"keep"}}""")).Detail(409),
            StringComparison.Ordinal);

        Assert.Equal(200, (await previewed.ChangeAsync(upload, """{"year":2024}""")).Status);
        var moved = await previewed.PreviewAsync(upload, 2024);
        Assert.Equal(("checked", 2024), (moved.Json["preview"]["report"]["outcome"].Text, (int)moved.Json["year"].Number));
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
        Assert.Equal(["a1/2024/data.csv"], await previewed.ExportsAsync());
    }

    [Fact]
    public async Task RowsDatedInAnotherYearAreAskedForAndMayStay()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(
            2023,
            ("data.csv", Header + "UCT;6171;5169;;;10;\nUCT;6171;5171;;;10;\nKDF;6171;5169;;;250.50;2024-02-01\n"));
        var question = Assert.Single((await previewed.PreviewAsync(upload)).Json["preview"]["questions"].Items);

        Assert.Equal("1 řádek je z roku 2024, a nahrává se rok 2023. Do kterého roku patří?", question["textCs"].Text);
        Assert.Equal(["move", "keep"], question["answers"].Items.Select(answer => answer["code"].Text));
        Assert.StartsWith(
            "Before the files are published this is to be answered: 1 row is",
            (await previewed.PublishAsync(upload)).Detail(409),
            StringComparison.Ordinal);
        // No answer but one of those that are offered counts.
        (await previewed.PublishAsync(upload, """{"answers":{"wrong-year":"move"}}""")).Detail(409);
        (await previewed.PublishAsync(upload, """{"answers":{"wrong-year":"yes"}}""")).Detail(409);
        Assert.Equal(200, (await previewed.PublishAsync(upload, """{"answers":{"wrong-year":"keep"}}""")).Status);
    }

    [Fact]
    public async Task TotalsThatFallByMoreThanHalfAreAskedFor()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var upload = await previewed.DropAsync(2024, ("data.csv", Header + "KDF;6171;5169;;;125.24;2024-02-01\n"));
        var question = Assert.Single((await previewed.PreviewAsync(upload)).Json["preview"]["questions"].Items);

        Assert.Equal(
            "Součty klesají o více než polovinu: skutečnost výdajů z 250,50 na 125,24 Kč. Nechybí žádný soubor?", question["textCs"].Text);
        (await previewed.PublishAsync(upload)).Detail(409);
        Assert.Equal(200, (await previewed.PublishAsync(upload, """{"answers":{"totals-dropped":"keep"}}""")).Status);
    }

    [Fact]
    public async Task AFileOfAnotherIcoIsLeftOut()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.DropAsync("a1/municipality.json", """{"name":"Vzor","ico":"94281734"}""");
        var upload = await previewed.DropAsync(
            2024,
            ("data.csv", GrantedSite.Data),
            ("cizi.csv",
                "0FISCPER;ZC_VYKAZ;ZC_VTAB;ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;ZCMMT_ITM:ZCMMT_ITM;"
                    + "ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ\n"
                    + "2024012;051;000100;95512063;2;0000;1111;4100000.00;4100000.00;4086114.90\n"));
        var question = Assert.Single((await previewed.PreviewAsync(upload)).Json["preview"]["questions"].Items);

        Assert.Equal(("other-ico", "leave-out"), (question["code"].Text, question["answers"].Items[0]["code"].Text));
        (await previewed.PublishAsync(upload)).Detail(409);

        for (var tries = 0; tries < 2; tries++)
            Assert.Equal(200, (await previewed.ChangeAsync(upload, """{"without":["cizi.csv"]}""")).Status);

        Assert.Equal("checked", (await previewed.PreviewAsync(upload)).Json["preview"]["report"]["outcome"].Text);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
        Assert.Equal(["a1/2024/data.csv", "a1/municipality.json"], await previewed.ExportsAsync());
        Assert.Equal(
            "No file would be left. Upload others.",
            (await previewed.ChangeAsync(
                await previewed.DropAsync(2024, ("b.csv", GrantedSite.Data)), """{"without":["b.csv"]}""")).Detail(409));
    }

    [Fact]
    public async Task AFileThatSaysTheSameIsReplacedAndNoOtherCanBe()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        string[] rows =
        [
            .. Enumerable.Range(1, 40).Select(day => $"KDF;6171;5169;;;{day}.5;2024-{1 + (day / 28):00}-{1 + (day % 28):00}\n")
        ];
        await previewed.Site.DropAsync("a1/2024/leden.csv", Header + string.Concat(rows[..30]));
        await previewed.Site.DropAsync("a1/2024/jine.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n");
        await previewed.Site.ImportAsync("a1", 2024);

        var upload = await previewed.DropAsync(2024, ("unor.csv", Header + string.Concat(rows)));
        var question = Assert.Single((await previewed.PreviewAsync(upload)).Json["preview"]["questions"].Items);
        Assert.Equal("same-period", question["code"].Text);
        Assert.Equal("Soubor leden.csv už ve složce je a uvádí totéž co nový.", question["textCs"].Text);

        Assert.Equal(
            "jine.csv cannot be replaced: the preview did not offer it.",
            (await previewed.ChangeAsync(upload, """{"replaces":["jine.csv"]}""")).Detail(409));
        Assert.Equal(200, (await previewed.ChangeAsync(upload, """{"replaces":["leden.csv"]}""")).Status);

        var shown = await previewed.PreviewAsync(upload);
        Assert.Equal("leden.csv", Assert.Single(shown.Json["preview"]["replaces"].Items).Text);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
        Assert.Equal(["a1/2024/.changed", "a1/2024/jine.csv", "a1/2024/unor.csv"], await previewed.ExportsAsync());
        Assert.Equal("Published", (await previewed.Site.ImportAsync("a1", 2024)).Outcome.ToString());
    }

    [Fact]
    public async Task WhatAFileThatIsLeftOutWouldHaveReplacedStays()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        string[] rows =
        [
            .. Enumerable.Range(1, 30).Select(day => $"KDF;6171;5169;;;{day}.5;2024-{1 + (day / 28):00}-{1 + (day % 28):00}\n")
        ];
        await previewed.Site.DropAsync("a1/2024/leden.csv", Header + string.Concat(rows[..20]));
        await previewed.Site.ImportAsync("a1", 2024);
        var upload = await previewed.DropAsync(
            2024,
            ("unor.csv", Header + string.Concat(rows)),
            ("jine.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n"));
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await previewed.ChangeAsync(upload, """{"replaces":["leden.csv"]}""")).Status);
        await previewed.PreviewAsync(upload);

        Assert.Equal(200, (await previewed.ChangeAsync(upload, """{"without":["unor.csv"]}""")).Status);
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);

        Assert.Equal(["a1/2024/jine.csv", "a1/2024/leden.csv"], await previewed.ExportsAsync());
    }

    [Fact]
    public async Task DescriptionsThatSpeakOfWagesAreHiddenByOneAnswer()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.DropAsync("a1/municipality.json", "\uFEFF" + """{"name":"Vzor", /* as settings may be written */ }""");
        var upload = await previewed.DropAsync(
            2024,
            ("data.csv",
                "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
                    + "KDF;6171;5169;;;250.50;2024-02-01;25063677;Firma;Výplata Novákové za leden\n"));
        var question = Assert.Single((await previewed.PreviewAsync(upload)).Json["preview"]["questions"].Items);

        Assert.Equal(("descriptions", "hide"), (question["code"].Text, question["answers"].Items[0]["code"].Text));
        (await previewed.PublishAsync(upload)).Detail(409);
        Assert.Equal(200, (await previewed.PublishAsync(upload, """{"answers":{"descriptions":"hide"}}""")).Status);
        await previewed.Site.ImportAsync("a1", 2024);
        Assert.DoesNotContain("Novákové", await previewed.Site.TextAsync("/data/a1/2024/payments.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderThatChangedSinceThePreviewIsPreviewedAnew()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);
        await previewed.Site.DropAsync("a1/2024/jine.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n");

        Assert.StartsWith("The folder has changed since", (await previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
    }

    [Fact]
    public async Task TheStorageLosesWhatNobodyPublishesWithinThreeDays()
    {
        var account = azurite.NewAccount();
        await using var previewed = await PreviewedSite.StartAsync(account);
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);

        await previewed.Site.Of<StagedUploadStore>().SweepAsync(Stop);
        await previewed.Site.Of<PreviewStore>().SweepAsync(Stop);
        Assert.Equal("checked", (await previewed.PreviewAsync(upload)).Json["preview"]["report"]["outcome"].Text);
        Assert.NotEmpty(await previewed.ReportsAsync());

        await previewed.AtNightAsync(StagedUploadStore.Longest + TimeSpan.FromMinutes(1));
        Assert.Equal("checked", (await previewed.PreviewAsync(upload)).Json["preview"]["report"]["outcome"].Text);

        await previewed.AtNightAsync(StagedUploadStore.LongestPreview + TimeSpan.FromMinutes(1));
        Assert.Empty(await previewed.ExportsAsync());
        Assert.Empty(await previewed.ReportsAsync());
        (await previewed.PreviewAsync(upload, isAwaited: false)).Detail(404);
    }

    [Fact]
    public async Task OnlyTheGrantThatUploadedSeesChangesOrPublishesIt()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        var shown = await previewed.PreviewAsync(upload);
        Assert.Equal(("no-store", null), (shown["Cache-Control"], shown["ETag"]));
        Assert.Null(shown["Access-Control-Allow-Origin"]);

        var (_, same) = await previewed.Granted.GrantAsync("a1");
        var (_, other) = await previewed.Granted.GrantAsync("b2");
        var (_, reader) = await previewed.Granted.GrantAsync("a1", rights: GrantRights.Report);
        var (_, late) = await previewed.Granted.GrantAsync("a1", validity: TimeSpan.FromTicks(1));

        foreach (var (path, method, body) in upload.Doors)
        {
            (await previewed.Granted.AskAsync("Bearer " + same.Reveal(), method, path, body)).Detail(404);
            (await previewed.Granted.AskAsync("Bearer " + other.Reveal(), method, path, body)).Detail(404);
            (await previewed.Granted.AskAsync("Bearer " + reader.Reveal(), method, path, body)).Detail(401);
            (await previewed.Granted.AskAsync("Bearer " + late.Reveal(), method, path, body)).Detail(401);
            (await previewed.Granted.AskAsync(null, method, path, body)).Detail(401);
            (await previewed.Granted.AskAsync("Bearer " + upload.Token.Id + "." + new string('0', 64), method, path, body)).Detail(401);
        }

        Assert.Equal(["a1/2024/check/" + upload.Id + "/data.csv"], await previewed.ExportsAsync());
        await previewed.Site.ImportAsync("a1", 2024);
        (await previewed.Site.AskAsync("/api/v1/municipalities/a1/years/2024")).Detail(404);
    }

    [Theory]
    [InlineData("change", """{"year":1}""", 400)]
    [InlineData("change", """{"without":[null]}""", 400)]
    [InlineData("change", """{"replaces":["../b2/2024/data.csv"]}""", 401)]
    [InlineData("change", """{"municipality":"b2"}""", 400)]
    [InlineData("change", "[]", 400)]
    [InlineData("publish", "[]", 400)]
    [InlineData("publish", """{"answers":{"wrong-year":1}}""", 400)]
    [InlineData("publish", """{"year":2024}""", 400)]
    public async Task AMistakeInAQuestionIsRefused(string door, string body, int status)
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));

        (await previewed.SendAsync(upload, door, body)).Detail(status);
    }

    [Fact]
    public async Task AnUploadThatIsNotPreviewedHasNoPreview()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var (_, token) = await previewed.Granted.GrantAsync("a1");
        var asked = await previewed.Granted.AskAsync(token, "data.csv");
        var id = new Uri(asked.Json["links"]["finish"].Text).Segments[^2].Trim('/');

        (await previewed.Granted.AskAsync("Bearer " + token.Reveal(), HttpMethod.Get, $"/api/v1/uploads/{id}/preview", null)).Detail(404);
        Assert.Equal(
            "'check' and 'preview' cannot be had together: what is previewed is checked too.",
            (await previewed.Granted.AskAsync(
                token.Reveal(), """{"year":2024,"files":["data.csv"],"check":true,"preview":true}""")).Detail(400));
    }

    [Fact]
    public async Task AWithdrawalTakesPreviewsWithItBecauseTheyQuoteWhatWasPublished()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var upload = await previewed.DropAsync(2024, ("data.csv", Header + "KDF;6171;5169;;;300;2024-02-01\n"));
        await previewed.PreviewAsync(upload);

        await previewed.Site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of("a1", 2024), new WithdrawalOrder([], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop);

        Assert.Empty(await previewed.ReportsAsync());
        Assert.True((await previewed.PreviewAsync(upload, isAwaited: false)).Json["preview"].IsNull);
    }

    [Fact]
    public async Task TwoWhoDropAtOncePreviewTheirOwnFilesAlone()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var one = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        var other = await previewed.DropAsync(2024, ("jine.csv", Header + "KDF;3111;5171;;;77;2024-11-11\n"));

        Assert.Equal(250.50m, Actual(await previewed.PreviewAsync(one)));
        Assert.Equal(77m, Actual(await previewed.PreviewAsync(other)));
        Assert.Equal(200, (await previewed.PublishAsync(one)).Status);
        Assert.StartsWith("The folder has changed", (await previewed.PublishAsync(other)).Detail(409), StringComparison.Ordinal);
        Assert.Equal(327.50m, Actual(await previewed.PreviewAsync(other)));

        static decimal Actual(Reply shown) => shown.Json["preview"]["report"]["totals"]["expenditure"]["actual"].Number;
    }
}
