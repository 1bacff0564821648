using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>
/// Form 063, from 2026: one table of income and expenditure, in which a paragraph and item may stand several times. Generated statements of
/// whole towns give the totals that they were made with, in every stage, gross and consolidated.
/// </summary>
public sealed class FinForm063Tests
{
    private static readonly string[] Paragraphs = ["2212", "2219", "3111", "3113", "3412", "3631", "3639", "3722", "5512", "6112", "6171"];
    private static readonly string[] Income = ["1111", "1112", "1121", "1211", "1334", "1511", "2111", "2132", "3111", "4112", "4116"];
    private static readonly string[] Expenditure = ["5011", "5031", "5137", "5139", "5154", "5169", "5171", "5331", "6121", "6122"];

    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 40).Select(seed => (ulong)seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AStatementGivesTheTotalsThatItWasMadeWith(ulong seed)
    {
        var numbers = new SeededNumbers(seed);
        var statement = Statement(numbers, "2026006");
        // An earlier month, a neighbour and a statement on the old form of another year lie beside it.
        List<Row063> all =
        [
            .. statement,
            .. Statement(numbers, "2026003"),
            .. Statement(numbers, "2026006").Select(row => row with { Ico = Neighbour }),
            .. Statement(numbers, "2025012").Select(row => row with { Form = "051" }),
        ];

        using var reading = FinText.Read(
            2026,
            Budget([.. Shuffled(all.Where(row => row.Item[0] != '8'), numbers).Select(row => row.ToString())]),
            Financing([.. Shuffled(all.Where(row => row.Item[0] == '8'), numbers).Select(row => row.ToString())]));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.DoesNotContain("unbalanced-consolidation", reading.Problems.Counts.Keys);

        var gross = reading.Budget.Totals();
        var net = reading.Budget.ConsolidatedTotals(Consolidation.Of(reading.Budget, MunicipalityKind.Municipality));
        var own = statement.Where(row => row.Item is "4134" or "5345").ToList();

        AssertStages(Sum(statement, '1', '4'), gross.Income);
        AssertStages(Sum(statement, '5', '7'), gross.Expenditure);
        AssertStages(Sum(statement.Where(row => row.Item != "8000"), '8', '8'), gross.Financing!);
        AssertStages(Sum(statement.Except(own), '1', '4'), net.Income);
        AssertStages(Sum(statement.Except(own), '5', '7'), net.Expenditure);
        Assert.Equal(gross.Income.Actual - gross.Expenditure.Actual, net.Income.Actual - net.Expenditure.Actual);
        // A cell without any money in any stage is none.
        Assert.Equal(
            statement.Where(row => row.Item != "8000").GroupBy(row => (row.Paragraph, row.Item))
                .Count(cell => Enumerable.Range(0, 3).Any(stage => cell.Sum(row => row.Amounts[stage]) != 0)),
            reading.Budget.Lines.Count);
    }

    /// <summary>Amounts in haléře; expenditure is as large as income and financing in the planned stages.</summary>
    private static List<Row063> Statement(SeededNumbers numbers, string period)
    {
        List<Row063> rows =
        [
            .. Enumerable.Range(0, 30).Select(_ => Random(numbers, period, "0000", numbers.Of(Income))),
            .. Enumerable.Range(0, 60).Select(_ => Random(numbers, period, numbers.Of(Paragraphs), numbers.Of(Expenditure))),
        ];

        // The same paragraph and item on two rows, once with the same amounts.
        rows.AddRange(rows.Where(_ => numbers.OneIn(8)).Select(row => row with { Number = row.Number + 1 }).ToList());

        var transfer = Random(numbers, period, "0000", "4134");
        rows.AddRange([transfer, transfer with { Paragraph = "6330", Item = "5345" }]);

        long[] missing =
        [
            .. Enumerable.Range(0, 3).Select(stage => rows.Sum(row => row.Item[0] >= '5' ? row.Amounts[stage] : -row.Amounts[stage]))
        ];

        var loan = new Row063(
            period,
            Own,
            "063",
            "0000",
            "8123",
            [.. missing.Select(amount => amount / 2)],
            0);
        var savings = loan with { Item = "8115", Amounts = [.. missing.Select(amount => amount - (amount / 2))] };
        rows.AddRange([loan, savings, loan with { Item = "8000", Amounts = missing }]);

        return rows;
    }

    private static Row063 Random(SeededNumbers numbers, string period, string paragraph, string item)
    {
        long Amount() => numbers.OneIn(5) ? 0 : numbers.Below(900_000_000) - (numbers.OneIn(9) ? 450_000_000 : 0);

        return new Row063(
            period,
            Own,
            "063",
            paragraph,
            item,
            [Amount(), Amount(), Amount()],
            numbers.Below(1_000_000));
    }

    private static IEnumerable<Row063> Shuffled(IEnumerable<Row063> rows, SeededNumbers numbers) =>
        rows.Select(row => (row, Place: numbers.Below(int.MaxValue))).OrderBy(row => row.Place).Select(row => row.row);

    private static long[] Sum(IEnumerable<Row063> rows, char first, char last)
    {
        var ofSide = rows.Where(row => row.Item[0] >= first && row.Item[0] <= last).ToList();
        return [.. Enumerable.Range(0, 3).Select(stage => ofSide.Sum(row => row.Amounts[stage]))];
    }

    private static void AssertStages(long[] halere, StageTotals totals) => Assert.Equal(
        halere.Select(amount => (Money?)new Money(amount)), [totals.Approved, totals.Amended, totals.Actual]);

    private sealed record Row063(string Period, string Ico, string Form, string Paragraph, string Item, long[] Amounts, int Number)
    {
        public override string ToString()
        {
            var amounts = string.Join(';', Amounts.Select(Text));

            if (Item[0] == '8')
                return $"{Period};{Form};{(Form == "063" ? "000200" : "000300")};{Ico};{Item};{amounts}";

            var isExpenditure = Item[0] >= '5';
            var table = Form == "051" && isExpenditure ? "000200" : "000100";
            return $"{Period};{Form};{table};{Ico};{(isExpenditure ? 3 : 2)};{Paragraph};{Item};{amounts}";
        }

        private static string Text(long halere) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Abs(halere) / 100}.{Math.Abs(halere) % 100:00}{(halere < 0 ? "-" : "")}");
    }
}
