using System.Text.Json.Serialization;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// All municipalities with a published year, ordered by name. Where there are more than are shown, <c>next</c> leads to them.
/// </summary>
public sealed record MunicipalityListResponse(
    IReadOnlyList<ListedMunicipalityResponse> Municipalities,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);

/// <summary>A municipality in the list.</summary>
public sealed record ListedMunicipalityResponse(
    string Id,
    string Name,
    string? Ico,
    int? Population,
    MunicipalityKind Kind,
    string? Parent,
    IReadOnlyList<int> Years,
    IReadOnlyDictionary<string, string> Links);
