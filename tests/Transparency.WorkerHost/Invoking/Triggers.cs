using System.Text.Json;
using Google.Protobuf;
using Transparency.LocalHost.Hosting;
using Transparency.WorkerHost.Protocol;

namespace Transparency.WorkerHost.Invoking;

/// <summary>What the host and its extensions say to the worker when something raises a function.</summary>
internal static class Triggers
{
    /// <summary>A request; the worker asks for nothing of it, because it comes over HTTP.</summary>
    /// <param name="values">Of the route and of the query; the route's win.</param>
    public static InvocationRequest Http(LoadedFunction function, IReadOnlyDictionary<string, string> values)
    {
        var request = Of(function, new TypedData { Http = new() });

        foreach (var (name, value) in values)
            request.TriggerMetadata[name] = new() { String = value };

        return request;
    }

    /// <summary>A blob was written. With Event Grid as its source the extension says where the blob lies.</summary>
    public static InvocationRequest Blob(LoadedFunction function, string blob)
    {
        var pattern = BlobPattern.Parse(function.Text("path"));
        var parts = pattern.MatchOrNull(blob) ?? throw new ArgumentException($"{blob} does not raise {function.Name}.", nameof(blob));
        var place = new { Connection = function.Text("connection"), ContainerName = pattern.Container, BlobName = blob };
        var request = Of(function, new TypedData
        {
            ModelBindingData = new()
            {
                Version = "1.0",
                Source = "AzureStorageBlobs",
                ContentType = "application/json",
                Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(place)),
            },
        });
        request.TriggerMetadata["BlobTrigger"] = new() { String = $"{pattern.Container}/{blob}" };

        foreach (var (name, value) in parts)
            request.TriggerMetadata[name] = new() { String = value };

        return request;
    }

    /// <summary>It is time.</summary>
    public static InvocationRequest Timer(LoadedFunction function, DateTimeOffset now)
    {
        var status = new { Last = now.UtcDateTime.AddDays(-1), Next = now.UtcDateTime.AddDays(1), LastUpdated = now.UtcDateTime };
        var timer = new { Schedule = new { AdjustForDST = true }, ScheduleStatus = status, IsPastDue = false };
        return Of(function, new TypedData { Json = JsonSerializer.Serialize(timer) });
    }

    private static InvocationRequest Of(LoadedFunction function, TypedData trigger) => new()
    {
        InvocationId = Guid.NewGuid().ToString(),
        FunctionId = function.Id,
        InputData = { new ParameterBinding { Name = function.TriggerName, Data = trigger } },
        TraceContext = new(),
    };
}
