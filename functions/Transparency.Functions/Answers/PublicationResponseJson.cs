using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Documents;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>Publications as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(KebabCaseEnum<DocumentKind>),
    ])]
[JsonSerializable(typeof(PublicationsAnswer))]
[JsonSerializable(typeof(PublicationAnswer))]
public sealed partial class PublicationResponseJson : JsonSerializerContext
{
    public static PublicationResponseJson Readable { get; } = new(ResponseJson.Readable(new KebabCaseEnum<DocumentKind>()));
}
