using Transparency.Core.Imports;
using Transparency.Core.Uploads;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed class FolderRemovalTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AFileIsRemovedOnlyAfterItIsSeenWhatWouldBePublishedWithoutIt()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());

        var removal = await site.RemoveAsync("b.csv");
        var shown = await site.Previewed.PreviewAsync(removal);

        Assert.Equal("checked", shown.Json["preview"]["report"]["outcome"].Text);
        Assert.Equal(250.50m, shown.Json["preview"]["report"]["totals"]["expenditure"]["actual"].Number);
        Assert.Equal(327.50m, shown.Json["preview"]["report"]["before"]["expenditure"]["actual"].Number);
        Assert.Equal("b.csv", Assert.Single(shown.Json["preview"]["replaces"].Items).Text);
        Assert.Empty(shown.Json["files"].Items);
        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));

        var done = await site.Previewed.PublishAsync(removal);
        var report = await site.ImportAsync();

        Assert.Equal(["a1/2024/.changed", "a1/2024/a.csv"], await site.Previewed.ExportsAsync());
        Assert.Equal((ImportOutcome.Published, 250.50m), (report.Outcome, report.Totals!.Expenditure.Actual!.Value.Halere / 100m));
        // Whoever waits for the import knows it by the mark.
        var mark = Assert.Single(done.Json["files"].Items);
        Assert.Contains(report.Covers, file => (file.Path, file.Etag.Trim('"')) == (mark["path"].Text, mark["etag"].Text));
        Assert.Equal(done.Text, (await site.Previewed.PublishAsync(removal)).Text);
        Assert.NotEqual(site.First, report.Edition);
    }

    [Fact]
    public async Task WithoutItsLastFileAYearIsNoLongerPublishedAndThatIsAsked()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.RemovedAsync("b.csv");

        var removal = await site.RemoveAsync("a.csv");
        var question = Assert.Single((await site.Previewed.PreviewAsync(removal)).Json["preview"]["questions"].Items);
        Assert.Equal(
            ("year-emptied", "Ve složce nezůstane žádný soubor: rozpočet roku 2024 přestane být zveřejněn."),
            (question["code"].Text, question["textCs"].Text));
        (await site.Previewed.PublishAsync(removal)).Detail(409);
        Assert.Equal(200, (await site.Previewed.PublishAsync(removal, """{"answers":{"year-emptied":"keep"}}""")).Status);

        Assert.Equal(ImportOutcome.Emptied, (await site.ImportAsync()).Outcome);
        (await site.Site.AskAsync("/api/v1/municipalities/a1/years/2024")).Detail(404);
    }

    [Fact]
    public async Task AFolderThatChangedSinceIsPreviewedAnew()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var removal = await site.RemoveAsync("b.csv");
        await site.Previewed.PreviewAsync(removal);
        await site.Site.DropAsync("a1/2024/c.csv", RemovingSite.Header + "KDF;3113;5171;;;5;2024-11-11\n");

        Assert.StartsWith("The folder has changed", (await site.Previewed.PublishAsync(removal)).Detail(409), StringComparison.Ordinal);
        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
        await site.Previewed.PreviewAsync(removal);
        Assert.Equal(200, (await site.Previewed.PublishAsync(removal)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFileThatChangedSinceThePreviewIsNeitherRemovedNorReplacedUnseen(bool isRemoved)
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var newer = RemovingSite.Header + "KDF;3111;5171;;;78;2024-11-11\n";
        var upload = isRemoved
            ? await site.RemoveAsync("b.csv")
            : await site.Previewed.DropAsync(2024, ("b.csv", RemovingSite.Header + "KDF;3111;5171;;;79;2024-11-11\n"));
        var shown = await site.Previewed.PreviewAsync(upload);
        Assert.DoesNotContain("\"over\"", shown.Text, StringComparison.Ordinal);
        await site.Site.DropAsync("a1/2024/b.csv", newer);

        Assert.StartsWith("The folder has changed", (await site.Previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);

        Assert.Equal(newer, await site.TextAsync("a1/2024/b.csv"));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
    }

    [Fact]
    public async Task ARemovalIsNotChangedIntoAnotherPreview()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var removal = await site.RemoveAsync("b.csv");

        Assert.StartsWith(
            "The removal of a file cannot be changed",
            (await site.Previewed.ChangeAsync(removal, """{"year":2023}""")).Detail(409),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTheRightAnyFileIsReplacedAndWithoutItOnlyOneThatIsOffered()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await site.Previewed.DropAsync(2024, ("c.csv", RemovingSite.Other));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.ChangeAsync(upload, """{"replaces":["b.csv"]}""")).Status);
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
        Assert.Equal(["a1/2024/.changed", "a1/2024/a.csv", "a1/2024/c.csv"], await site.Previewed.ExportsAsync());

        site.Previewed.Rights = GrantRights.Upload | GrantRights.Report;
        var other = await site.Previewed.DropAsync(2024, ("d.csv", RemovingSite.Other));
        await site.Previewed.PreviewAsync(other);
        (await site.Previewed.ChangeAsync(other, """{"replaces":["a.csv"]}""")).Detail(409);
    }

    [Theory]
    [InlineData("remove", """{"year":2024,"file":"c.csv"}""", 409)]
    [InlineData("remove", """{"year":2023,"file":"a.csv"}""", 409)]
    [InlineData("remove", """{"year":2024,"file":".changed"}""", 409)]
    [InlineData("remove", """{"year":2024,"file":"municipality.json"}""", 409)]
    [InlineData("remove", """{"year":2024,"file":"../../b2/2024/a.csv"}""", 401)]
    [InlineData("remove", """{"year":2024,"file":"check/a.csv"}""", 401)]
    [InlineData("remove", """{"year":1,"file":"a.csv"}""", 400)]
    [InlineData("remove", """{"file":"a.csv"}""", 400)]
    [InlineData("remove", """{"year":2024}""", 400)]
    [InlineData("remove", """{"year":2024,"file":"a.csv","municipality":"b2"}""", 400)]
    [InlineData("remove", "[]", 400)]
    [InlineData("undo", "{}", 400)]
    [InlineData("undo", """{"year":2024,"municipality":"b2"}""", 400)]
    [InlineData("undo", "x", 400)]
    [InlineData("undo", """{"year":2024}""", 409)]
    public async Task WhatCannotBeDoneIsRefusedAndTheFolderStays(string door, string body, int status)
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var lies = await site.Previewed.ExportsAsync();

        (await site.SendAsync(door, body)).Detail(status);

        Assert.Equal(lies, await site.Previewed.ExportsAsync());
    }

    [Theory]
    [InlineData("sub/c.csv")]
    [InlineData("50 %.csv")]
    [InlineData("a..csv")]
    public async Task AFileThatLiesThereUnderSuchANameIsNotOfferedAndRefusedInWordsWithoutAGuess(string name)
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync("a1/2024/" + name, RemovingSite.Other);

        var files = (await site.FolderYearAsync())["files"].Items;
        Assert.Equal(["a.csv", "b.csv"], files.Where(file => file["isRemovable"].Raw == "true").Select(file => file["name"].Text));
        Assert.Contains(name, files.Select(file => file["name"].Text));

        var asked = System.Text.Json.JsonSerializer.Serialize(new { year = 2024, file = name });
        Assert.StartsWith($"{name} cannot be removed here", (await site.SendAsync("remove", asked)).Detail(409), StringComparison.Ordinal);
        (await site.SendAsync("remove", asked.Replace("2024", "2023", StringComparison.Ordinal))).Detail(401);
    }

    [Fact]
    public async Task OnlyAGrantThatMayRemoveDoesAndOnlyInItsOwnFolder()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync("b2/2024/a.csv", GrantedSite.Data);
        var granted = site.Previewed.Granted;
        var (_, uploader) = await granted.GrantAsync("a1");
        var (_, reader) = await granted.GrantAsync("a1", rights: GrantRights.Report);
        var (_, late) = await granted.GrantAsync("a1", TimeSpan.FromTicks(1), RemovingSite.All);
        var (_, other) = await granted.GrantAsync("b2", rights: RemovingSite.All);
        const string body = """{"year":2024,"file":"b.csv"}""";

        var refusal = (await site.SendAsync("remove", body, uploader)).Detail(401);
        Assert.Equal(refusal, (await site.SendAsync("remove", body, reader)).Detail(401));
        Assert.Equal(refusal, (await site.SendAsync("remove", body, late)).Detail(401));
        Assert.Equal(refusal, (await site.SendAsync("undo", body, reader)).Detail(401));
        Assert.Equal(refusal, (await site.SendAsync("undo", body, late)).Detail(401));
        Assert.Equal(refusal, (await granted.AskAsync(null, HttpMethod.Post, "/api/v1/uploads/folder/remove", body)).Detail(401));
        // In its own folder there is no such file, and no other folder can be named.
        Assert.Equal("b.csv is not in the folder.", (await site.SendAsync("remove", body, other)).Detail(409));
        Assert.Equal("Soubor b.csv ve složce není.", (await site.SendAsync("remove", body, other, "?lang=cs")).Detail(409));
        Assert.Equal("false", (await granted.AskAsync(
            "Bearer " + uploader.Reveal(), HttpMethod.Get, "/api/v1/uploads/folder", null)).Json["mayRemove"].Raw);
        Assert.Equal("true", (await granted.AskAsync(
            "Bearer " + site.Token.Reveal(), HttpMethod.Get, "/api/v1/uploads/folder", null)).Json["mayRemove"].Raw);

        // What one grant is about to remove no other sees or publishes.
        var removal = await site.RemoveAsync("b.csv");
        foreach (var (path, method, content) in removal.Doors)
        {
            (await granted.AskAsync("Bearer " + uploader.Reveal(), method, path, content)).Detail(404);
            (await granted.AskAsync("Bearer " + other.Reveal(), method, path, content)).Detail(404);
        }

        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
    }
}
