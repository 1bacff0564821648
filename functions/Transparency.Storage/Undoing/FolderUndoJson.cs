using System.Text.Json.Serialization;

namespace Transparency.Storage.Undoing;

/// <summary>How it is kept.</summary>
[JsonSerializable(typeof(FolderUndo))]
internal sealed partial class FolderUndoJson : JsonSerializerContext;
