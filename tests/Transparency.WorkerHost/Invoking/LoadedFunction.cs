using System.Text.Json;
using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost.Invoking;

/// <summary>A function that the worker has told its host of.</summary>
/// <param name="Id">By which it is invoked.</param>
/// <param name="EntryPoint">Type and method.</param>
/// <param name="Trigger">The binding that raises it, as in <c>functions.metadata</c>.</param>
public sealed record LoadedFunction(string Id, string Name, string EntryPoint, JsonElement Trigger)
{
    /// <summary>Such as <c>httpTrigger</c>.</summary>
    public string TriggerType => Text("type");

    /// <summary>The parameter that receives what raises it.</summary>
    public string TriggerName => Text("name");

    /// <summary>The HTTP methods it takes; none where it takes each.</summary>
    internal IReadOnlyList<string> Methods => Trigger.TryGetProperty("methods", out var methods)
        ? [.. methods.EnumerateArray().Select(method => method.GetString()!)]
        : [];

    internal bool IsHttp => TriggerType == "httpTrigger";

    internal static LoadedFunction From(FunctionMetadata metadata)
    {
        var bindings = metadata.RawBindings.Select(binding => JsonElement.Parse(binding));
        var trigger = bindings.Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
        return new(metadata.FunctionId, metadata.Name, metadata.EntryPoint, trigger);
    }

    /// <summary>A property of the trigger.</summary>
    internal string Text(string property) => Trigger.GetProperty(property).GetString()!;
}
