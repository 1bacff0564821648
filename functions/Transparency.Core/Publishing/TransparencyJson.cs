using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Importing;
using Transparency.Core.Publishing.Withdrawing;
using Transparency.Core.Pulling;
using Transparency.Core.Validation;

namespace Transparency.Core.Publishing;

/// <summary>How records become JSON: camel case, enumerations by name, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters = [typeof(UtcTime), typeof(CamelCaseEnum<ImportOutcome>), typeof(CamelCaseEnum<Severity>), typeof(CamelCaseEnum<MunicipalityKind>), typeof(CamelCaseEnum<Stages>), typeof(CamelCaseEnum<PullOutcome>), typeof(KebabCaseEnum<DocumentKind>)])]
[JsonSerializable(typeof(EditionSummary))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(Withdrawal))]
[JsonSerializable(typeof(PullReport))]
public sealed partial class TransparencyJson : JsonSerializerContext;
