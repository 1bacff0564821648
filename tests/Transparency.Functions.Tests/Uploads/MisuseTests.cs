using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using Transparency.Core.Imports;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>What the holder of an address could ask the storage for besides writing one file, and what the folder has of it.</summary>
public sealed class MisuseTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Path = "a1/2024/data.csv";

    private GrantedSite _granted = null!;
    private GrantToken _token = null!;
    private Reply _upload = null!;
    private DateTimeOffset _imported;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Uri Address => new(_upload.Json["files"].Items[0]["url"].Text);

    private BlobClient Target => _granted.Exports.GetBlobClient(Path);

    /// <summary>A year is published, and its file is about to be replaced.</summary>
    public async ValueTask InitializeAsync()
    {
        _granted = await GrantedSite.StartAsync(azurite.NewAccount());
        (_, _token) = await _granted.GrantAsync("a1");
        await _granted.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        _imported = (await _granted.Site.ImportAsync("a1", 2024)).FinishedAt;
        _upload = await _granted.AskAsync(_token, "data.csv");
    }

    public ValueTask DisposeAsync() => _granted.DisposeAsync();

    [Fact]
    public async Task ALeaseTakenWithAnAddressDoesNotKeepTheTownFromReplacingItsFile()
    {
        Assert.Equal(201, await WriteAsync(New("1")));

        Assert.Equal(403, await AskAsync("&comp=lease", null, ("x-ms-lease-action", "acquire"), ("x-ms-lease-duration", "-1")));

        // A storage that let it pass would harm nothing either.
        await _granted.Incoming
            .GetBlobClient(Waiting)
            .GetBlobLeaseClient()
            .AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);
        await IsTakenOverAsync("1");
        Assert.Empty(await WaitingAsync());
        Assert.Equal(LeaseState.Available, (await Target.GetPropertiesAsync(cancellationToken: Stop)).Value.LeaseState);
        await IsReplacedAsync("2");
    }

    [Fact]
    public async Task ATierSetWithAnAddressDoesNotMakeTheFolderUnreadableEachNight()
    {
        Assert.Equal(201, await WriteAsync(New("1")));

        Assert.Equal(403, await AskAsync("&comp=tier", null, ("x-ms-access-tier", "Archive")));

        await IsTakenOverAsync("1");
    }

    [Fact]
    public async Task AFileWrittenIntoTheArchiveIsRefusedAndTheFolderStays()
    {
        Assert.Equal(201, await WriteAsync(New("1"), ("x-ms-access-tier", "Archive")));

        await IsRefusedAsync("data.csv is not stored as a plain file");
    }

    [Fact]
    public async Task AnAddressDoesNotWriteASecondTime()
    {
        Assert.Equal(201, await WriteAsync(New("1")));

        Assert.Equal(403, await WriteAsync(New("2")));

        await IsTakenOverAsync("1");
    }

    [Fact]
    public async Task AnAddressThatIsKeptWritesNothingOverWhatWasTakenOver()
    {
        Assert.Equal(201, await WriteAsync(New("1")));
        await IsTakenOverAsync("1");

        Assert.Equal(201, await WriteAsync(New("2")));

        // Finishing once more tells what was, and what was written since waits for the night to be removed.
        Assert.Equal(200, (await _granted.FinishAsync(_token, _upload)).Status);
        Assert.Equal(New("1"), await FolderAsync());
    }

    [Fact]
    public async Task ACopyFromElsewhereIsRefusedAndTheFolderStays()
    {
        var elsewhere = _granted.Incoming.GetBlobClient("elsewhere");
        await elsewhere.UploadAsync(new BinaryData("zlo"), Stop);

        var source = elsewhere.GenerateSasUri(BlobSasPermissions.Read, TimeProvider.System.GetUtcNow().AddHours(1));

        var status = await AskAsync("", null, ("x-ms-copy-source", source.AbsoluteUri));

        Assert.True(status is 202 or 403, $"The storage answers {status}.");
        await IsRefusedAsync(status == 202 ? "data.csv is not stored as a plain file" : "data.csv was not written yet");
    }

    [Theory]
    [InlineData("AppendBlob")]
    [InlineData("PageBlob")]
    public async Task AnotherKindOfBlobIsRefusedAndTheFolderStays(string kind)
    {
        Assert.Equal(201, await AskAsync("", null, ("x-ms-blob-type", kind), ("x-ms-blob-content-length", "512")));

        await IsRefusedAsync("data.csv is not stored as a plain file");
    }

    [Fact]
    public async Task WhatIsHungOnAFileDoesNotComeWithItsBytes()
    {
        Assert.Equal(
            201,
            await WriteAsync(
                New("1"),
                ("x-ms-meta-pulledsha256", "0"),
                ("x-ms-meta-uploadid", "0"),
                ("x-ms-blob-content-type", "text/html"),
                ("x-ms-blob-content-disposition", "attachment; filename=zlo.exe"),
                ("x-ms-blob-cache-control", "max-age=31536000"),
                ("x-ms-access-tier", "Cool")));
        Assert.Equal(201, await AskAsync("&comp=snapshot", null));

        await IsTakenOverAsync("1");

        BlobProperties taken = await Target.GetPropertiesAsync(cancellationToken: Stop);
        Assert.Equal(["uploadid"], taken.Metadata.Keys);
        Assert.NotEqual("0", taken.Metadata["uploadid"]);
        Assert.Equal(("application/octet-stream", null, null), (taken.ContentType, taken.ContentDisposition, taken.CacheControl));
        Assert.NotEqual("Cool", taken.AccessTier);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task NothingIsCopiedBeforeEveryFileIsThere()
    {
        _upload = await _granted.AskAsync(_token, "data.csv", "municipality.json");
        Assert.Equal(201, await WriteAsync(New("1")));

        var early = await _granted.FinishAsync(_token, _upload);
        Assert.StartsWith("municipality.json was not written yet", early.Detail(409), StringComparison.Ordinal);
        Assert.StartsWith(
            "Soubor municipality.json není celý nahrán",
            (await _granted.FinishAsync(_token, _upload, "?lang=cs")).Detail(409),
            StringComparison.Ordinal);
        Assert.Equal(GrantedSite.Data, await FolderAsync());

        var second = new Uri(_upload.Json["files"].Items[1]["url"].Text);
        Assert.Equal(201, await _granted.StorageAsync(HttpMethod.Put, second, """{"name":"A"}"""));
        await IsTakenOverAsync("1");
    }

    [Fact]
    public async Task AFileOverTheLimitIsNotTakenOver()
    {
        await using var narrow = await GrantedSite.StartAsync(azurite.NewAccount(), ("Transparency:LargestFileBytes", "100"));
        var (_, token) = await narrow.GrantAsync("a1");
        var upload = await narrow.AskAsync(token, "data.csv");
        var address = new Uri(upload.Json["files"].Items[0]["url"].Text);
        Assert.Equal(201, await narrow.StorageAsync(HttpMethod.Put, address, new string('x', 101)));

        Assert.StartsWith(
            "data.csv is too large: it has 101 bytes",
            (await narrow.FinishAsync(token, upload)).Detail(409),
            StringComparison.Ordinal);

        Assert.Empty(await narrow.Exports.GetBlobsAsync(cancellationToken: Stop).ToListAsync(Stop));
        Assert.Empty(await narrow.Incoming.GetBlobsAsync(cancellationToken: Stop).ToListAsync(Stop));
    }

    [Fact]
    public async Task AnUploadIsFinishedByItsOwnGrantAlone()
    {
        var (_, neighbour) = await _granted.GrantAsync("b2");
        var (_, colleague) = await _granted.GrantAsync("a1");
        var (_, reader) = await _granted.GrantAsync("a1", rights: GrantRights.Report);
        Assert.Equal(201, await WriteAsync(New("1")));

        (await _granted.FinishAsync(neighbour, _upload)).Detail(404);
        (await _granted.FinishAsync(colleague, _upload)).Detail(404);
        (await _granted.FinishAsync(reader, _upload)).Detail(401);
        (await _granted.AskAsync("Bearer " + _token.Reveal(), HttpMethod.Post, "/api/v1/uploads/report/finish", null)).Detail(404);
        (await _granted.AskAsync("Bearer " + _token.Reveal(), HttpMethod.Post, "/api/v1/uploads/..%2F/finish", null)).Detail(404);

        Assert.Equal(GrantedSite.Data, await FolderAsync());
        await IsTakenOverAsync("1");
    }

    [Fact]
    public async Task AnAnswerThatWasLostIsHadAgainAndNothingIsWrittenTwice()
    {
        Assert.Equal(201, await WriteAsync(New("1")));

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _granted.FinishAsync(_token, _upload)));
        var later = await _granted.FinishAsync(_token, _upload);

        Assert.All(replies, reply => Assert.Equal(later.Text, reply.Text));
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task AFileThatTheStorageHoldsInTheFolderIsNamedAndCanBeFinishedOnceItIsFree()
    {
        Assert.Equal(201, await WriteAsync(New("1")));

        var lease = Target.GetBlobLeaseClient();
        await lease.AcquireAsync(BlobLeaseClient.InfiniteLeaseDuration, cancellationToken: Stop);

        Assert.StartsWith(
            $"{Path} cannot be replaced, the storage holds it (LeaseIdMissing)",
            (await _granted.FinishAsync(_token, _upload)).Detail(409),
            StringComparison.Ordinal);

        await lease.ReleaseAsync(cancellationToken: Stop);
        await IsTakenOverAsync("1");
    }

    private string Waiting => string.Join('/', Address.AbsolutePath.Split('/')[^3..]);

    /// <summary>Other bytes than those that are published.</summary>
    private static string New(string amount) => GrantedSite.Data.Replace("250.50", amount, StringComparison.Ordinal);

    private Task<int> WriteAsync(string content, params (string Name, string Value)[] headers) =>
        AskAsync("", content, [("x-ms-blob-type", "BlockBlob"), .. headers]);

    private async Task<int> AskAsync(string query, string? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Address + query));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content ?? ""));

        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        return (await _granted.Site.SendAsync(request)).Status;
    }

    private async Task<string> FolderAsync() => (await Target.DownloadContentAsync(Stop)).Value.Content.ToString();

    private ValueTask<List<string>> WaitingAsync() => _granted.Incoming
        .GetBlobsAsync(BlobTraits.None, BlobStates.Snapshots, null, Stop)
        .Select(blob => blob.Name)
        .Where(name => !name.EndsWith("/upload.json", StringComparison.Ordinal) && name != "elsewhere")
        .ToListAsync(Stop);

    private async Task IsTakenOverAsync(string amount)
    {
        Assert.Equal(200, (await _granted.FinishAsync(_token, _upload)).Status);
        Assert.Equal(New(amount), await FolderAsync());
        Assert.Equal(ImportOutcome.Published, (await _granted.Site.ImportAsync("a1", 2024)).Outcome);
    }

    private async Task IsReplacedAsync(string amount)
    {
        _upload = await _granted.AskAsync(_token, "data.csv");
        Assert.Equal(201, await WriteAsync(New(amount)));
        await IsTakenOverAsync(amount);
    }

    private async Task IsRefusedAsync(string sentence)
    {
        Assert.StartsWith(sentence, (await _granted.FinishAsync(_token, _upload)).Detail(409), StringComparison.Ordinal);
        Assert.Equal(GrantedSite.Data, await FolderAsync());
        Assert.Empty(await WaitingAsync());
        Assert.Equal(_imported, (await _granted.Site.ImportAsync("a1", 2024)).FinishedAt);
        await IsReplacedAsync("3");
    }
}
