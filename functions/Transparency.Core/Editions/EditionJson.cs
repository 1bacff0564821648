using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Documents;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions;

/// <summary>How an edition's summary becomes JSON: camel case, enumerations by name, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
        typeof(CamelCaseEnum<Stages>),
        typeof(KebabCaseEnum<DocumentKind>),
        typeof(CamelCaseEnum<Level>),
    ])]
[JsonSerializable(typeof(EditionSummary))]
public sealed partial class EditionJson : JsonSerializerContext;
