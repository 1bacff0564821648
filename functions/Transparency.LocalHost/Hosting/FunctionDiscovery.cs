using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>Finds the methods marked <c>[Function]</c> and refuses, in a sentence, what Azure would refuse or silently not run.</summary>
public static class FunctionDiscovery
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="CannotContinueException">A function cannot be run as it is written.</exception>
    public static IReadOnlyList<FoundFunction> Find(IEnumerable<Type> types)
    {
        FoundFunction[] found =
        [
            .. from type in types
               where type.IsClass
               from method in type.GetMethods(AnyMethod)
               let mark = method.GetCustomAttribute<FunctionAttribute>()
               where mark is not null
               select Describe(mark.Name, method),
        ];

        var byName = found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var sameName in byName.Where(group => group.Count() > 1))
            throw new CannotContinueException($"Two functions are called '{sameName.Key}'.");

        HttpRoute.RefuseOverlaps([.. found.OfType<HttpFunction>()]);

        return found;
    }

    private static FoundFunction Describe(string name, MethodInfo method)
    {
        if (!method.IsPublic || !method.DeclaringType!.IsPublic && !method.DeclaringType.IsNestedPublic)
            throw new CannotContinueException($"Function '{name}' is not public, so the worker would not find it.");
        if (method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
            throw new CannotContinueException($"Function '{name}' is async void: its failures would be lost.");

        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
                return HttpFunction.From(name, method, http);
            if (parameter.GetCustomAttribute<BlobTriggerAttribute>() is { } blob)
                return BlobFunction.From(name, method, parameter, blob);
            if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
                return TimerFunction.From(name, method, timer);
        }

        throw new CannotContinueException($"Function '{name}' has no HTTP, blob or timer trigger, and the local host knows no other.");
    }
}
