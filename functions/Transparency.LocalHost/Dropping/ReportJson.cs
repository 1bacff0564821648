using System.Text.Json.Serialization;

namespace Transparency.LocalHost.Dropping;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FolderReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
