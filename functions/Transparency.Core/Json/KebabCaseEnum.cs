using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Core.Json;

/// <summary>An enumeration in JSON by its name in small letters with hyphens: <c>"final-account"</c>.</summary>
public sealed class KebabCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;
