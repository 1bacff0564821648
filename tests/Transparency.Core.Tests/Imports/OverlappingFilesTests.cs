using Transparency.Core.Imports;
using Transparency.Core.Tests.Formats.Fin;
using Transparency.Core.Tests.Formats.Vera;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Imports;

/// <summary>Two files that say the same are refused with both names; the parts of one export add up.</summary>
public sealed class OverlappingFilesTests
{
    private const string Wide = "Paragraf;Položka;SKDAL\n";
    private const string Stream = "DOKLAD_DATUM;DOKLAD_CISLO;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n";
    private const string Mapping = """{"columns":{"paragraph":"Par","item":"Pol","actual":"SK"}}""";

    [Theory]
    [InlineData("wide-two-months", "rozpocet-2024-10.csv", "rozpocet-2024-11.csv", "0000 1111")]
    [InlineData("mapping-two-months", "stav-10.csv", "stav-11.csv", "0000 1111")]
    [InlineData("monthly-equal-rows", "leden.csv", "unor.csv", "6171 5169")]
    public void TwoStatesOfTheSameAreRefused(string name, string older, string newer, string first)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);
        Assert.Equal(
            $"{older}: {first}: 2 of 2 rows are in {newer} too, only {newer}, which is newer", Assert.Single(Overlaps(reading)));
    }

    [Fact]
    public void WhereNothingTellsWhichIsNewerThatIsSaid()
    {
        using var reading = Cases.Read("is-sk-twice");

        Assert.False(reading.IsPublishable);
        Assert.Equal(
            "SK-2024.csv: 0000 1111: 2 of 2 rows are in SK.csv too, only the newer of SK-2024.csv and SK.csv",
            Assert.Single(Overlaps(reading)));
    }

    /// <summary>Of twenty rows in each file so many are the same.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(20, false)]
    public void HalfAJournalMayStandInAnotherOnceAndMoreIsTheSameJournal(int shared, bool isFine)
    {
        var first = Enumerable.Range(0, 20).Select(day => Invoice(day)).ToList();
        var second = Enumerable.Range(20 - shared, 20).Select(day => Invoice(day)).ToList();
        using var reading = Ledgers(first, second);

        Assert.Equal(isFine, reading.IsPublishable);
        Assert.Equal(isFine ? 0 : 1, Overlaps(reading).Count());
        Assert.Equal(first.Union(second).Count() * 100m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    /// <summary>The same of a table, where another amount is another state.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(20, false)]
    public void HalfATableMayHaveTheCellsOfAnotherAndMoreIsAnotherState(int shared, bool isFine)
    {
        using var reading = TestFolder.Read(("a.csv", Table(0, 20, 100)), ("b.csv", Table(20 - shared, 20, 101)));

        Assert.Equal(isFine, reading.IsPublishable);
        Assert.Equal((20 * 100m) + (20 * 101m), reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    /// <summary>Equal cells of a table may be a copy or two chapters of equal amounts.</summary>
    [Theory]
    [InlineData(1, 20, true)]
    [InlineData(2, 20, true)]
    [InlineData(3, 20, false)]
    [InlineData(1, 3, true)]
    [InlineData(20, 20, false)]
    public void MoreThanATenthOfEqualRowsThatNothingTellsApartIsRefused(int shared, int rows, bool isFine)
    {
        using var reading = TestFolder.Read(("a.csv", Table(0, rows, 100)), ("b.csv", Table(rows - shared, rows, 100) + "\n"));

        Assert.Equal(isFine, reading.IsPublishable);
        Assert.Equal(shared, reading.Problems.Counts["duplicate-rows"]);
    }

    [Fact]
    public void EqualRowsOfManyMonthsWithoutADayAreRefusedThoughEachPairSharesFew()
    {
        // Each month has ten rows, of which one stands in the month before and another in the month after.
        var months = Enumerable.Range(1, 12).Select(month =>
            ($"{month:00}.csv", TestFolder.Header + string.Concat(
                Enumerable.Range(month * 9, 10).Select(row => $"UCT;6171;5169;{row};;100;;;;\n"))));
        using var reading = TestFolder.Read([.. months]);

        Assert.False(reading.IsPublishable);
        Assert.All(
            reading.Problems.InOrder().Where(problem => problem.Kind.Code == "overlapping-files"),
            problem => Assert.Equal(
                "the parts of one export in one file, or rows with a day or a document", problem.Expected?.English));
    }

    [Fact]
    public void ASingleOtherAmountIsAnotherStateWhereNeitherFileHasMore()
    {
        using var one = TestFolder.Read(("a.csv", Table(0, 1, 100)), ("b.csv", Table(0, 1, 101)));
        using var more = TestFolder.Read(("a.csv", Table(0, 1, 100)), ("b.csv", Table(0, 3, 101)));

        Assert.Single(Overlaps(one));
        Assert.True(more.IsPublishable);
    }

    [Theory]
    [InlineData("a.csv", "b.csv")]
    [InlineData("b.csv", "a.csv")]
    public void TheOrderOfFilesDoesNotMatter(string june, string july)
    {
        var rows = Enumerable.Range(0, 30).Select(day => Invoice(day)).ToList();
        using var reading = TestFolder.Read(
            (june, TestFolder.Header + string.Concat(rows.Take(20))), (july, TestFolder.Header + string.Concat(rows)));

        Assert.Equal(
            $"{june}: 6171 5169: 20 of 20 rows are in {july} too, only {july}, which is newer", Assert.Single(Overlaps(reading)));
    }

    [Fact]
    public void AnExportWithoutDaysIsTheSmallerOne()
    {
        static string Sums(int rows) =>
            TestFolder.Header + string.Concat(Enumerable.Range(1, rows).Select(row => $"UCT;6171;5169;{row};;{row};;;;\n"));

        using var reading = TestFolder.Read(("vse.csv", Sums(30)), ("cast.csv", Sums(20)));

        Assert.Equal(
            "cast.csv: 6171 5169: 20 of 20 rows are in vse.csv too, only vse.csv, which has more", Assert.Single(Overlaps(reading)));
    }

    [Fact]
    public void OfThreeMonthsTwoAreToBeRemoved()
    {
        using var reading = TestFolder.Read(
            ("stav-9.csv", Table(0, 20, 100)), ("stav-10.csv", Table(0, 20, 101)), ("stav-11.csv", Table(0, 20, 102)));

        Assert.Equal(["stav-10.csv", "stav-9.csv"], Overlaps(reading).Select(overlap => overlap.Split(':')[0]).Order());
        Assert.All(Overlaps(reading), overlap => Assert.EndsWith("which is newer", overlap, StringComparison.Ordinal));
    }

    [Fact]
    public void ABudgetThatIsRepeatedBesideTheMonthsIsTold()
    {
        static string Month(int month) => TestFolder.Header
            + string.Concat(Enumerable.Range(0, 5).Select(row => $"ROZ;6171;{5151 + row};;;{1000 + month};;;;\n"))
            + string.Concat(Enumerable.Range(1, 20).Select(day => $"UCT;6171;5169;;;1;2024-{month:00}-{day:00};;;\n"));

        using var reading = TestFolder.Read(("1.csv", Month(1)), ("2.csv", Month(2)));

        Assert.Equal("1.csv: 6171 5151: 5 of 5 rows are in 2.csv too, only 2.csv, which is newer", Assert.Single(Overlaps(reading)));
    }

    [Fact]
    public void TwelveMonthlyJournalsAddUp()
    {
        var months = Enumerable.Range(1, 12).Select(month => (
            $"{month:00}.csv",
            TestFolder.Header
                + string.Concat(Enumerable.Range(1, 20).Select(day => $"UCT;6171;5169;;;100;2024-{month:00}-{day:00};;;\n"))));
        using var reading = TestFolder.Read([.. months]);

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(12 * 20 * 100m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void MonthlyJournalsWithoutDaysAddUpByTheirDocuments()
    {
        static string Month(int month) => "DOKLAD_CISLO;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n"
            + string.Concat(Enumerable.Range(1, 20).Select(row => $"{month:00}{row:00};6171;5169;0;100\n"));

        using var reading = TestFolder.Read(("SK-1.csv", Month(1)), ("SK-2.csv", Month(2)));

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(4_000m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void SidesStagesAndChaptersOfOneExportAddUp()
    {
        static string Chapter(int number, string column) => $"Paragraf;Položka;{column}\n"
            + string.Concat(Enumerable.Range(0, 10).Select(row => $"{6100 + (number * 10) + row};5169;100\n"))
            // A few paragraphs are of every chapter.
            + string.Concat(Enumerable.Range(0, 4).Select(row => $"6399;{5151 + row};{number}00\n"));

        using var reading = TestFolder.Read(
            ("prijmy.csv", "Paragraf;Položka;SKDAL\n;1111;10\n;1112;20\n"),
            ("1.csv", Chapter(1, "SKDAL")),
            ("2.csv", Chapter(2, "SKDAL")),
            ("3.csv", Chapter(3, "SKDAL")),
            ("plan-1.csv", Chapter(1, "RUDAL")),
            ("plan-2.csv", Chapter(2, "RUDAL")));

        Assert.Equal(["unbalanced-budget", "unknown-paragraph"], reading.Problems.Counts.Keys);
        Assert.Equal(3_000m + (4 * 600), reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void PaymentsBesideTheAccountingThatHasThemAreCountedOnce()
    {
        var rows = Enumerable.Range(0, 20).Select(day => Invoice(day)).ToList();
        using var reading = TestFolder.Read(
            ("data.csv", TestFolder.Header + string.Concat(rows)), ("platby.csv", TestFolder.Header + string.Concat(rows) + Invoice(20)));
        using var twice = TestFolder.Read(
            ("platby-6.csv", TestFolder.Header + string.Concat(rows.Take(15))), ("platby-7.csv", TestFolder.Header + string.Concat(rows)));

        Assert.Equal(["duplicate-rows"], reading.Problems.Counts.Keys);
        Assert.Equal(2_100m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Single(Overlaps(twice));
    }

    [Fact]
    public void TheJournalOfJuneAndThatOfJulyAreRefusedInEveryFormat()
    {
        static string SkRows(int from, int count) =>
            Stream + string.Concat(Enumerable.Range(from, count).Select(day => $"{Day(day)};{day};6171;5169;0;100\n"));

        static string VeraRows(int count) => string.Concat(
            Enumerable.Range(1, count).Select(day => VeraText.Line(document: $"{day}", date: $"{day}.3.2024")));

        static string MappedRows(int rows, int amount) =>
            "Par;Pol;SK\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"6171;{5151 + row};{amount}\n"));

        static string AccountRows(int amount) =>
            "type;sa;aa;amount\n" + string.Concat(Enumerable.Range(0, 9).Select(row => $"ROZ;50{row};1;{amount}\n"));

        using var stream = TestFolder.Read(("SK-2024-06.csv", SkRows(0, 20)), ("SK-2024-07.csv", SkRows(0, 30)));
        using var vera = TestFolder.Read(("ucto-6.csv", VeraRows(20)), ("ucto-7.csv", VeraRows(25)));
        using var mapped = TestFolder.Read(("mapping.json", Mapping), ("6.csv", MappedRows(9, 5)), ("7.csv", MappedRows(9, 6)));
        using var accounts = TestFolder.Read(("plan-6.csv", AccountRows(5)), ("plan-7.csv", AccountRows(6)));

        Assert.All(
            new[] { stream, vera, mapped, accounts },
            reading =>
                Assert.Contains("7.csv, which is newer", Assert.Single(Overlaps(reading)), StringComparison.Ordinal));
    }

    [Fact]
    public void KxxThatIsAppendedTwiceIsRefusedAndThatWhichOverwritesSupersedes()
    {
        using var twice = TestFolder.Read(2024, null, ("1.kxx", Kxx(0, 5)), ("2.kxx", Kxx(0, 8)));
        using var overwritten = TestFolder.Read(2024, null, ("1.kxx", Kxx(2, 5)), ("2.kxx", Kxx(2, 8)));

        Assert.Equal("1.kxx: 6171 5169: 5 of 5 rows are in 2.kxx too, only 2.kxx, which is newer", Assert.Single(Overlaps(twice)));
        Assert.True(overwritten.IsPublishable);
        Assert.Equal(8m, overwritten.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void AnAmendmentLikeTheApprovedBudgetIsNotTheSameRow()
    {
        static byte[] Block(string type)
        {
            var writer = new KxxWriter("94120374", 2024);
            writer.Head(1, type, 2);

            for (var row = 0; row < 5; row++)
                writer.Balance(Balance(1, row));

            return writer.ToBytes();
        }

        using var reading = TestFolder.Read(2024, null, ("rozp-02.kxx", Block("02")), ("rozp-03.kxx", Block("03")));

        Assert.Equal(["unbalanced-budget"], reading.Problems.Counts.Keys);
        Assert.Equal(
            (5m, 10m), (reading.Budget.Totals().Expenditure.Approved?.Crowns, reading.Budget.Totals().Expenditure.Amended?.Crowns));
    }

    [Fact]
    public void AMonthOfTheTreasuryTwiceIsRefusedAndALaterOneSupersedes()
    {
        static (string, byte[]) Extract(string name, string period, int amount) => FinText.File(
            name,
            FinText.BudgetHeader,
            [.. Enumerable.Range(0, 5).Select(row => FinText.Row($"{5151 + row}", $"{amount}.00;{amount}.00;{amount}.00", period))]);

        using var twice = FinText.Read(Extract("FINM201.csv", "2024006", 1), Extract("FINM201-oprava.csv", "2024006", 2));
        using var later = FinText.Read(Extract("FINM201_2024006.csv", "2024006", 1), Extract("FINM201_2024007.csv", "2024007", 2));

        Assert.Equal(
            "FINM201-oprava.csv: 6171 5151: 5 of 5 rows are in FINM201.csv too, only the newer of FINM201-oprava.csv and FINM201.csv",
            Assert.Single(Overlaps(twice)));
        Assert.True(later.IsPublishable);
    }

    private static FolderReading Ledgers(IEnumerable<string> first, IEnumerable<string> second) => TestFolder.Read(
        ("a.csv", TestFolder.Header + string.Concat(first)), ("b.csv", TestFolder.Header + string.Concat(second) + "\n"));

    private static string Day(int number) =>
        new DateOnly(2024, 1, 1).AddDays(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Invoice(int day) => $"KDF;6171;5169;;;100;{Day(day)};;;\n";

    /// <summary>Cells from one number on, of the same amount.</summary>
    private static string Table(int from, int rows, int amount) =>
        Wide + string.Concat(Enumerable.Range(from, rows).Select(row => $"{6101 + row};5169;{amount}\n"));

    private static byte[] Kxx(int mode, int rows)
    {
        var writer = new KxxWriter("94120374", 2024);
        writer.Head(3, "00", mode);

        for (var row = 1; row <= rows; row++)
            writer.Balance(Balance(row, row));

        return writer.ToBytes();
    }

    private static KxxBalance Balance(int day, int document) => new(
        day,
        document,
        "231",
        "6171",
        "5169",
        "",
        "",
        0,
        100);

    private static IEnumerable<string> Overlaps(FolderReading reading) =>
        reading.Problems.InOrder()
            .Where(problem => problem.Kind.Code == "overlapping-files")
            .Select(problem => $"{problem.File}: {problem.Found?.English}, {problem.Expected?.English}");
}
