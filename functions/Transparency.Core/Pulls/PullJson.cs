using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;

namespace Transparency.Core.Pulls;

/// <summary>How a report of fetches becomes JSON: camel case, enumerations by name, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(CamelCaseEnum<PullOutcome>),
    ])]
[JsonSerializable(typeof(PullReport))]
public sealed partial class PullJson : JsonSerializerContext;
