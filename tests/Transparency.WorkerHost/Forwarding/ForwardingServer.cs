using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Transparency.WorkerHost.Invoking;
using Yarp.ReverseProxy.Forwarder;

namespace Transparency.WorkerHost.Forwarding;

/// <summary>What readers talk to: the real host's own HTTP side, on a loopback port.</summary>
internal sealed class ForwardingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForwardingServer(WebApplication app)
    {
        _app = app;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <param name="worker">Where the worker listens for requests that are forwarded.</param>
    public static async Task<ForwardingServer> StartAsync(
        IEnumerable<LoadedFunction> functions, WorkerConversation conversation, Uri worker, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting().AddHttpForwarder();
        builder.Services.AddSingleton(services =>
            new RequestForwarding(services.GetRequiredService<IHttpForwarder>(), conversation, worker));

        var app = builder.Build();
        app.Use(Platform.SeeAsAzureAsync);

        var forwarding = app.Services.GetRequiredService<RequestForwarding>();
        // By route and method at once: a method that no route of the path takes is no address at all for the real host.
        List<LoadedFunction> ofEveryPath = [.. functions.Where(function => function.IsHttp && function.Text("route") == "{*path}")];
        var routes = functions.Where(function => function.IsHttp).GroupBy(function => function.Text("route"), StringComparer.Ordinal);
        foreach (var route in routes)
        {
            List<LoadedFunction> doors = [.. route, .. ofEveryPath];
            app.Map("/" + route.Key, (HttpContext context) => forwarding.AnswerAsync(context, doors));
        }

        await app.StartAsync(cancel);

        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
