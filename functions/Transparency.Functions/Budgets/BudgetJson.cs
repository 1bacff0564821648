using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Core.Reconciliations;
using Transparency.Functions.Http;

namespace Transparency.Functions.Budgets;

/// <summary>A year and a level of it as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
        typeof(CamelCaseEnum<Side>),
        typeof(CamelCaseEnum<Stage>),
        typeof(CamelCaseEnum<Verdict>),
        typeof(CamelCaseEnum<ReasonKind>),
        typeof(CamelCaseEnum<ReconciliationSide>),
    ])]
[JsonSerializable(typeof(YearResponse))]
[JsonSerializable(typeof(BudgetResponse))]
public sealed partial class BudgetJson : JsonSerializerContext
{
    public static BudgetJson Readable { get; } = new(ResponseJson.Readable(
        new CamelCaseEnum<MunicipalityKind>(),
        new CamelCaseEnum<Side>(),
        new CamelCaseEnum<Stage>(),
        new CamelCaseEnum<Verdict>(),
        new CamelCaseEnum<ReasonKind>(),
        new CamelCaseEnum<ReconciliationSide>()));
}
