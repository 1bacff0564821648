using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Instances;

/// <summary>
/// What only this machine answers, under <c>/local</c>: the storage for <c>drop</c>, and the reports, which are private
/// in Azure. Bound to loopback names, so that a web page elsewhere cannot reach it under a name of its own.
/// </summary>
internal static partial class LocalEndpoints
{
    /// <param name="endpoints">Where it is mapped.</param>
    /// <param name="connectionString">The storage.</param>
    /// <param name="address">Where the pages are, if not there too.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string connectionString, Uri? address = null)
    {
        var local = endpoints.MapGroup("/local").RequireHost("127.0.0.1", "localhost");
        var reports = new BlobContainerClient(connectionString, StorageNames.Reports);
        var poison = endpoints.ServiceProvider.GetRequiredService<PoisonLog>();

        local.MapGet("", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(
            new LocalState(connectionString, poison.File, poison.SinceStart, address),
            LocalJson.Default.LocalState,
            cancellationToken: context.RequestAborted)));
        local.MapGet("/reports/{municipality}/{year}", (RequestDelegate)(context => WriteReportAsync(context, reports, "report")));
        local.MapGet("/reports/{municipality}/{year}/check", (RequestDelegate)(context => WriteReportAsync(context, reports, "check")));
    }

    private static async Task WriteReportAsync(HttpContext context, BlobContainerClient reports, string report)
    {
        var folder = $"{context.GetRouteValue("municipality")}/{context.GetRouteValue("year")}";
        context.Response.StatusCode = StatusCodes.Status404NotFound;

        if (!Folder().IsMatch(folder))
            return;

        try
        {
            var name = context.Request.Query["lang"] == "en" ? $"{report}.en.html" : $"{report}.html";
            var html = (await reports.GetBlobClient($"{folder}/{name}").DownloadContentAsync(context.RequestAborted)).Value.Content;
            context.Response.StatusCode = StatusCodes.Status200OK;
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            // A report quotes what stood in a file: nothing of it may run.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
            await context.Response.Body.WriteAsync(html.ToMemory(), context.RequestAborted);
        }
        catch (RequestFailedException fault) when (fault.Status == StatusCodes.Status404NotFound)
        {
            // No import has reported on this folder yet.
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,62}/[0-9]{4}\z")]
    private static partial Regex Folder();
}
