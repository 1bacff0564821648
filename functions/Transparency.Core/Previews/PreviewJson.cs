using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Imports;
using Transparency.Core.Json;
using Transparency.Core.Validation;

namespace Transparency.Core.Previews;

/// <summary>How a preview becomes JSON: as a report does.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<ImportOutcome>),
        typeof(CamelCaseEnum<Severity>),
    ])]
[JsonSerializable(typeof(FolderPreview))]
public sealed partial class PreviewJson : JsonSerializerContext;
