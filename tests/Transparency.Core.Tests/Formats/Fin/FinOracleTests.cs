using System.Globalization;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>Random months, municipalities, forms and tables in any number of files give what a few lines of LINQ say.</summary>
public sealed class FinOracleTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OnlyTheOwnRowsOfTheLatestMonthCount(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var rows = Enumerable.Range(0, 20 + numbers.Below(200)).Select(i => Random(numbers, i)).ToList();
        var own = rows
            .Where(row =>
                row.Ico == Own && row.Table != "000400" && row.Item != "8000" && row.Period.StartsWith("2024", StringComparison.Ordinal))
            .ToList();

        var counted = own
            .GroupBy(row => row.IsFinancing)
            .SelectMany(part => part.Where(row => row.Period == part.Max(other => other.Period)))
            .ToList();

        using var reading = FinText.Read([.. Files(rows, 1 + numbers.Below(4))]);

        Assert.Equal(0, reading.Files.Sum(file => file.Rejected));
        Assert.Equal(counted.Count, reading.Files.Sum(file => file.Accepted));
        Assert.Equal(
            counted
                .GroupBy(row => row.Item)
                .OrderBy(item => item.Key[0] == '8' ? 2 : item.Key[0] >= '5' ? 1 : 0)
                .ThenBy(item => item.Key, StringComparer.Ordinal)
                .Select(item =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{item.Key} {item.Sum(row => row.Approved)} {item.Sum(row => row.Amended)} {item.Sum(row => row.Actual)}")),
            Lines(reading).Select(line => line[5..]));
    }

    /// <summary>The own number of each row is in its approved amount, so that no two rows are the same row.</summary>
    private static Entry Random(SeededNumbers numbers, int number) => new(
        numbers.Of(["1111", "1112", "5169", "5171", "6121", "8000", "8115", "8124"]),
        numbers.Of(["2024001", "2024006", "2024009", "2023012", "2025001"]),
        numbers.OneIn(3) ? Neighbour : Own,
        numbers.OneIn(8) ? "000400" : null,
        number + 1,
        numbers.Below(2000) - 1000,
        numbers.Below(2000) - 1000);

    private static IEnumerable<(string, byte[])> Files(List<Entry> rows, int count) =>
        from file in rows.Index().GroupBy(row => (row.Item.IsFinancing, row.Index % count))
        select File(
            string.Create(CultureInfo.InvariantCulture, $"{file.Key.Item2}-{file.Key.IsFinancing}.csv"),
            file.Key.IsFinancing ? FinancingHeader : BudgetHeader,
            [.. file.Select(row => row.Item.ToString())]);

    private sealed record Entry(string Item, string Period, string Ico, string? Table, int Approved, int Amended, int Actual)
    {
        public bool IsFinancing => Item[0] == '8';

        public override string ToString() => IsFinancing
            ? FinancingRow(Item, Amounts, Period, table: Table ?? "000300").Replace(Own, Ico, StringComparison.Ordinal)
            : Row(Item, Amounts, Period, Ico, table: Table);

        private string Amounts => $"{Amount(Approved)};{Amount(Amended)};{Amount(Actual)}";

        private static string Amount(int crowns) =>
            string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(crowns)}.00{(crowns < 0 ? "-" : "")}");
    }
}
