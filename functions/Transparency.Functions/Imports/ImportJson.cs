using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Imports;
using Transparency.Core.Json;
using Transparency.Functions.Http;

namespace Transparency.Functions.Imports;

/// <summary>Reports of imports and the state of the whole as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<ImportOutcome>),
    ])]
[JsonSerializable(typeof(ReportResponse))]
[JsonSerializable(typeof(HealthResponse))]
public sealed partial class ImportJson : JsonSerializerContext
{
    public static ImportJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<ImportOutcome>()));
}
