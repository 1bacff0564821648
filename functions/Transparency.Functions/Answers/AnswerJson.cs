using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Importing;
using Transparency.Core.Publishing;
using Transparency.Functions.Http;

namespace Transparency.Functions.Answers;

/// <summary>How answers become JSON: objects only, camel case, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(UtcTime), typeof(CamelCaseEnum<ImportOutcome>), typeof(CamelCaseEnum<MunicipalityKind>), typeof(KebabCaseEnum<DocumentKind>), typeof(KebabCaseEnum<DeadlineRule>), typeof(KebabCaseEnum<DeadlineState>)])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(MunicipalitiesAnswer))]
[JsonSerializable(typeof(MunicipalityAnswer))]
[JsonSerializable(typeof(YearAnswer))]
[JsonSerializable(typeof(BudgetAnswer))]
[JsonSerializable(typeof(PaymentsAnswer))]
[JsonSerializable(typeof(DocumentsAnswer))]
[JsonSerializable(typeof(PublicationsAnswer))]
[JsonSerializable(typeof(PublicationAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Czech letters as they are: the answers are UTF-8 and never put into HTML.</summary>
    public static AnswerJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UtcTime(), new CamelCaseEnum<ImportOutcome>(), new CamelCaseEnum<MunicipalityKind>(), new KebabCaseEnum<DocumentKind>(), new KebabCaseEnum<DeadlineRule>(), new KebabCaseEnum<DeadlineState>() },
    });
}
