using System.Text.Json.Serialization;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// All municipalities with a published year, ordered by name. Where there are more than are shown, <c>next</c> leads to them.
/// Where only those are asked for that publish themselves, <c>total</c> is how many these are, and <c>others</c> how many more are known
/// from the state's statement alone.
/// </summary>
public sealed record MunicipalityListResponse(
    IReadOnlyList<ListedMunicipalityResponse> Municipalities,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Others);

/// <summary>A municipality in the list; district and region tell namesakes apart, where the register knows it.</summary>
public sealed record ListedMunicipalityResponse(
    string Id,
    string Name,
    string? Ico,
    int? Population,
    MunicipalityKind Kind,
    string? Parent,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<string, string> Links,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? District,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Region);
