using System.Text;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

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

    /// <summary>Tells a column that may be of per cent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="actual">The number of the column of what was spent and received, or -1.</param>
    /// <param name="budget">The number of the budget's column, or -1.</param>
    /// <param name="reading">Where it is told.</param>
    public static bool IsAbsent(FileSample file, int actual, int budget, FileReading reading)
    {
        if (NumberOrNull(file, actual, budget) is not { } number)
            return true;

        reading.Problem(
            FileProblems.UnclearUnit,
            file.Header.Line,
            file.Header.Columns[actual],
            Wording.Verbatim(number),
            new(
                "koruny; jsou-li to procenta, nazvěte sloupec třeba „Plnění v %“, jsou-li to koruny, „Skutečnost“",
                "crowns; call the column \"Plnění v %\" where it holds per cent, \"Skutečnost\" where it holds crowns"));

        return false;
    }

    private static string? NumberOrNull(FileSample file, int actual, int budget)
    {
        if (actual < 0 || budget < 0 || !ColumnName.Words(file.Header.Columns[actual]).TrueForAll(Words.Contains))
            return null;

        string? first = null;
        var large = 0;

        foreach (var row in SampledRows.Of(file))
        {
            if (AmountOrNull(row, actual) is not { } amount || amount == 0)
                continue;
            if (amount is < 0 or > MostPercent)
                return null;

            first ??= row[actual];
            large += AmountOrNull(row, budget) >= LeastBudget ? 1 : 0;
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
