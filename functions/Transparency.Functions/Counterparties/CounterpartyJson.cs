using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary>Counterparties as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(YearCounterpartiesResponse))]
[JsonSerializable(typeof(TownCounterpartiesResponse))]
[JsonSerializable(typeof(CounterpartyResponse))]
public sealed partial class CounterpartyJson : JsonSerializerContext
{
    public static CounterpartyJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
