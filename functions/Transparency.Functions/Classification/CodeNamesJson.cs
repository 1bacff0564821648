using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Functions.Http;

namespace Transparency.Functions.Classification;

/// <summary>Names of codes as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CodeNamesResponse))]
public sealed partial class CodeNamesJson : JsonSerializerContext
{
    public static CodeNamesJson Readable { get; } = new(ResponseJson.Readable());
}
