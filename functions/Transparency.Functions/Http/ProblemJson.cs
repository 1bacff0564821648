using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;

namespace Transparency.Functions.Http;

/// <summary>Errors as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
    ])]
[JsonSerializable(typeof(ProblemResult))]
public sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Readable { get; } = new(ResponseJson.Readable());
}
