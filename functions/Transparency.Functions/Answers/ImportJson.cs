using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Importing;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>Reports of imports and the state of the whole as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<ImportOutcome>),
    ])]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
public sealed partial class ImportJson : JsonSerializerContext
{
    public static ImportJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<ImportOutcome>()));
}
