using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging.Abstractions;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage;
using Transparency.Storage.Folders;
using Transparency.Storage.Imports;
using Transparency.Storage.Previews;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>A site where files of <c>a1</c> are looked at before they are published.</summary>
internal sealed class PreviewedSite(GrantedSite granted, string account) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public GrantedSite Granted => granted;

    public Site Site => granted.Site;

    /// <summary>What the grants may do that files are dropped with.</summary>
    public GrantRights Rights { get; set; } = GrantRights.Upload | GrantRights.Report;

    public static async Task<PreviewedSite> StartAsync(string account) => new(await GrantedSite.StartAsync(account), account);

    /// <summary>Uploads files that are to be previewed.</summary>
    public async Task<Dropped> DropAsync(int year, params (string Name, string Content)[] files)
    {
        var (_, token) = await granted.GrantAsync("a1", rights: Rights);
        var asked = await granted.AskAsync(
            token.Reveal(),
            System.Text.Json.JsonSerializer.Serialize(new { year, files = files.Select(file => file.Name), preview = true }));

        foreach (var (place, file) in asked.Json["files"].Items.Zip(files))
            Assert.Equal(201, await granted.StorageAsync(HttpMethod.Put, new Uri(place["url"].Text), file.Content));

        Assert.Equal(200, (await granted.FinishAsync(token, asked)).Status);

        return new(token, new Uri(asked.Json["links"]["finish"].Text).Segments[^2].Trim('/'), year);
    }

    /// <summary>What is shown once it is looked at, which here an event does that a test makes.</summary>
    public async Task<Reply> PreviewAsync(Dropped upload, int? year = null, bool isAwaited = true)
    {
        if (isAwaited)
            await Site.Of<FolderCheck>().RunAsync(FolderId.Of("a1", year ?? upload.Year), upload.Id, Stop);

        return await granted.AskAsync(upload.Bearer, HttpMethod.Get, $"/api/v1/uploads/{upload.Id}/preview", null);
    }

    public Task<Reply> ChangeAsync(Dropped upload, string body) => SendAsync(upload, "change", body);

    public Task<Reply> PublishAsync(Dropped upload, string body = "{}") => SendAsync(upload, "publish", body);

    public Task<Reply> SendAsync(Dropped upload, string door, string body) =>
        granted.AskAsync(upload.Bearer, HttpMethod.Post, $"/api/v1/uploads/{upload.Id}/{door}", body);

    public Task<List<string>> ExportsAsync() => NamesAsync("exports");

    public async Task<List<string>> ReportsAsync() =>
        [.. (await NamesAsync("reports")).Where(name => name.Contains("/check", StringComparison.Ordinal))];

    /// <summary>What readers can ask for, as the storage has it.</summary>
    public Task<List<string>> AllOfSiteAsync() => NamesAsync("published");

    /// <summary>Does what the night does with uploads, so much later.</summary>
    public async Task AtNightAsync(TimeSpan later)
    {
        var accounts = Site.Of<StorageAccounts>();
        var uploads = new StagedUploadStore(accounts, new Later(later), NullLogger<StagedUploadStore>.Instance);

        await uploads.SweepAsync(Stop);
        await new PreviewStore(accounts, Site.Of<FolderReportStore>(), uploads, new Later(later)).SweepAsync(Stop);
    }

    public ValueTask DisposeAsync() => granted.DisposeAsync();

    private async Task<List<string>> NamesAsync(string container) => await new BlobContainerClient(account, container)
        .GetBlobsAsync(BlobTraits.None, BlobStates.None, null, Stop)
        .Select(blob => blob.Name)
        .Order(StringComparer.Ordinal)
        .ToListAsync(Stop);

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}

/// <summary>An upload that waits to be published.</summary>
internal sealed record Dropped(GrantToken Token, string Id, int Year)
{
    public string Bearer => "Bearer " + Token.Reveal();

    /// <summary>Everything that can be asked of it.</summary>
    public IEnumerable<(string Path, HttpMethod Method, string? Body)> Doors =>
    [
        ($"/api/v1/uploads/{Id}/preview", HttpMethod.Get, null),
        ($"/api/v1/uploads/{Id}/preview/page", HttpMethod.Get, null),
        ($"/api/v1/uploads/{Id}/change", HttpMethod.Post, """{"year":2023}"""),
        ($"/api/v1/uploads/{Id}/publish", HttpMethod.Post, "{}"),
    ];
}
