using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Municipalities;

/// <summary>Municipalities as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(MunicipalityListResponse))]
[JsonSerializable(typeof(MunicipalityResponse))]
public sealed partial class MunicipalityJson : JsonSerializerContext
{
    public static MunicipalityJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
