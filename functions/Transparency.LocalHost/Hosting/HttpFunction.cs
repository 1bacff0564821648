using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>A function behind a route.</summary>
/// <param name="Methods">The HTTP methods it answers, in capitals; none where it answers each.</param>
/// <param name="Route">The route, whole: host.json has no prefix.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, IReadOnlyList<string> Methods, RoutePattern Route)
    : FoundFunction(Name, Method)
{
    /// <summary>
    /// Whether it takes every path that no other does. The host in Azure tries functions in the order of their names.
    /// </summary>
    private bool IsOfEveryPath => Route.RawText == "{*path}";

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

        string[] methods = [.. (trigger.Methods ?? []).Select(item => item.ToUpperInvariant())];
        return new(name, method, methods, route);
    }

    internal bool SharesAMethodWith(HttpFunction other) =>
        Methods.Count == 0 || other.Methods.Count == 0 || Methods.Intersect(other.Methods, StringComparer.Ordinal).Any();

    /// <summary>Whether it is called only where the other is not, because it is of every path and comes later by its name.</summary>
    internal bool ComesAfter(HttpFunction other) =>
        IsOfEveryPath && string.Compare(Name, other.Name, StringComparison.OrdinalIgnoreCase) > 0;

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
