using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>Payments as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(PaymentListResponse))]
public sealed partial class PaymentJson : JsonSerializerContext
{
    public static PaymentJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
