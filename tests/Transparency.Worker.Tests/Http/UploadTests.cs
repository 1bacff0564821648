using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.Storage.Uploads;
using Transparency.Worker.Tests.Sites;
using Transparency.WorkerHost.Invoking;

namespace Transparency.Worker.Tests.Http;

/// <summary>A clerk's way through the worker: an address to write to, the file, its end, the event, the report.</summary>
public sealed class UploadTests
{
    private const string Data = "type;paragraph;item;event;unit;amount;date\nKDF;6171;5169;;;250.50;2024-02-01\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileWrittenWithAGrantIsPublishedAndReportedToItsHolder()
    {
        await using var site = await WorkerSite.StartAsync();
        using var client = await ClientAsync(site);

        using var granted = await client.PostAsJsonAsync(PublicPaths.Uploads, new { year = 2024, files = new[] { "data.csv" } }, Stop);
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);

        var upload = await granted.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(HttpStatusCode.Created, await WriteAsync(new(upload.GetProperty("files")[0].GetProperty("url").GetString()!)));

        var finish = new Uri(upload.GetProperty("links").GetProperty("finish").GetString()!);
        using var finished = await client.PostAsync(new Uri(finish.AbsolutePath, UriKind.Relative), null, Stop);
        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        Assert.Equal(new(InvocationState.Success, null), await site.Worker.InvokeBlob("ImportExport", "obec/2024/data.csv").Outcome);

        var report = await client.GetFromJsonAsync<JsonElement>(PublicPaths.UploadReport(2024, check: false), Stop);
        Assert.Equal("published", report.GetProperty("outcome").GetString());

        using var pull = await client.GetAsync(new Uri(PublicPaths.UploadPull, UriKind.Relative), Stop);
        // Nothing is fetched for it; without the grant it would be refused.
        Assert.Equal(HttpStatusCode.NotFound, pull.StatusCode);
        Assert.Equal("application/problem+json", pull.Content.Headers.ContentType?.ToString());
    }

    private static async Task<HttpClient> ClientAsync(WorkerSite site)
    {
        await site.StartLocalAsync();

        var municipality = MunicipalityId.Parse("obec");
        await site.Local.Services.GetRequiredService<TenantStore>().AddAsync(municipality, null, Stop);
        var (_, token) = await site.Local.Services.GetRequiredService<UploadGrantStore>()
            .IssueAsync(municipality, GrantRights.Upload | GrantRights.Report, TimeSpan.FromDays(1), "účetní", Stop);
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = site.Worker.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token.Reveal());
        return client;
    }

    private static async Task<HttpStatusCode> WriteAsync(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Put, address);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Data));
        request.Headers.Add("x-ms-blob-type", "BlockBlob");

        using var response = await client.SendAsync(request, Stop);
        return response.StatusCode;
    }
}
