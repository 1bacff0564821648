using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;
using Transparency.Core.Validation;

namespace Transparency.Core.Imports;

/// <summary>How a report becomes JSON: camel case, enumerations by name, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<ImportOutcome>),
        typeof(CamelCaseEnum<Severity>),
    ])]
[JsonSerializable(typeof(ImportReport))]
public sealed partial class ReportJson : JsonSerializerContext;
