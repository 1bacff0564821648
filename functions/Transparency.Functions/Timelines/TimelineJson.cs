using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Http;

namespace Transparency.Functions.Timelines;

/// <summary>A node over the years as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(CamelCaseEnum<MunicipalityKind>),
        typeof(CamelCaseEnum<PopulationSource>),
    ])]
[JsonSerializable(typeof(TimelineResponse))]
[JsonSerializable(typeof(TimelinePartsResponse))]
public sealed partial class TimelineJson : JsonSerializerContext
{
    public static TimelineJson Readable { get; } = new(
        ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>(), new CamelCaseEnum<PopulationSource>()));
}
