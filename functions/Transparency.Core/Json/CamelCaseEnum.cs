using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Core.Json;

/// <summary>An enumeration in JSON by its name in camel case: <c>"published"</c>.</summary>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
