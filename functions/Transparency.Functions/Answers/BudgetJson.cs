using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>A year and a level of it as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
    ])]
[JsonSerializable(typeof(YearAnswer))]
[JsonSerializable(typeof(BudgetAnswer))]
public sealed partial class BudgetJson : JsonSerializerContext
{
    public static BudgetJson Readable { get; } = new(ResponseJson.Readable(new CamelCaseEnum<MunicipalityKind>()));
}
