using System.Text.Json.Serialization;

namespace Transparency.Storage.Uploads;

/// <summary>How an upload is kept.</summary>
[JsonSerializable(typeof(StagedUpload))]
internal sealed partial class StagedUploadJson : JsonSerializerContext;
