using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Tests;

/// <summary>
/// Writes the state treasury's national files with known totals: each class is spread over real items and paragraphs, and transfers between
/// own accounts stand on both sides (items 4134 and 5345), so that consolidation has work to do. Between them are rows of bodies that are
/// no municipality.
/// </summary>
internal sealed class CountryFiles(CountryShape shape)
{
    private const string LongBudget =
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;ZCMMT_ITM:ZCMMT_ITM;"
            + "ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ";

    private const string LongFinancing =
        "0FISCPER;ZC_VYKAZ;ZC_VTAB;\"\"\"IČO\"\"\"ZC_UCJED__ZC_ICO:ZC_ICO;ZC_POLVYK:ZC_POLVYK;"
            + "ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ";

    private const string ShortBudget = "0FISCPER;ZC_VYKAZ;ZC_VTAB;ZC_ICO;0CI_TYPE;0FUNC_AREA;ZCMMT_ITM;ZU_ROZSCH;ZU_ROZPZM;ZU_ROZKZ";
    private const string ShortFinancing = "0FISCPER;ZC_VYKAZ;ZC_VTAB;ZC_ICO;ZC_POLVYK;ZU_ROZSCH;ZU_ROZPZM;ZU_ROZKZ";

    /// <summary>An association of municipalities, whose statement is in the same file.</summary>
    private const uint Association = 69_609_101;

    /// <summary>Every class has another share of a municipality's rows.</summary>
    private static readonly int[] SharesOfRows = [8, 8, 2, 5, 62, 15];

    private static readonly ushort[][] Items =
    [
        .. Enumerable.Range(1, 6).Select(number => InForce(CodeLists.Items)
            .Where(item => item / 1000 == number && !Consolidation.Municipal.Removes(new Item(item)))
            .ToArray())
    ];

    private static readonly ushort[] Paragraphs = [.. InForce(CodeLists.Paragraphs)];

    public string BudgetName => Name("FINM201");

    public string FinancingName => Name("FINM202");

    private bool IsLatestForm => shape.Form == 63;

    /// <returns>How many rows the files have.</returns>
    public long Write(string directory, IReadOnlyList<CountryTown> towns)
    {
        var numbers = new CountryNumbers((ulong)shape.Seed);
        using var budget = Rows(directory, BudgetName, shape.LongHeader ? LongBudget : ShortBudget);
        using var financing = Rows(directory, FinancingName, shape.LongHeader ? LongFinancing : ShortFinancing);

        foreach (var town in towns)
        {
            WriteSides(budget, town, numbers);
            WriteFinancing(financing, town);

            if (numbers.Below(50) == 0 || town == towns[0])
                Put(budget, "000200", Association, "3;3639;5169", [100, 200, 300]);
        }

        return budget.Rows + financing.Rows;
    }

    private CountryRows Rows(string directory, string name, string header) => new(
        Path.Combine(directory, name),
        shape.HasOtherColumns ? header + ";0CURRENCY:0CURRENCY;ZC_NUTS:ZC_NUTS;ZC_KRAJ:ZC_KRAJ" : header,
        shape.HasOtherColumns ? ";CZK;CZ0412_554642;Karlovarsky kraj" : "");

    private static IEnumerable<ushort> InForce(CodeList list) => list.InForce(FiscalYear.Of(2025))
        .Where(entry => entry.Code.Length == 4 && entry.Code.All(char.IsAsciiDigit))
        .Select(entry => ushort.Parse(entry.Code, CultureInfo.InvariantCulture));

    private static long[] Stages(long[] stages, long[][] split, int part) => [split[0][part], split[1][part], split[2][part]];

    private string Name(string table) => string.Create(CultureInfo.InvariantCulture, $"{table}_{shape.Year}0{shape.Month:00}.csv");

    private void WriteSides(CountryRows rows, CountryTown town, CountryNumbers numbers)
    {
        var transfer = (numbers.Below(1_000_000) + 1) * 1000;
        var ico = town.Town.Ico.Number;

        WriteSide(rows, town, numbers, isIncome: true, town.Income, town.Classes[..4]);
        Put(rows, Table(isIncome: true), ico, "2;6330;4134", [0, transfer, transfer + 100_000]);

        WriteSide(rows, town, numbers, isIncome: false, town.Expenditure, town.Classes[4..]);
        Put(rows, Table(isIncome: false), ico, "3;6330;5345", [0, transfer, transfer + 100_000]);
    }

    private void WriteSide(CountryRows rows, CountryTown town, CountryNumbers numbers, bool isIncome, long[] totals, long[] classes)
    {
        var first = isIncome ? 0 : 4;
        var unit = shape.Thousands ? 100_000 : 100;
        // The classes divide what is actual; the two plans are divided over them in any way.
        var plans = totals[..2].Select(total => numbers.Split(total, classes.Length, unit)).ToArray();

        for (var i = 0; i < classes.Length; i++)
        {
            var parts = Math.Max(1, shape.Rows * SharesOfRows[first + i] / 100);
            var split = new[]
            {
                numbers.Split(plans[0][i], parts, unit),
                numbers.Split(plans[1][i], parts, unit),
                numbers.Split(classes[i], parts, shape.Thousands ? unit : 1),
            };

            for (var part = 0; part < parts; part++)
                Put(rows, Table(isIncome), town.Town.Ico.Number, Node(isIncome, first + i, part, numbers), Stages(totals, split, part));
        }
    }

    private static string Node(bool isIncome, int @class, int part, CountryNumbers numbers)
    {
        var items = Items[@class];
        var item = items[part % items.Length];
        var paragraph = isIncome && @class is 0 or 3 ? 0 : Paragraphs[(int)numbers.Below(Paragraphs.Length)];

        return string.Create(CultureInfo.InvariantCulture, $"{(isIncome ? 2 : 3)};{paragraph:0000};{item:0000}");
    }

    private void WriteFinancing(CountryRows rows, CountryTown town)
    {
        var balance = town.Income.Zip(town.Expenditure, (income, expenditure) => expenditure - income).ToArray();

        foreach (var (row, amounts) in new[] { ("8000", balance), ("8111", new long[3]), ("8115", balance), ("8901", new long[3]) })
            Put(rows, IsLatestForm ? "000200" : "000300", town.Town.Ico.Number, row, amounts);
    }

    private string Table(bool isIncome) => isIncome || IsLatestForm ? "000100" : "000200";

    private void Put(CountryRows rows, string table, uint ico, string node, long[] amounts)
    {
        if (IsLatestForm && amounts[2] > 1000)
        {
            // The form of 2026 says some nodes in two rows.
            PutRow(rows, table, ico, node, [0, 0, 1000]);
            amounts = [amounts[0], amounts[1], amounts[2] - 1000];
        }

        PutRow(rows, table, ico, node, amounts);
    }

    private string Padded(uint ico) => ico.ToString("D" + shape.IcoDigits, CultureInfo.InvariantCulture);

    private void PutRow(CountryRows rows, string table, uint ico, string node, long[] amounts) => rows.Put(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{shape.Year}0{shape.Month:00};{shape.Form:000};{table};{Padded(ico)};{node}"),
        shape.Thousands ? [.. amounts.Select(amount => amount / 1000)] : amounts);
}
