using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary>A year and a level of it as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(YearResponse))]
[JsonSerializable(typeof(BudgetResponse))]
public sealed partial class BudgetJson : JsonSerializerContext
{
    public static BudgetJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
