using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>A function behind a route.</summary>
/// <param name="Methods">The HTTP methods it answers, in capitals.</param>
/// <param name="Route">The route, whole: host.json has no prefix.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, IReadOnlyList<string> Methods, RoutePattern Route)
    : FoundFunction(Name, Method)
{
    private static readonly string[] AnyMethod = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    internal static HttpFunction From(string name, MethodInfo method, HttpTriggerAttribute trigger)
    {
        var route = RoutePatternFactory.Parse(trigger.Route ?? name);

        foreach (var parameter in method.GetParameters())
        {
            var known = parameter.ParameterType == typeof(HttpRequest)
                || parameter.ParameterType == typeof(CancellationToken)
                || route.GetParameter(parameter.Name!) is not null;
            if (!known)
                throw CannotBind(name, parameter, "the HttpRequest, values named in its route, and a CancellationToken");
        }

        string[] methods = trigger.Methods is { Length: > 0 } listed ? [.. listed.Select(item => item.ToUpperInvariant())] : AnyMethod;
        return new(name, method, methods, route);
    }

    internal void Map(IEndpointRouteBuilder endpoints)
    {
        var door = RequestDelegateFactory.Create(
            Method,
            Method.IsStatic ? null : context => context.RequestServices.GetRequiredService(Door),
            new RequestDelegateFactoryOptions
            {
                ServiceProvider = endpoints.ServiceProvider,
                RouteParameterNames = Route.Parameters.Select(parameter => parameter.Name),
                DisableInferBodyFromParameters = true,
            });
        endpoints.Map(Route, door.RequestDelegate).WithMetadata(new HttpMethodMetadata(Methods)).WithDisplayName(Name);
    }
}
