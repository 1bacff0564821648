using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>Payments as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(PaymentsAnswer))]
public sealed partial class PaymentJson : JsonSerializerContext
{
    public static PaymentJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
