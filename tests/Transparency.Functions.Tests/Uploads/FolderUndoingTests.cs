using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Undoing;
using Transparency.Storage.Uploads;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed class FolderUndoingTests(AzuriteFixture azurite)
{
    private const string New = RemovingSite.Header + "KDF;6171;5169;;;300;2024-02-01\n";

    private const string Hide = """{"answers":{"descriptions":"hide"}}""";

    private const string Wages =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
            + "KDF;3111;5171;;;77;2024-11-11;25063677;Firma;Výplata Novákové za leden\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APublicationIsUndoneWithItsFilesAndItsEditionAndLogAndFeedsSaySo()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);
        var undo = (await site.FolderYearAsync())["undo"];
        Assert.Equal(site.First, undo["edition"].Text);

        var undone = await site.UndoAsync();

        Assert.Equal((200, "no-store"), (undone.Status, undone["Cache-Control"]));
        Assert.Equal(site.First, undone.Json["edition"].Text);
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
        var report = await site.ImportAsync();
        Assert.Equal((ImportOutcome.Published, site.First), (report.Outcome, report.Edition));
        Assert.All(undone.Json["files"].Items, file => Assert.Contains(
            report.Covers, covered => (covered.Path, covered.Etag.Trim('"')) == (file["path"].Text, file["etag"].Text)));

        var entry = (await site.Site.JsonAsync("/api/v1/publications"))["publications"].Items[0];
        Assert.Equal((site.First, "true"), (entry["edition"].Text, entry["isReturn"].Raw));
        Assert.Contains($"vráceno k edici {site.First}", await site.Site.TextAsync("/feeds/a1/atom.xml"), StringComparison.Ordinal);
        Assert.Contains(
            $"returned to edition {site.First}", await site.Site.TextAsync("/publications?lang=en"), StringComparison.Ordinal);
        Assert.True((await site.FolderYearAsync())["undo"].IsNull);
    }

    [Fact]
    public async Task UndoingTwiceIsUndoingOnce()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => site.UndoAsync()));
        await site.ImportAsync();
        var later = await site.UndoAsync();

        Assert.Equal(200, later.Status);
        Assert.All(answers, answer => Assert.Equal(later.Text, answer.Text));
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task ARemovedFileComesBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.RemovedAsync("b.csv");

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
    }

    [Fact]
    public async Task AYearThatWasEmptiedComesBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var second = (await site.RemovedAsync("b.csv")).Edition;
        Assert.Equal(ImportOutcome.Emptied, (await site.RemovedAsync("a.csv")).Outcome);

        Assert.Equal(200, (await site.UndoAsync()).Status);

        var report = await site.ImportAsync();
        Assert.Equal((ImportOutcome.Published, second), (report.Outcome, report.Edition));
        Assert.Equal("true", (await site.Site.JsonAsync("/api/v1/publications"))["publications"].Items[0]["isReturn"].Raw);
    }

    [Fact]
    public async Task WhereNothingWasPublicBeforeTheYearIsNoLongerPublished()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", GrantedSite.Data));
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
        await previewed.Site.ImportAsync("a1", 2024);

        var undone = await previewed.Granted.AskAsync(
            upload.Bearer, HttpMethod.Post, "/api/v1/uploads/folder/undo", """{"year":2024}""");

        Assert.True(undone.Json["edition"].IsNull);
        Assert.Equal(ImportOutcome.Emptied, (await previewed.Site.ImportAsync("a1", 2024)).Outcome);
    }

    [Fact]
    public async Task AFolderThatChangedSinceThePublicationIsNotUndone()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);
        await site.Site.DropAsync("a1/2024/b.csv", RemovingSite.Other + "KDF;3113;5171;;;5;2024-11-11\n");

        Assert.StartsWith("The folder has changed since the publication", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);

        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
        Assert.True((await site.FolderYearAsync())["undo"].IsNull);
    }

    [Fact]
    public async Task AWithdrawnEditionDoesNotComeBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);
        await site.Site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of("a1", 2024), new WithdrawalOrder([site.First], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop);

        Assert.StartsWith("The edition from before was withdrawn", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);
        Assert.StartsWith("Edici, která byla", (await site.UndoAsync(query: "?lang=cs")).Detail(409), StringComparison.Ordinal);

        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task ADayAfterThePublicationThereIsNothingToUndoAndNoCopyIsLeft()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);

        await site.Previewed.AtNightAsync(UndoStore.Longest - TimeSpan.FromMinutes(5));
        Assert.Contains("a1/before/2024.json", await site.IncomingAsync());
        Assert.Contains(await site.IncomingAsync(), name => name.Split('/') is [_, _, "before", _, "0"]);

        // Copies are older than what they undo.
        await site.Previewed.AtNightAsync(UndoStore.Longest + TimeSpan.FromMinutes(1));
        Assert.Contains(await site.IncomingAsync(), name => name.Split('/') is [_, _, "before", _, "0"]);

        await site.Previewed.AtNightAsync(UndoStore.Longest + TimeSpan.FromMinutes(61));
        Assert.Empty(await site.IncomingAsync());
        Assert.StartsWith("There is nothing to undo", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasUndoneInTimeIsAnsweredTheSameAlsoLater()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);
        var undone = await site.UndoAsync();
        var (undos, folder) = (site.Site.Of<UndoStore>(), FolderId.Of("a1", 2024));
        var kept = await undos.ReadOrNullAsync(folder, Stop);
        var old = System.Text.Json.JsonSerializer.Serialize(kept! with { At = kept.At - UndoStore.Longest });
        await site.Previewed.Granted.Incoming.GetBlobClient("a1/before/2024.json").UploadAsync(new BinaryData(old), true, Stop);

        var later = await site.UndoAsync();

        Assert.Equal((200, undone.Text), (later.Status, later.Text));
    }

    [Fact]
    public async Task AGrantUndoesItsOwnPublicationAndOneThatMayRemoveUndoesEverybodys()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var (_, uploader) = await site.Previewed.Granted.GrantAsync("a1");
        var (_, other) = await site.Previewed.Granted.GrantAsync("b2", rights: RemovingSite.All);
        await site.PublishedAsync("a.csv", New);

        Assert.Equal("This grant undoes only what it published itself.", (await site.UndoAsync(uploader)).Detail(409));
        Assert.StartsWith("There is nothing to undo", (await site.UndoAsync(other)).Detail(409), StringComparison.Ordinal);
        Assert.True((await site.FolderYearAsync(uploader))["undo"].IsNull);
        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
        Assert.Equal(200, (await site.UndoAsync()).Status);
    }

    [Fact]
    public async Task AnUndoingThatBrokeOffGoesOn()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", RemovingSite.Other + "KDF;3113;5171;;;5;2024-11-11\n"));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
        await site.ImportAsync();
        await BrokenOffAsync(site, "a1/2024/b.csv");

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
    }

    [Fact]
    public async Task DescriptionsThatWereHiddenStaySo()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync("a1/municipality.json", """{"name":"Vzor"}""");
        await site.ImportAsync();
        var upload = await site.Previewed.DropAsync(
            2024,
            ("municipality.json", """{"name":"Vzorov"}"""),
            ("c.csv",
                "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
                    + "KDF;6171;5169;;;250.50;2024-02-01;25063677;Firma;Výplata Novákové za leden\n"));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload, """{"answers":{"descriptions":"hide"}}""")).Status);
        await site.ImportAsync();

        var undo = (await site.FolderYearAsync())["undo"];
        Assert.Equal(("null", "true"), (undo["edition"].Raw, undo["hides"].Raw));

        var undone = await site.UndoAsync();

        // What the import makes of the files is no edition that was there before.
        Assert.Equal((200, "null"), (undone.Status, undone.Json["edition"].Raw));
        Assert.NotEqual(site.First, (await site.ImportAsync()).Edition);
        var settings = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", settings, StringComparison.Ordinal);
        Assert.Contains("\"Vzor\"", settings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatWasUndoneIsNotPublishedAgainByTheSameRequest(bool isKeptThatItWasPublished)
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var removal = await site.RemoveAsync("b.csv");
        await site.Previewed.PreviewAsync(removal);
        Assert.Equal(200, (await site.Previewed.PublishAsync(removal)).Status);
        await site.ImportAsync();

        if (!isKeptThatItWasPublished)
        {
            var uploads = site.Site.Of<StagedUploadStore>();
            var ended = await uploads.ReadOrNullAsync(MunicipalityId.Parse("a1"), removal.Id, Stop);
            await uploads.KeepOrNullAsync(ended! with { Published = null, PublishedMark = null }, Stop);
        }

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.StartsWith(
            "The publication of these files was undone",
            (await site.Previewed.PublishAsync(removal)).Detail(409),
            StringComparison.Ordinal);

        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
    }

    [Fact]
    public async Task AnUndoingThatIsTakenUpAgainLeavesWhatWasDroppedMeanwhile()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var newer = RemovingSite.Other + "KDF;3113;5171;;;6;2024-11-11\n";
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", RemovingSite.Other), ("c.csv", RemovingSite.Other));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
        await site.ImportAsync();
        await BrokenOffAsync(site, "a1/2024/b.csv");

        await site.Site.DropAsync("a1/2024/b.csv", newer);
        Assert.StartsWith("The folder has changed since the publication", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);
        await site.Site.DropAsync("a1/2024/c.csv", newer);
        (await site.UndoAsync()).Detail(409);

        Assert.Equal(newer, await site.TextAsync("a1/2024/b.csv"));
        Assert.Equal(newer, await site.TextAsync("a1/2024/c.csv"));
    }

    [Fact]
    public async Task WhatComesBackIsWhatAPublicationThatBeganAgainReplaced()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var newer = RemovingSite.Header + "KDF;6171;5169;;;290;2024-02-01\n";
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", RemovingSite.Other));
        await site.Previewed.PreviewAsync(upload);
        var lease = await HoldAsync(site, "a1/2024/b.csv");
        Assert.StartsWith(
            "a1/2024/b.csv cannot be replaced", (await site.Previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);
        await lease.ReleaseAsync(cancellationToken: Stop);
        await site.Site.DropAsync("a1/2024/a.csv", newer);
        var before = (await site.ImportAsync()).Edition;
        Assert.StartsWith("The preview is not ready", (await site.Previewed.PublishAsync(upload)).Detail(409), StringComparison.Ordinal);
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
        await site.ImportAsync();

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.Equal(newer, await site.TextAsync("a1/2024/a.csv"));
        Assert.Equal(before, (await site.ImportAsync()).Edition);
    }

    [Fact]
    public async Task NoSettingsThatComeBackShowWhatIsHidden()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync("a1/municipality.json", """{"name":"Vzor"}""");
        await site.ImportAsync();
        var upload = await site.Previewed.DropAsync(2024, ("municipality.json", """{"name":"Vzorov"}"""), ("b.csv", Wages));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload, Hide)).Status);
        await site.ImportAsync();

        await BrokenOffAsync(site, "a1/2024/b.csv");

        var published = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", published, StringComparison.Ordinal);
        Assert.Contains("\"Vzorov\"", published, StringComparison.Ordinal);
        Assert.Equal(200, (await site.UndoAsync()).Status);
        var settings = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", settings, StringComparison.Ordinal);
        Assert.Contains("\"Vzor\"", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereTheFirstSettingsHidWhatStaysIsThat()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await site.Previewed.DropAsync(2024, ("municipality.json", """{"name":"Vzorov"}"""), ("b.csv", Wages));
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload, Hide)).Status);
        await site.ImportAsync();

        Assert.Equal(200, (await site.UndoAsync()).Status);

        var settings = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("Vzorov", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoSettingsThatArePublishedShowWhatTheAnswerHides()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await site.Previewed.DropAsync(2024, ("municipality.json", """{"name":"Vzorov"}"""), ("b.csv", Wages));
        await site.Previewed.PreviewAsync(upload);
        var lease = await HoldAsync(site, "a1/2024/b.csv");

        Assert.StartsWith(
            "a1/2024/b.csv cannot be replaced", (await site.Previewed.PublishAsync(upload, Hide)).Detail(409), StringComparison.Ordinal);

        var before = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Vzorov", before, StringComparison.Ordinal);
        await lease.ReleaseAsync(cancellationToken: Stop);
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload, Hide)).Status);
        var settings = await site.TextAsync("a1/municipality.json");
        Assert.Contains("\"never\"", settings, StringComparison.Ordinal);
        Assert.Contains("Vzorov", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatTheFirstSettingsGoIsToldToEveryYear()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("municipality.json", """{"name":"Vzorov"}""");
        Assert.DoesNotContain("a1/.changed", await site.Previewed.ExportsAsync());

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.DoesNotContain("a1/municipality.json", await site.Previewed.ExportsAsync());
        Assert.Contains("a1/.changed", await site.Previewed.ExportsAsync());
    }

    private static async Task BrokenOffAsync(RemovingSite site, string path)
    {
        var lease = await HoldAsync(site, path);
        Assert.StartsWith($"{path} cannot be replaced", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);
        await lease.ReleaseAsync(cancellationToken: Stop);
    }

    private static async Task<BlobLeaseClient> HoldAsync(RemovingSite site, string path)
    {
        var lease = site.Previewed.Granted.Exports.GetBlobClient(path).GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        return lease;
    }
}
