using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Municipalities;

/// <summary>A municipality's profile and its years.</summary>
public sealed record MunicipalityResponse(
    string Id,
    string Name,
    string? Ico,
    string? Ruian,
    int? Population,
    MunicipalityKind Kind,
    string? Parent,
    string? Website,
    IReadOnlyList<ListedYearResponse> Years,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A year of a municipality, with its totals.</summary>
public sealed record ListedYearResponse(
    int Year,
    string Edition,
    DateTimeOffset PublishedAt,
    SideTotals Totals,
    SideTotals Consolidated,
    IReadOnlyDictionary<string, string> Links);
