using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Functions.Uploads;

/// <summary>How uploads are asked for and answered.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UploadRequest))]
[JsonSerializable(typeof(UploadResponse))]
[JsonSerializable(typeof(FinishedUploadResponse))]
[JsonSerializable(typeof(UploadFolderResponse))]
public sealed partial class UploadJson : JsonSerializerContext
{
    /// <summary>Addresses with their <c>&amp;</c> and names with their letters as they are.</summary>
    public static UploadJson Readable { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
