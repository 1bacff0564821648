using System.Text.Json;
using Transparency.Core.Imports;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>A site where <c>a1</c> has two files of 2024 published, and a grant that may remove them.</summary>
internal sealed class RemovingSite(PreviewedSite previewed, GrantToken token) : IAsyncDisposable
{
    public const string Header = "type;paragraph;item;event;unit;amount;date\n";
    public const string Other = Header + "KDF;3111;5171;;;77;2024-11-11\n";
    public const GrantRights All = GrantRights.Upload | GrantRights.Report | GrantRights.Remove;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public PreviewedSite Previewed => previewed;

    public Site Site => previewed.Site;

    public GrantToken Token => token;

    /// <summary>The edition that is public at the beginning.</summary>
    public string First { get; private init; } = "";

    public static async Task<RemovingSite> StartAsync(string account)
    {
        var previewed = await PreviewedSite.StartAsync(account);
        previewed.Rights = All;
        var (_, token) = await previewed.Granted.GrantAsync("a1", rights: All);
        await previewed.Site.DropAsync("a1/2024/a.csv", GrantedSite.Data);
        await previewed.Site.DropAsync("a1/2024/b.csv", Other);

        return new(previewed, token) { First = (await previewed.Site.ImportAsync("a1", 2024)).Edition! };
    }

    public Task<Reply> SendAsync(string door, string body, GrantToken? by = null, string query = "") => previewed.Granted.AskAsync(
        "Bearer " + (by ?? token).Reveal(), HttpMethod.Post, $"/api/v1/uploads/folder/{door}{query}", body);

    public Task<Reply> UndoAsync(GrantToken? by = null, string query = "") => SendAsync("undo", """{"year":2024}""", by, query);

    /// <summary>Previews the folder without a file.</summary>
    public async Task<Dropped> RemoveAsync(string file)
    {
        var asked = await SendAsync("remove", JsonSerializer.Serialize(new { year = 2024, file }));
        Assert.Equal(200, asked.Status);

        return new(token, new Uri(asked.Json["links"]["publish"].Text).Segments[^2].Trim('/'), 2024);
    }

    /// <summary>Removes it, and imports the folder.</summary>
    public async Task<ImportReport> RemovedAsync(string file)
    {
        var removal = await RemoveAsync(file);
        await previewed.PreviewAsync(removal);
        var done = await previewed.PublishAsync(removal, """{"answers":{"totals-dropped":"keep","year-emptied":"keep"}}""");
        Assert.True(done.Status == 200, done.Text);

        return await ImportAsync();
    }

    /// <summary>Uploads and publishes a file, and imports the folder.</summary>
    public async Task<ImportReport> PublishedAsync(string name, string content, string answers = "{}")
    {
        var upload = await previewed.DropAsync(2024, (name, content));
        await previewed.PreviewAsync(upload);
        var done = await previewed.PublishAsync(upload, $$"""{"answers":{{answers}}}""");
        Assert.True(done.Status == 200, done.Text);

        return await ImportAsync();
    }

    public Task<ImportReport> ImportAsync() => Site.ImportAsync("a1", 2024);

    public async Task<Json> FolderYearAsync(GrantToken? by = null) => (await previewed.Granted.AskAsync(
        "Bearer " + (by ?? token).Reveal(), HttpMethod.Get, "/api/v1/uploads/folder", null)).Json["years"].Items[0];

    public Task<string> TextAsync(string path) => previewed.Granted.Exports.GetBlobClient(path).TextAsync();

    public Task<List<string>> IncomingAsync() => previewed.Granted.Incoming
        .GetBlobsAsync(cancellationToken: Stop)
        .Select(blob => blob.Name)
        .ToListAsync(Stop)
        .AsTask();

    public ValueTask DisposeAsync() => previewed.DisposeAsync();
}
