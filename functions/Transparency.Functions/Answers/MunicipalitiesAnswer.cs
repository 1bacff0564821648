using Transparency.Core.Budgets;

namespace Transparency.Functions.Answers;

/// <summary>All municipalities with a published year, ordered by name.</summary>
public sealed record MunicipalitiesAnswer(IReadOnlyList<MunicipalityEntry> Municipalities);

/// <summary>A municipality in the list.</summary>
public sealed record MunicipalityEntry(
    string Id, string Name, string? Ico, int? Population, MunicipalityKind Kind, string? Parent, IReadOnlyList<int> Years, IReadOnlyDictionary<string, string> Links);
