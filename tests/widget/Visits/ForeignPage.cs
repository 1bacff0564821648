using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Widget.Tests.Visits;

/// <summary>A page on somebody else's web, which embeds the component.</summary>
internal sealed class ForeignPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignPage(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="transparency">Where the component is.</param>
    /// <param name="elements">What the page shows.</param>
    /// <param name="policy">Its <c>Content-Security-Policy</c>, or null.</param>
    public static async Task<ForeignPage> StartAsync(Uri transparency, string elements, string? policy = null)
    {
        var html = $"""
            <!doctype html>
            <html lang="cs"><meta charset="utf-8"><title>Naše obec</title><link rel="icon" href="data:,">
            <script type="module" src="{transparency}widget.js"></script>
            <h1>Naše obec</h1>
            {elements}
            """;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));

        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(html);
        });
        await app.StartAsync();

        return new ForeignPage(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
