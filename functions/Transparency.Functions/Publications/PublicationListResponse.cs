using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Functions.Publications;

/// <summary>The publication log, newest first.</summary>
public sealed record PublicationListResponse(IReadOnlyList<PublicationResponse> Publications, string? Next);

/// <summary>
/// An entry of the log; <c>edition</c> is null where a year was withdrawn. With <c>withdrawal</c> it is an edition that whoever runs the
/// deployment withdrew, with nothing of it left, or, without an edition, the word that it was. <c>origin</c> is <c>state</c> where it
/// tells what the state's statement changed of the municipality, whose files an <c>edition</c> of the country has. <c>isReturn</c> is
/// there, and true, where the publication before was undone.
/// </summary>
public sealed record PublicationResponse(
    string Id,
    MunicipalityName Municipality,
    int Year,
    string? Edition,
    string? Previous,
    DateTimeOffset PublishedAt,
    IReadOnlyList<PublishedSource> Sources,
    SideTotals? Totals,
    SideTotals? Consolidated,
    long Warnings,
    PublicationChange? Change,
    IReadOnlyList<EditionFile>? Files,
    IReadOnlyList<string> Sections,
    PublicationWithdrawal? Withdrawal,
    DateTimeOffset UpdatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Origin,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsReturn,
    IReadOnlyDictionary<string, string> Links);
