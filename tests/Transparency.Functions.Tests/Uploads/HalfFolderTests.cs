using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Storage.Publishing;
using Transparency.Storage.Uploads;
using Transparency.Storage.Withdrawals;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>What becomes of a folder that has half of an upload, because somebody holds a file of it.</summary>
public sealed class HalfFolderTests(AzuriteFixture azurite)
{
    private const string New = RemovingSite.Header + "KDF;6171;5169;;;300;2024-02-01\n";
    private const string Hide = """{"answers":{"descriptions":"hide"}}""";
    private const string Wages =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
            + "KDF;3111;5171;;;77;2024-11-11;25063677;Firma;Výplata Novákové za leden\n";
    private const string Mark = "a1/2024/.publishing";
    private const string Record = "a1/begun/2024.json";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task APublicationThatCannotReplaceOneFileTakesBackTheOthers()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", New), ("c.csv", New));
        await site.Previewed.PreviewAsync(upload);
        var lease = await HoldAsync(site, "a1/2024/b.csv");

        var refused = await site.Previewed.PublishAsync(upload);
        Assert.StartsWith("a1/2024/b.csv cannot be replaced", refused.Detail(409), StringComparison.Ordinal);

        await AssertWholeAsync(site);
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
        Assert.DoesNotContain("a1/2024/c.csv", await site.Previewed.ExportsAsync());
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
        // It can still be published, once it is looked at again.
        await lease.ReleaseAsync(cancellationToken: Stop);
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal("waiting", (await site.Previewed.PreviewAsync(upload)).Json["state"].Text);
    }

    [Fact]
    public async Task TheLastPublicationIsUndoneAlsoAfterAnotherWasTakenBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.PublishedAsync("a.csv", New);
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", GrantedSite.Data), ("b.csv", New));
        await site.Previewed.PreviewAsync(upload);
        var lease = await HoldAsync(site, "a1/2024/b.csv");
        (await site.Previewed.PublishAsync(upload)).Detail(409);
        await lease.ReleaseAsync(cancellationToken: Stop);
        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));

        Assert.Equal(200, (await site.UndoAsync()).Status);

        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
    }

    [Fact]
    public async Task WhatCanBeNeitherFinishedNorTakenBackIsNotImportedUntilItCan()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await HalfAsync(site);
        var (written, missing) = (await HoldAsync(site, "a1/2024/a.csv"), await HoldAsync(site, "a1/2024/b.csv"));

        var half = await Assert.ThrowsAsync<HalfFolderException>(site.ImportAsync);
        Assert.Contains("cannot be replaced, the storage holds it", half.Message, StringComparison.Ordinal);
        Assert.Equal("waiting", (await site.FolderYearAsync())["state"].Text);
        Assert.StartsWith("a1/2024/a.csv cannot be replaced", (await site.UndoAsync()).Detail(409), StringComparison.Ordinal);

        await written.ReleaseAsync(cancellationToken: Stop);
        await missing.ReleaseAsync(cancellationToken: Stop);
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
        await AssertWholeAsync(site);
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task AnUndoingThatBrokeOffIsTakenBackWhereItsEditionIsWithdrawnMeanwhile()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var second = (await site.PublishedAsync("a.csv", New)).Edition;
        await HalfUndoAsync(site);
        await site.Site.Of<EditionWithdrawal>().RunAsync(
            FolderId.Of("a1", 2024), new WithdrawalOrder([site.First], false, WithdrawalReason.Of("personal-data")), _ => { }, Stop);

        Assert.Equal(second, (await site.ImportAsync()).Edition);

        await AssertWholeAsync(site);
        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task AMarkThatSomebodyDropsIsRemovedAndTheFolderImportedAsItLies()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync(Mark, """{"Upload":"../b2","IsUndo":false,"Files":[{"Path":"b2/2024/a.csv"}]}""");

        var report = await site.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, site.First), (report.Outcome, report.Edition));
        await AssertWholeAsync(site);
    }

    [Fact]
    public async Task AMarkThatSomebodyHoldsKeepsNobodyFromImportingOrPublishing()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await HeldMarkAsync(site);
        await site.Site.DropAsync("a1/2024/a.csv", New);

        Assert.Equal(ImportOutcome.Published, (await site.ImportAsync()).Outcome);

        await AssertWholeAsync(site);
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", GrantedSite.Data));
        await site.Previewed.PreviewAsync(upload);
        await HeldMarkAsync(site);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);
        await AssertWholeAsync(site);

        static async Task HeldMarkAsync(RemovingSite site)
        {
            await site.Site.DropAsync(Mark, "");
            await site.Previewed.Granted.Exports.GetBlobClient(Mark).CreateSnapshotAsync(cancellationToken: Stop);
            await HoldAsync(site, Mark);
        }
    }

    [Fact]
    public async Task AnUndoingThatCannotBeToldToAnImportIsTakenBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var second = (await site.PublishedAsync("a.csv", New)).Edition;
        const string changed = "a1/2024/.changed";
        await site.Site.DropAsync(changed, "");
        var lease = await HoldAsync(site, changed);

        var refused = (await site.UndoAsync()).Detail(409);
        Assert.StartsWith("The folder could not be changed because of a fault", refused, StringComparison.Ordinal);

        await AssertWholeAsync(site);
        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
        Assert.Equal(second, (await site.ImportAsync()).Edition);
        await lease.ReleaseAsync(cancellationToken: Stop);
        Assert.Equal(200, (await site.UndoAsync()).Status);
        Assert.Equal(site.First, (await site.ImportAsync()).Edition);
    }

    [Fact]
    public async Task NoNightTakesTheCopiesOfWhatBrokeOffWhereSomebodyRemovedItsMark()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await HalfAsync(site);
        await site.Previewed.Granted.Exports.GetBlobClient(Mark).DeleteAsync(cancellationToken: Stop);

        await site.Previewed.AtNightAsync(TimeSpan.FromDays(9));

        Assert.Equal(2, (await site.IncomingAsync()).Count(name => name.StartsWith($"a1/{upload.Id}/before/", StringComparison.Ordinal)));
        Assert.Contains(Record, await site.IncomingAsync());
        Assert.Equal(2, (await site.Previewed.ExportsAsync()).Count(name =>
            name.StartsWith($"a1/2024/check/{upload.Id}/", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SettingsThatSomebodyHoldsEndAPublicationThatHidesDescriptions()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Site.DropAsync("a1/municipality.json", """{"name":"Vzor"}""");
        var upload = await site.Previewed.DropAsync(2024, ("b.csv", Wages));
        await site.Previewed.PreviewAsync(upload);
        var lease = await HoldAsync(site, "a1/municipality.json");

        Assert.StartsWith(
            "a1/municipality.json cannot be replaced",
            (await site.Previewed.PublishAsync(upload, Hide)).Detail(409),
            StringComparison.Ordinal);

        await AssertWholeAsync(site);
        Assert.Equal(RemovingSite.Other, await site.TextAsync("a1/2024/b.csv"));
        await lease.ReleaseAsync(cancellationToken: Stop);
        await site.Previewed.PreviewAsync(upload);
        Assert.Equal(200, (await site.Previewed.PublishAsync(upload, Hide)).Status);
        Assert.Contains("\"never\"", await site.TextAsync("a1/municipality.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatFailsForGoodIsTakenBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await HalfAsync(site);
        var record = site.Previewed.Granted.Incoming.GetBlobClient(Record);
        var begun = System.Text.Json.JsonSerializer.Deserialize<FolderSwitch>(await record.TextAsync())!;
        // No file of any folder.
        await BeginAsync(site, begun with { Files = [.. begun.Files!, new SwitchedFile("a1", null, null, "a1")] });

        Assert.Equal(site.First, (await site.ImportAsync()).Edition);

        await AssertWholeAsync(site);
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task SettingsThatCannotBeReadEndWhatHidesDescriptions()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await HalfAsync(site);
        var record = site.Previewed.Granted.Incoming.GetBlobClient(Record);
        var begun = System.Text.Json.JsonSerializer.Deserialize<FolderSwitch>(await record.TextAsync())!;
        await BeginAsync(site, begun with { Hides = true });
        await site.Site.DropAsync("a1/municipality.json", "{");

        Assert.Equal(ImportOutcome.Rejected, (await site.ImportAsync()).Outcome);

        await AssertWholeAsync(site);
        Assert.Equal("{", await site.TextAsync("a1/municipality.json"));
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task DescriptionsThatAnotherYearHidMeanwhileStayHiddenWhereSettingsAreTakenBack()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        const string settings = "a1/municipality.json";
        await site.Site.DropAsync(settings, """{"name":"Vzor","name":"Vzor"}""");
        var before = await ETagAsync(site, settings);
        await site.Previewed.Granted.Incoming
            .GetBlobClient("a1/copy")
            .UploadAsync(new BinaryData(await site.TextAsync(settings)), Stop);
        var upload = new string('0', 32);
        var file = new SwitchedFile(settings, before, "a1/copy", "a1/2024/check/gone");
        await BeginAsync(site, new FolderSwitch(upload, "g", false, 1, Files: [file], Others: [], IsBack: true));
        await WriteAsync(site, settings, """{"name":"Vzorov","descriptions":"never"}""", $"1-{upload}");

        await site.ImportAsync();

        await AssertWholeAsync(site);
        var restored = await site.TextAsync(settings);
        Assert.Contains("\"Vzor\"", restored, StringComparison.Ordinal);
        Assert.Contains("\"never\"", restored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCouldNotBeBroughtBackIsNotReplaced()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        await site.Previewed.Granted.Exports.GetBlobClient("a1/2024/b.csv").SetAccessTierAsync(AccessTier.Archive, cancellationToken: Stop);
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", New));
        await site.Previewed.PreviewAsync(upload);

        Assert.StartsWith(
            "The storage does not give out a1/2024/b.csv",
            (await site.Previewed.PublishAsync(upload)).Detail(409),
            StringComparison.Ordinal);

        await AssertWholeAsync(site);
        Assert.Equal(GrantedSite.Data, await site.TextAsync("a1/2024/a.csv"));
    }

    [Fact]
    public async Task SeveralThatSettleItAtOnceSettleItOnce()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await HalfAsync(site);

        var (imports, answers) = (
            Enumerable.Range(0, 3).Select(_ => site.ImportAsync()).ToList(),
            Enumerable.Range(0, 3).Select(_ => site.Previewed.PublishAsync(upload)).ToList());

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(200, answer.Status));
        Assert.All(await Task.WhenAll(imports), report => Assert.NotEqual(ImportOutcome.Rejected, report.Outcome));
        await AssertWholeAsync(site);
        Assert.Equal(New, await site.TextAsync("a1/2024/a.csv"));
        Assert.Equal(RemovingSite.Header + "KDF;3113;5171;;;5;2024-11-11\n", await site.TextAsync("a1/2024/b.csv"));
    }

    [Fact]
    public async Task ARecordFromBeforeThereWereSwitchesIsPublishedStill()
    {
        await using var site = await RemovingSite.StartAsync(azurite.NewAccount());
        var upload = await HalfAsync(site);
        var incoming = site.Previewed.Granted.Incoming;
        await incoming.GetBlobClient(Record).DeleteAsync(cancellationToken: Stop);
        await site.Previewed.Granted.Exports.GetBlobClient(Mark).DeleteAsync(cancellationToken: Stop);
        var store = site.Site.Of<StagedUploadStore>();
        var kept = await store.ReadOrNullAsync(MunicipalityId.Parse("a1"), upload.Id, Stop);
        await store.KeepOrNullAsync(kept! with { Before = new FolderBefore(false, null, []) }, Stop);

        Assert.Equal(200, (await site.Previewed.PublishAsync(upload)).Status);

        await AssertWholeAsync(site);
        Assert.Equal(RemovingSite.Header + "KDF;3113;5171;;;5;2024-11-11\n", await site.TextAsync("a1/2024/b.csv"));
    }

    /// <summary>As a host leaves it that died after the first of two files.</summary>
    private static async Task<Dropped> HalfAsync(RemovingSite site)
    {
        const string other = RemovingSite.Header + "KDF;3113;5171;;;5;2024-11-11\n";
        var upload = await site.Previewed.DropAsync(2024, ("a.csv", New), ("b.csv", other));
        await site.Previewed.PreviewAsync(upload);
        var folder = FolderId.Of("a1", 2024);
        var store = site.Site.Of<StagedUploadStore>();
        var found = (await store.ReadOrNullAsync(folder.Municipality, upload.Id, Stop))!;
        var next = (await store.KeepOrNullAsync(
            store.InTurn(found, 0) with { Answers = new Dictionary<string, string>(StringComparer.Ordinal) }, Stop))!;
        var listing = await site.Site.Of<Storage.Folders.ExportFolderStore>().ListAsync(folder, Stop);
        var files = listing.Data.Select((file, number) => new SwitchedFile(
            file.FullPath,
            file.ETag.Trim('"'),
            $"a1/{upload.Id}/before/{next.Turn}/{number}",
            next.Path(number),
            next.ETags![number])).ToList();

        foreach (var file in files)
        {
            await site.Previewed.Granted.Incoming
                .GetBlobClient(file.Copy)
                .UploadAsync(new BinaryData(await site.TextAsync(file.Path)), Stop);
        }

        await BeginAsync(site, new FolderSwitch(upload.Id, next.Grant, false, next.Turn!.Value, Files: files, Others: []));
        await WriteAsync(site, "a1/2024/a.csv", New, $"{next.Turn}-{upload.Id}");

        return upload;
    }

    /// <summary>As a host leaves it that died after the first file that came back.</summary>
    private static async Task HalfUndoAsync(RemovingSite site)
    {
        var incoming = site.Previewed.Granted.Incoming;
        var undo = System.Text.Json.Nodes.JsonNode.Parse(
            (await incoming.GetBlobClient("a1/before/2024.json").DownloadContentAsync(Stop)).Value.Content.ToString())!;
        var (id, grant, turn) = ((string)undo["Upload"]!, (string)undo["Grant"]!, (long)undo["Published"]! + 1);
        var (copy, place) = ($"a1/{id}/before/{turn}/0", $"a1/{id}/before/{turn - 1}/0");
        await incoming.GetBlobClient(copy).UploadAsync(new BinaryData(New), Stop);
        undo["Turn"] = turn;
        await incoming.GetBlobClient("a1/before/2024.json").UploadAsync(new BinaryData(undo.ToJsonString()), true, Stop);
        var etag = (string)undo["After"]![0]!["etag"]!;
        var file = new SwitchedFile("a1/2024/a.csv", etag, copy, place);

        await BeginAsync(site, new FolderSwitch(id, grant, true, turn, Edition: site.First, Files: [file], Others: []));
        await WriteAsync(site, "a1/2024/a.csv", GrantedSite.Data, $"{turn}-{id}undone");
    }

    private static async Task BeginAsync(RemovingSite site, FolderSwitch begun)
    {
        await site.Previewed.Granted.Incoming
            .GetBlobClient(Record)
            .UploadAsync(new BinaryData(System.Text.Json.JsonSerializer.Serialize(begun)), true, Stop);
        await site.Site.DropAsync(Mark, "");
    }

    private static Task WriteAsync(RemovingSite site, string path, string content, string mark) => site.Previewed.Granted.Exports
        .GetBlobClient(path)
        .UploadAsync(
            new BinaryData(content),
            new BlobUploadOptions { Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["uploadid"] = mark } },
            Stop);

    private static async Task<string> ETagAsync(RemovingSite site, string path) =>
        (await site.Previewed.Granted.Exports.GetBlobClient(path).GetPropertiesAsync(cancellationToken: Stop)).Value.ETag
            .ToString()
            .Trim('"');

    private static async Task AssertWholeAsync(RemovingSite site)
    {
        Assert.DoesNotContain(Mark, await site.Previewed.ExportsAsync());
        Assert.DoesNotContain(Record, await site.IncomingAsync());
    }

    private static async Task<BlobLeaseClient> HoldAsync(RemovingSite site, string path)
    {
        var lease = site.Previewed.Granted.Exports.GetBlobClient(path).GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        return lease;
    }
}
