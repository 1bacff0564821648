using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
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

        app.UseRouter(Routes(functions, app.Services));

        await app.StartAsync(cancel);

        return new(app);
    }

    /// <summary>
    /// As the real host has them: one after the other in the order of the functions' names, the first whose path, constraints and methods
    /// fit takes the request. They are not ranked.
    /// </summary>
    private static RouteCollection Routes(IEnumerable<LoadedFunction> functions, IServiceProvider services)
    {
        var forwarding = services.GetRequiredService<RequestForwarding>();
        var constraints = services.GetRequiredService<IInlineConstraintResolver>();
        var routes = new RouteCollection();

        foreach (var function in functions
            .Where(function => function.IsHttp)
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            var methods = function.Methods;
            routes.Add(new Route(
                new RouteHandler(context => forwarding.AnswerAsync(context, function)),
                function.Name,
                function.Text("route"),
                [],
                methods.Count == 0
                    ? new Dictionary<string, object>()
                    : new() { ["httpMethod"] = new HttpMethodRouteConstraint([.. methods]) },
                [],
                constraints));
        }

        return routes;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
