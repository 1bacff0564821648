using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Imports;
using Transparency.Core.Json;
using Transparency.Core.Validation;
using Transparency.Functions.Http;

namespace Transparency.Functions.Previews;

/// <summary>How previews are asked for and answered; reports in them are as everywhere.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<ImportOutcome>),
        typeof(CamelCaseEnum<Severity>),
    ])]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(PublishRequest))]
[JsonSerializable(typeof(RemoveRequest))]
[JsonSerializable(typeof(UndoRequest))]
[JsonSerializable(typeof(PreviewResponse))]
[JsonSerializable(typeof(UndoneResponse))]
public sealed partial class PreviewAnswerJson : JsonSerializerContext
{
    public static PreviewAnswerJson Readable { get; } = new(
        ResponseJson.Readable(new CamelCaseEnum<ImportOutcome>(), new CamelCaseEnum<Severity>()));
}
