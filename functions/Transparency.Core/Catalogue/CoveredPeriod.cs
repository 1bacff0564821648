using System.Text.Json.Serialization;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Catalogue;

/// <summary>Časové pokrytí: whole budget years, which are calendar years.</summary>
/// <param name="Start">1 January of the first year.</param>
/// <param name="End">31 December of the last one.</param>
public sealed record CoveredPeriod([property: JsonPropertyName("začátek")] string Start, [property: JsonPropertyName("konec")] string End)
{
    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Časový interval";

    public static CoveredPeriod Of(int first, int last) => new($"{FiscalYear.Of(first)}-01-01", $"{FiscalYear.Of(last)}-12-31");
}
