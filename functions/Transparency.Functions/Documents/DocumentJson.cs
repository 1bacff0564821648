using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Json;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;

namespace Transparency.Functions.Documents;

/// <summary>Budget documents as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<MunicipalityKind>),
        typeof(KebabCaseEnum<DocumentKind>),
        typeof(KebabCaseEnum<DeadlineRule>),
        typeof(KebabCaseEnum<DeadlineState>),
    ])]
[JsonSerializable(typeof(DocumentListResponse))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    public static DocumentJson Readable { get; } = new(ResponseJson.Readable(
        new CamelCaseEnum<MunicipalityKind>(),
        new KebabCaseEnum<DocumentKind>(),
        new KebabCaseEnum<DeadlineRule>(),
        new KebabCaseEnum<DeadlineState>()));
}
