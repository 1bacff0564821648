using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions;

namespace Transparency.Worker.Tests.Publishing;

/// <summary>A folder that <c>dotnet publish</c> made, as the Functions host reads it.</summary>
internal sealed class PublishedApplication(string folder)
{
    /// <summary>
    /// What the host wants to find: its settings, which functions there are, how to start the worker, its extensions, the application.
    /// </summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        "host.json", "functions.metadata", "worker.config.json", "extensions.json",
        "Transparency.Functions.dll", "Microsoft.Azure.Functions.Worker.dll", "Microsoft.Azure.Functions.Worker.OpenTelemetry.dll",
    ];

    /// <summary>The functions of the code: name, method, and what raises it.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. (from type in typeof(TransparencyRegistration).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            let mark = method.GetCustomAttribute<FunctionAttribute>()
            where mark is not null
            select $"{mark.Name} {type.FullName}.{method.Name} {Trigger(method)}").Order(StringComparer.Ordinal),
    ];

    /// <returns>Sentences; empty when the folder can be deployed.</returns>
    public IEnumerable<string> Mistakes()
    {
        foreach (var file in Files.Where(file => !File.Exists(Path.Combine(folder, file))))
            yield return $"There is no {file}.";

        if (!Directory.Exists(Path.Combine(folder, ".azurefunctions")))
            yield return "There is no folder .azurefunctions, which has the host's extensions.";

        var published = Published();
        foreach (var function in Functions.Except(published))
            yield return $"The host is not told of {function}.";
        foreach (var function in published.Except(Functions))
            yield return $"The host is told of {function}, which the code has not.";
        foreach (var function in published.GroupBy(function => function).Where(same => same.Count() > 1))
            yield return $"The host is told twice of {function.Key}.";
    }

    private List<string> Published()
    {
        var metadata = Path.Combine(folder, "functions.metadata");
        if (!File.Exists(metadata))
            return [];

        using var functions = JsonDocument.Parse(File.ReadAllText(metadata));
        return [.. functions.RootElement.EnumerateArray().Select(Line)];
    }

    private static string Line(JsonElement function) =>
        $"{Text(function, "name")} {Text(function, "entryPoint")} {Trigger(function.GetProperty("bindings"))}";

    private static string Trigger(JsonElement bindings)
    {
        var trigger = bindings.EnumerateArray()
            .Single(binding => Text(binding, "type")!.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        return $"{Text(trigger, "type")} {Text(trigger, "route") ?? Text(trigger, "path") ?? Text(trigger, "schedule")}";
    }

    private static string? Text(JsonElement part, string name) => part.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Trigger(MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.GetCustomAttribute<HttpTriggerAttribute>() is { } http)
                return $"httpTrigger {http.Route}";
            if (parameter.GetCustomAttribute<BlobTriggerAttribute>() is { } blob)
                return $"blobTrigger {blob.BlobPath}";
            if (parameter.GetCustomAttribute<TimerTriggerAttribute>() is { } timer)
                return $"timerTrigger {timer.Schedule}";
        }

        throw new InvalidOperationException($"{method} has no trigger that is known here.");
    }
}
