using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>Municipalities as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(MunicipalitiesAnswer))]
[JsonSerializable(typeof(MunicipalityAnswer))]
public sealed partial class MunicipalityJson : JsonSerializerContext
{
    public static MunicipalityJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
