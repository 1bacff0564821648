using System.Text.Json.Serialization;

namespace Transparency.LocalHost.Instances;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LocalState))]
internal sealed partial class LocalJson : JsonSerializerContext;
