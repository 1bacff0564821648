using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Http;

namespace Transparency.Functions.Comparisons;

/// <summary>Municipalities beside each other as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(CamelCaseEnum<MunicipalityKind>),
        typeof(CamelCaseEnum<PopulationSource>),
    ])]
[JsonSerializable(typeof(ComparisonResponse))]
public sealed partial class ComparisonJson : JsonSerializerContext
{
    public static ComparisonJson Readable { get; } = new(
        ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>(), new CamelCaseEnum<PopulationSource>()));
}
