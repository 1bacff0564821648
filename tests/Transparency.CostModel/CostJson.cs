using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.CostModel;

/// <summary>
/// How the files of prices and loads are read: every key is known and there, so that a slip of the pen is an error and not a zero.
/// </summary>
internal static class CostJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter<PriceBasis>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
