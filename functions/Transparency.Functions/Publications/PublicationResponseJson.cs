using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Documents;
using Transparency.Core.Json;
using Transparency.Functions.Http;

namespace Transparency.Functions.Publications;

/// <summary>Publications as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(KebabCaseEnum<DocumentKind>),
    ])]
[JsonSerializable(typeof(PublicationListResponse))]
[JsonSerializable(typeof(PublicationResponse))]
public sealed partial class PublicationResponseJson : JsonSerializerContext
{
    public static PublicationResponseJson Readable { get; } = new(ResponseJson.Readable(new KebabCaseEnum<DocumentKind>()));
}
