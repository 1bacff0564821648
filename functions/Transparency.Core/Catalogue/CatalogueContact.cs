using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>Kontaktní bod: whom the data come from, by name.</summary>
public sealed record CatalogueContact([property: JsonPropertyName("jméno")] IReadOnlyDictionary<string, string> Name)
{
    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Organizace";

    /// <summary>A name is not translated.</summary>
    public static CatalogueContact Of(string name) => new(new Dictionary<string, string> { ["cs"] = name });
}
