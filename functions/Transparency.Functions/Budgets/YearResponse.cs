using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Budgets;

/// <summary>A year: totals, consolidation, where the figures come from.</summary>
public sealed record YearResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    DateTimeOffset PublishedAt,
    DateOnly? ValidTo,
    SideTotals Totals,
    SideTotals Consolidated,
    long Payments,
    IReadOnlyList<SourceFile> Sources,
    long Warnings,
    IReadOnlyDictionary<string, string> Links);
