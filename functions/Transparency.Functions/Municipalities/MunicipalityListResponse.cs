using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>All municipalities with a published year, ordered by name.</summary>
public sealed record MunicipalityListResponse(IReadOnlyList<ListedMunicipalityResponse> Municipalities);

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
