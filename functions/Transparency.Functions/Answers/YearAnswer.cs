using Transparency.Core.Budgets;
using Transparency.Core.Importing;

namespace Transparency.Functions.Answers;

/// <summary>A year: totals, consolidation, where the figures come from.</summary>
public sealed record YearAnswer(
    MunicipalityHead Municipality, int Year, string Edition, DateTimeOffset PublishedAt, DateOnly? ValidTo,
    SideTotals Totals, SideTotals Consolidated, long Payments, IReadOnlyList<SourceFile> Sources, long Warnings, IReadOnlyDictionary<string, string> Links);
