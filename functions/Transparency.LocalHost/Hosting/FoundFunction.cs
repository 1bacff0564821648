using System.Reflection;

namespace Transparency.LocalHost.Hosting;

/// <summary>One method marked <c>[Function]</c>.</summary>
/// <param name="Name">The function's name, as in Azure.</param>
/// <param name="Method">The method; its class comes from the services.</param>
public abstract record FoundFunction(string Name, MethodInfo Method)
{
    public Type Door => Method.DeclaringType!;

    /// <summary>Calls the method on a door of the given scope, and lets its exception through as it is.</summary>
    internal async Task InvokeAsync(IServiceProvider services, object?[] arguments)
    {
        var door = Method.IsStatic ? null : services.GetRequiredService(Door);
        var result = Method.Invoke(door, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        await (result switch
        {
            Task task => task,
            ValueTask task => task.AsTask(),
            _ => Task.CompletedTask,
        });
    }

    private protected static CannotContinueException CannotBind(string name, ParameterInfo parameter, string allowed) =>
        new($"Function '{name}' has a parameter '{parameter.Name}' of type {parameter.ParameterType.Name}; it may have {allowed}.");
}
