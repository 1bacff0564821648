using System.Text.Json.Serialization;

namespace Transparency.Storage.Uploads;

/// <summary>How it is kept.</summary>
[JsonSerializable(typeof(FolderSwitch))]
internal sealed partial class FolderSwitchJson : JsonSerializerContext;
