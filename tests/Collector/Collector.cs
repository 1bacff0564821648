using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Transparency.Tests;

/// <summary>Takes in over HTTP whatever is sent to it, as a collector of telemetry does, and says that it is well.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The bodies that were sent to a path, decompressed.</summary>
    public IReadOnlyList<byte[]> BodiesOf(string path) => [.. _received.Where(one => one.Path == path).Select(one => one.Body)];

    public static async Task<Collector> StartAsync(string answer = "")
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(context => collector.TakeAsync(context, answer));
        await app.StartAsync(TestContext.Current.CancellationToken);

        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, string answer)
    {
        using var body = new MemoryStream();
        await using var sent = context.Request.Headers.ContentEncoding == "gzip"
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        await sent.CopyToAsync(body, context.RequestAborted);
        _received.Enqueue((context.Request.Path, body.ToArray()));
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }
}
