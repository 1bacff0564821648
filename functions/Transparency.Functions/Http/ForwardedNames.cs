using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Http;

/// <summary>
/// Takes away a forwarded name that no host can have before the worker's own packages read it: they would fail before the function hears of
/// the request, and its invocation would wait for ever.
/// </summary>
public sealed class ForwardedNames : IStartupFilter
{
    private const string ForwardedHost = "X-Forwarded-Host";

    /// <summary>Before every other filter, whenever those were added.</summary>
    public static void AddFirst(IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, ForwardedNames>());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Headers[ForwardedHost].Any(names => names is not null && !names.Split(',').All(IsName)))
                context.Request.Headers.Remove(ForwardedHost);

            return following(context);
        });
        next(app);
    };

    private static bool IsName(string name)
    {
        try
        {
            return HostString.FromUriComponent(name.Trim()).HasValue;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
