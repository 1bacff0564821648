using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Municipalities beside each other in a year, consolidated; <c>missing</c> names those asked for that are not shown. <c>similar</c> are
/// those like the first one, <c>otherSimilar</c> those like the others where these are of another kind or size. Of a tree there is the
/// sum instead.
/// </summary>
public sealed record ComparisonResponse(
    int Year,
    string Side,
    string View,
    IReadOnlyList<BudgetStepResponse> Path,
    string Stage,
    string Per,
    IReadOnlyList<ComparedResponse> Municipalities,
    IReadOnlyList<MissingResponse> Missing,
    SimilarResponse? Similar,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SimilarResponse>? OtherSimilar,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TreeResponse? Tree,
    IReadOnlyDictionary<string, string> Links);

/// <summary>
/// A municipality: its amounts, null where it has no such node; what it has for each inhabitant in the stage asked for; and its rank
/// among the similar ones, 1 for the largest.
/// </summary>
public sealed record ComparedResponse(
    string Id,
    string Name,
    string? Ico,
    MunicipalityKind Kind,
    string? Parent,
    string Edition,
    int? Population,
    PopulationSource? PopulationSource,
    string? Band,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    Money? PerInhabitant,
    int? Rank);

/// <summary>A municipality that was asked for and is not shown, and why.</summary>
public sealed record MissingResponse(string Id, string Reason);

/// <summary>
/// Municipalities of one kind and band of inhabitants that have the year: how many there are, how many of them have the amount and are
/// ranked, what the one in the middle has, and who they are. Where an answer has no room for all of them, or not all were looked at,
/// <c>moreMembers</c> says how many are left out.
/// </summary>
public sealed record SimilarResponse(
    string? Band,
    MunicipalityKind Kind,
    int Count,
    int Ranked,
    Money? Median,
    IReadOnlyList<MunicipalityName> Members,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MoreMembers);

/// <summary>
/// The members of a tree as one: <c>removed</c> is what one of them gave another and is in no sum. A stage that one of them does not know
/// is unknown.
/// </summary>
public sealed record TreeResponse(string Root, int Members, StageTotals Sum, StageTotals Removed, Money? PerInhabitant);
