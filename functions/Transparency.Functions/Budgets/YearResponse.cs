using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Reconciliations;

namespace Transparency.Functions.Budgets;

/// <summary>
/// A year: totals, consolidation, what financing did by its items, the year in a few sentences (without transfers between own accounts),
/// where the figures come from. Where an answer has no room for all files, <c>moreSources</c> says how many
/// are left out; <c>edition.json</c> lists them all. <c>origin</c> is <c>state</c> where the municipality has published nothing of the year
/// itself and these are its figures in the state's statement; <c>reconciliation</c> is there where both have published it.
/// </summary>
public sealed record YearResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    DateTimeOffset PublishedAt,
    DateOnly? ValidTo,
    SideTotals Totals,
    SideTotals Consolidated,
    FinancingParts? Financing,
    string Lead,
    string LeadCs,
    long Payments,
    IReadOnlyList<SourceFile> Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MoreSources,
    long Warnings,
    IReadOnlyDictionary<string, string> Links,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Origin,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReconciliationResponse? Reconciliation);
