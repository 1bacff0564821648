using System.Text.Json.Serialization;
using Transparency.Core.Budgets;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Facts;

/// <summary>
/// Money divided by what was asked. <c>of</c> says what was added up: <c>budget</c>, or <c>payments</c> where months or types are asked
/// for,
/// of which only single payments know; <c>actual</c> is their sum then. <c>count</c> is that of all cells, not of this page.
/// </summary>
public sealed record FactListResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    IReadOnlyList<string> Drilldown,
    string Of,
    bool Consolidated,
    IReadOnlyList<FactCellResponse> Cells,
    FactTotalResponse Total,
    int Count,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A code and its name in one dimension.</summary>
public sealed record FactCodeResponse(string Dimension, string Code, string Name);

/// <summary>A cell: its codes, each under the name of its dimension, and what it adds up to.</summary>
[JsonConverter(typeof(FactCellConverter))]
public sealed record FactCellResponse(IReadOnlyList<FactCodeResponse> Codes, FactSumResponse Sum);

/// <summary>The stages that are asked for, null where the edition does not know one, and how many single payments there are.</summary>
public sealed record FactSumResponse(Stages Asked, StageTotals Amounts, long Payments);

/// <summary>What all cells add up to: each side by itself, or the only one that the cut leaves.</summary>
[JsonConverter(typeof(FactTotalConverter))]
public sealed record FactTotalResponse(IReadOnlyDictionary<string, FactSumResponse> Sides, FactSumResponse? OnlySide);
