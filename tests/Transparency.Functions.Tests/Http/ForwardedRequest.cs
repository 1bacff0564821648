using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Transparency.Functions.Tests.Http;

/// <summary>
/// A request as a door of the worker gets it in Azure. Azure's front end writes <c>CLIENT-IP</c>, <c>X-Client-IP</c>, <c>DISGUISED-HOST</c>
/// and <c>X-Forwarded-*</c>; the Functions host asks the worker by its own address, passes other headers on, and replaces
/// <c>X-Forwarded-For</c>, <c>-Host</c> and <c>-Proto</c> by what it saw itself: the front end, the app's name, https. Then the worker's
/// package reads these three.
/// </summary>
internal static class ForwardedRequest
{
    /// <summary>By which name Azure's front end and Front Door ask the app.</summary>
    public const string App = "rozpocty-abc.azurewebsites.net";

    /// <summary>The front end, as the host sees it, whoever asks.</summary>
    public const string FrontEnd = "169.254.129.1";

    private static readonly Lazy<ForwardedHeadersOptions> OfTheWorker = new(Options);

    /// <param name="seen">From where the front end was asked; null where it does not say so.</param>
    /// <param name="others">What the sender, or Front Door for it, wrote besides.</param>
    public static async Task<HttpContext> AtTheDoorAsync(string? seen, params (string Name, string Value)[] others)
    {
        var context = new DefaultHttpContext();
        (context.Connection.RemoteIpAddress, context.Connection.RemotePort) = (IPAddress.Loopback, 43210);
        (context.Connection.LocalIpAddress, context.Connection.LocalPort) = (IPAddress.Loopback, 50505);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("127.0.0.1:50505");
        context.Request.Headers["x-ms-invocation-id"] = "5f1e9c52-1d64-4d2e-9a35-0c7b8d0a6f13";

        foreach (var (name, value) in others)
            context.Request.Headers[name] = value;

        context.Request.Headers["X-Forwarded-For"] = FrontEnd;
        context.Request.Headers["X-Forwarded-Host"] = App;
        context.Request.Headers["X-Forwarded-Proto"] = "https";
        context.Request.Headers["DISGUISED-HOST"] = App;

        if (seen is not null)
        {
            (
                context.Request.Headers["CLIENT-IP"],
                context.Request.Headers["X-Client-IP"]) = (seen, IPEndPoint.Parse(seen).Address.ToString());
        }

        var worker = new ForwardedHeadersMiddleware(
            _ => Task.CompletedTask, NullLoggerFactory.Instance, Microsoft.Extensions.Options.Options.Create(OfTheWorker.Value));
        await worker.Invoke(context);

        return context;
    }

    private static ForwardedHeadersOptions Options()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();

        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
    }
}
