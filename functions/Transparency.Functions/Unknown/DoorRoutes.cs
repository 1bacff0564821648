using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.Functions.Unknown;

/// <summary>The routes of all doors but those of every address, as their attributes write them.</summary>
internal static class DoorRoutes
{
    private const string EveryAddress = "{*path}";

    private static readonly Lazy<IReadOnlyList<(TemplateMatcher Route, bool IsEmpty, IReadOnlyList<string> Methods)>> All = new(() =>
    [
        .. from door in typeof(DoorRoutes).Assembly.GetExportedTypes()
           from method in door.GetMethods()
           where method.IsDefined(typeof(FunctionAttribute))
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger?.Route is not null and not EveryAddress
           let route = RoutePatternFactory.Parse(trigger!.Route!)
           select (
               new TemplateMatcher(new RouteTemplate(route), []),
               IsEmpty(route),
               (IReadOnlyList<string>)[.. (trigger.Methods ?? []).Select(name => name.ToUpperInvariant())]),
    ]);

    /// <summary>The methods that an address takes, <c>OPTIONS</c> as every address does; none where there is no such address.</summary>
    public static IReadOnlyList<string> MethodsOf(PathString path)
    {
        var asked = path.HasValue ? path : new PathString("/");
        var methods = All.Value
            .Where(door => door.IsEmpty ? asked == "/" : door.Route.TryMatch(asked, []))
            .SelectMany(door => door.Methods)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        return methods.Count == 0 ? [] : [.. methods, HttpMethods.Options];
    }

    /// <summary>Whether it is that of the first page: the matcher does not look at what a part may be.</summary>
    private static bool IsEmpty(RoutePattern route) =>
        route.Parameters.Any(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "maxlength(0)"));
}
