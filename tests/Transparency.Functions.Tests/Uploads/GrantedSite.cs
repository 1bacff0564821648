using System.Text;
using Azure.Storage.Blobs;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Functions.Tests.Sites;
using Transparency.Storage.Uploads;

namespace Transparency.Functions.Tests.Uploads;

/// <summary>A site with municipalities that hold grants, and what their holders and others try with them.</summary>
internal sealed class GrantedSite(Site site, string account) : IAsyncDisposable
{
    /// <summary>A budget of one row.</summary>
    public const string Data = "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Site Site => site;

    public BlobContainerClient Exports { get; } = new(account, "exports");

    public BlobContainerClient Incoming { get; } = new(account, "incoming");

    public static async Task<GrantedSite> StartAsync(string account, params (string Name, string Value)[] settings)
    {
        // What is tried from one address here would soon be too much.
        var patient = settings.Any(setting => setting.Name == "Transparency:RefusalsPerMinute")
            ? settings
            : [.. settings, ("Transparency:RefusalsPerMinute", "100000")];
        return new GrantedSite(await Site.StartAsync(account, settings: patient), account);
    }

    public async Task<(UploadGrant Grant, GrantToken Token)> GrantAsync(
        string municipality,
        TimeSpan? validity = null,
        GrantRights rights = GrantRights.Upload | GrantRights.Report)
    {
        var id = MunicipalityId.Parse(municipality);
        await site.Of<TenantStore>().AddAsync(id, null, Stop);
        return await site.Of<UploadGrantStore>().IssueAsync(id, rights, validity ?? TimeSpan.FromDays(1), "účetní", Stop);
    }

    public Task<Reply> AskAsync(string? token, string body) =>
        AskAsync(token is null ? null : "Bearer " + token, HttpMethod.Post, "/api/v1/uploads", body);

    public Task<Reply> AskAsync(GrantToken token, params string[] files) => AskAsync(token.Reveal(), Body(files));

    public Task<Reply> ReportAsync(string? token, string query = "?year=2024") =>
        AskAsync(token is null ? null : "Bearer " + token, HttpMethod.Get, "/api/v1/uploads/report" + query, null);

    public async Task<Reply> AskAsync(string? authorization, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);

        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));

        return await site.SendAsync(request);
    }

    public static string Body(params string[] files) => System.Text.Json.JsonSerializer.Serialize(new { year = 2024, files });

    /// <summary>The addresses that the grant is given for the files.</summary>
    public async Task<Uri[]> AddressesAsync(GrantToken token, params string[] files) =>
        [.. (await AskAsync(token, files)).Json["files"].Items.Select(file => new Uri(file["url"].Text))];

    /// <summary>Says that the files of an upload are written.</summary>
    /// <param name="token">The grant.</param>
    /// <param name="upload">What was answered when the addresses were asked for.</param>
    /// <param name="query">In which language a refusal is told.</param>
    public Task<Reply> FinishAsync(GrantToken token, Reply upload, string query = "") => AskAsync(
        "Bearer " + token.Reveal(), HttpMethod.Post, new Uri(upload.Json["links"]["finish"].Text).AbsolutePath + query, null);

    /// <summary>What the storage answers.</summary>
    public async Task<int> StorageAsync(HttpMethod method, Uri address, string? content = null)
    {
        using var request = new HttpRequestMessage(method, address);

        if (content is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        if (method == HttpMethod.Put)
            request.Headers.Add("x-ms-blob-type", "BlockBlob");

        return (await site.SendAsync(request)).Status;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
