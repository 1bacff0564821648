using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.WideBudget;

/// <summary>
/// A column <c>Plnění</c> or <c>Čerpání</c> that may hold per cent of the budget beside it. The name alone says either; numbers up to two
/// hundred beside budgets of ten thousands are hardly crowns.
/// </summary>
internal static class PercentColumn
{
    private const decimal MostPercent = 200;
    private const decimal LeastBudget = 10_000;

    /// <summary>Fewer rows than this say nothing.</summary>
    private const int Few = 2;

    private static readonly string[] Words = ["PLNENI", "CERPANI", "ROZPOCTU", "SKUTECNE"];

    /// <summary>The first of its numbers, or null where they are crowns.</summary>
    public static string? NumberOrNull(FileSample file, ColumnMap columns)
    {
        var budget = columns.Has(WideBudgetColumns.Amended) ? WideBudgetColumns.Amended : WideBudgetColumns.Approved;

        if (!columns.Has(budget)
            || !columns.Has(WideBudgetColumns.Actual)
            || !ColumnName.Words(columns.NameOf(WideBudgetColumns.Actual)).TrueForAll(Words.Contains))
        {
            return null;
        }

        string? first = null;
        var large = 0;

        foreach (var row in SampledRows.Of(file))
        {
            if (AmountOrNull(row, columns[WideBudgetColumns.Actual]) is not { } actual || actual == 0)
                continue;
            if (actual is < 0 or > MostPercent)
                return null;

            first ??= row[columns[WideBudgetColumns.Actual]];
            large += AmountOrNull(row, columns[budget]) >= LeastBudget ? 1 : 0;
        }

        return large >= Few ? first : null;
    }

    private static decimal? AmountOrNull(string[] row, int column) =>
        column < row.Length
        && row[column].Length <= AmountForms.Longest
        && AmountParser.Parse(Encoding.UTF8.GetBytes(row[column]), out var amount) is AmountParser.Outcome.Exact
            ? amount.Crowns
            : null;
}
