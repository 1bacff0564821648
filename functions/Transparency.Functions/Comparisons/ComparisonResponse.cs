using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Functions.Budgets;

namespace Transparency.Functions.Comparisons;

/// <summary>
/// Municipalities beside each other in a year, consolidated; <c>missing</c> names those asked for that are not shown. <c>similar</c> are
/// those like the first one, <c>otherSimilar</c> those like the others where these are of another kind or size. Of a tree there is the
/// sum instead. Of a region, a district or a band there is <c>group</c>, what its municipalities have together, and <c>next</c> where more
/// of them follow; of all regions or districts there are <c>groups</c> and no municipalities.
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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GroupResponse? Group,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<GroupResponse>? Groups,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>
/// A municipality: its amounts, null where it has no such node; what it has for each inhabitant in the stage asked for; and its rank
/// among the similar ones, or among those of the part of the country that is asked for, 1 for the largest. <c>region</c> and
/// <c>district</c> say where it stands among all municipalities there.
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
    int? Rank,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StandingResponse? Region,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StandingResponse? District);

/// <summary>
/// Where a municipality stands in its region or district: how many municipalities there have the year, how many of them the amount, what
/// the one in the middle has, and its rank.
/// </summary>
public sealed record StandingResponse(string Id, string Name, int Count, int Ranked, Money? Median, int? Rank);

/// <summary>
/// The municipalities of a region, a district or a band of inhabitants together: how many have the year, how many of them the amount, their
/// inhabitants, the sum of what each has, consolidated by itself, and what the one in the middle has. Transfers between them are in the
/// sum, and what the region keeps as a budget of its own is not. <c>rank</c> is among all regions or districts.
/// </summary>
public sealed record GroupResponse(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Region,
    int Count,
    int Ranked,
    long? Population,
    Money? Approved,
    Money? Amended,
    Money? Actual,
    Money? PerInhabitant,
    Money? Median,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Rank);

/// <summary>A municipality that was asked for and is not shown, and why.</summary>
public sealed record MissingResponse(string Id, string Reason);

/// <summary>
/// Municipalities of one kind and band of inhabitants that have the year: how many there are, how many of them have the amount and are
/// ranked, what the one in the middle has, and who they are, in the order of their names. Where more follow, <c>moreMembers</c> says how
/// many, and <c>next</c> how to go on.
/// </summary>
public sealed record SimilarResponse(
    string? Band,
    MunicipalityKind Kind,
    int Count,
    int Ranked,
    Money? Median,
    IReadOnlyList<MunicipalityName> Members,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MoreMembers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next);

/// <summary>
/// The members of a tree as one: <c>removed</c> is what one of them gave another and is in no sum. A stage that one of them does not know
/// is unknown.
/// </summary>
public sealed record TreeResponse(string Root, int Members, StageTotals Sum, StageTotals Removed, Money? PerInhabitant);
