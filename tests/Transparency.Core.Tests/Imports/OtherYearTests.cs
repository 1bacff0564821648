using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Tests.Formats.Fin;
using Transparency.Core.Tests.Formats.Vera;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Imports;

/// <summary>Rows of another year are left out and told; a file of another year is refused with its year and the folder's.</summary>
public sealed class OtherYearTests
{
    private const string Mapping =
        """{"columns":{"paragraph":"Par","item":"Pol","approved":"SR","amended":"RU","actual":"SK","year":"Období"}}""";

    /// <summary>For each format a table that says the year of each of its rows; the rows of the year spend 10 crowns.</summary>
    private static readonly Dictionary<string, Func<int[], (string Name, string Text)[]>> Tables = new()
    {
        ["cityvizor"] = years => [("data.csv", "ROK;PARAGRAF;POLOZKA;CASTKA\n" + Rows(years, year => $"{year};6171;5169;10"))],
        ["cityvizor, DOKLAD_ROK"] = years =>
            [("data.csv", "PARAGRAF;POLOZKA;CASTKA;DOKLAD_ROK\n" + Rows(years, year => $"6171;5169;10;{year}"))],
        ["cityvizor-payments"] = years =>
            [("platby.csv", "year;paragraph;item;amount;date\n" + Rows(years, year => $"{year};6171;5169;10;{year}-05-06"))],
        ["internet-stream"] = years =>
            [("SK.csv", "DOKLAD_ROK;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n" + Rows(years, year => $"{year};6171;5169;0;10"))],
        ["internet-stream, approved"] = years =>
            [("SR.csv", "DOKLAD_ROK;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n" + Rows(years, year => $"{year};6171;5169;0;10"))],
        ["wide-budget"] = years =>
            [("rozpocet.csv", "Účetní rok;Paragraf;Položka;SRDAL;RUDAL;SKDAL\n" + Rows(years, year => $"{year};6171;5169;10;10;10"))],
        ["mapping"] = years =>
            [("mapping.json", Mapping), ("stav.csv", "Období;Par;Pol;SR;RU;SK\n" + Rows(years, year => $"{year};6171;5169;10;10;10"))],
        ["organisation-accounts"] = years => [("ucty.csv", "rok;type;sa;aa;amount\n" + Rows(years, year => $"{year};UCT;501;0300;10"))],
        ["prague"] = years => [(
            "cerpani.csv",
            "rok;oblast;odpa;pol;uz;rozpocet_aktualni;cerpani\n" + Rows(years, year => $"{year};11;006171;5169;0;0.01;0.01"))],
        ["prague-json"] = years => [(
            "cerpani.json",
            "{\"data\":{\"row\":["
                + string.Join(
                    ",\n",
                    years.Select(year => $$"""{"rok":"{{year}}","oblast":"11","odpa":"006171","pol":"5169","cerpani":"0.01"}"""))
                + "]}}")],
        ["vera-accounting"] = years =>
            [("ucto.csv", string.Concat(years.Select(year => VeraText.Line(year: $"{year}", date: $"15.3.{year}", credit: "10"))))],
        ["gordic-kxx"] = years => [("ucto.kxx", Encoding.ASCII.GetString([.. years.SelectMany(Kxx)]))],
        ["fin-2-12-m"] = years => [(
            "FINM201.csv",
            FinText.BudgetHeader + "\n" + Rows(years, year => FinText.Row("5169", "10.00;10.00;10.00", $"{year}012")))],
    };

    public static TheoryData<string> Formats => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void RowsOfOtherYearsAreLeftOutAndCounted(string format)
    {
        using var reading = TestFolder.Read(Tables[format]([2023, 2024, 2022, 2023]));

        var file = Assert.Single(reading.Files, file => file.Format != "settings");
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal((4L, 1L, 3L), (file.Rows, file.Accepted, file.Ignored["other-year"]));
        Assert.Equal(10m, Spent(reading));
        Assert.Equal(3, reading.Problems.Counts["date-outside-year"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ATableOfLastYearIsRefused(string format)
    {
        using var reading = TestFolder.Read(Tables[format]([2023, 2023]));

        Assert.Equal(("the year 2023 on 2 of 2 rows", "rows of 2024"), WrongYear(reading));
        Assert.False(reading.IsPublishable);
        Assert.Equal(0, reading.Files.Sum(file => file.Accepted));
        Assert.Empty(reading.Budget.Lines);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ATableOfManyOtherYearsIsRefusedWithAllOfThem(string format)
    {
        using var reading = TestFolder.Read(Tables[format]([2021, 2023, 2022, 2023]));

        Assert.Equal(("the year 2023 on 2 of 4 rows (2021–2023)", "rows of 2024"), WrongYear(reading));
    }

    [Theory]
    [InlineData("finm-wrong-year-folder", "the year 2023 on 3 of 3 rows")]
    [InlineData("kxx-other-year", "the year 2023 on 4 of 4 rows")]
    [InlineData("is-no-rows-of-year", "the year 2023 on 2 of 2 rows")]
    public void AFileOfLastYearIsRefused(string name, string found)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);
        Assert.Equal((found, "rows of 2024"), WrongYear(reading));
    }

    [Theory]
    [InlineData("wide-rok-column-other-year")]
    [InlineData("mapping-rok-column")]
    public void RowsOfLastYearInOneTableAreLeftOut(string name)
    {
        using var reading = Cases.Read(name);

        var totals = reading.Budget.Totals();
        Assert.Equal((100_000m, 100_000m), (totals.Income.Approved?.Crowns, totals.Expenditure.Amended?.Crowns));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(2, reading.Files.Single(file => file.Name == "rozpocet.csv").Ignored["other-year"]);
        Assert.Equal(["Rok 2023 x2"], Told(reading));
    }

    [Theory]
    [InlineData("Fiskální rok")]
    [InlineData("KALENDARNI_ROK")]
    [InlineData("Rok dokladu")]
    public void AYearUnderItsOtherNamesIsOne(string column)
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", $"Paragraf;Položka;SKDAL;{column}\n" + Rows([2023, 2024], year => $"6171;5169;{year};{year}")));

        Assert.Equal(2024m, Spent(reading));
        Assert.Equal([$"{column} 2023 x1"], Told(reading));
    }

    [Theory]
    [InlineData("Období", "{0}")]
    [InlineData("Období", "12/{0}")]
    [InlineData("Účetní období", "{0}/12")]
    [InlineData("Rozpočtové období", "{0}12")]
    [InlineData("Ročník", "{0}")]
    public void YearsInAColumnThatNobodyReadAreNotAddedUp(string column, string text)
    {
        using var reading = TestFolder.Read((
            "rozpocet.csv",
            $"Paragraf;Položka;SKDAL;{column}\n"
                + Rows([2023, 2024], year => $"6171;5169;{year};" + text.Replace("{0}", $"{year}", StringComparison.Ordinal))));

        Assert.Equal(("2023", "rows of 2024 alone, or a column named rok"), WrongYear(reading));
    }

    [Fact]
    public void WhereAColumnOfYearsIsReadAnotherOneDoesNotMatter()
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", "Paragraf;Položka;SKDAL;rok;Období\n" + Rows([2023, 2024], year => $"6171;5169;{year};{year};12/{year}")));

        Assert.Equal(2024m, Spent(reading));
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [InlineData("Sloupec", "date-outside-year")]
    [InlineData("ORG", null)]
    public void YearsUnderANameThatSaysNothingAreTold(string column, string? told)
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", $"Paragraf;Položka;SKDAL;{column}\n" + Rows([2023, 2024], year => $"6171;5169;{year};{year}")));

        Assert.True(reading.IsPublishable);
        Assert.Equal(told is null ? [] : [told], reading.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("Období", "1", "12")]
    [InlineData("Období", "01/2024", "12/2024")]
    [InlineData("Sloupec", "2024", "7000")]
    public void MonthsAndCodesAreNoOtherYears(string column, string first, string second)
    {
        using var reading = TestFolder.Read(
            ("rozpocet.csv", $"Paragraf;Položka;SKDAL;{column}\n6171;5169;1;{first}\n6171;5139;2;{second}\n"));

        Assert.Equal(3m, Spent(reading));
        Assert.Empty(reading.Problems.Counts);
    }

    [Fact]
    public void ThirteenYearsInOneTableAreEachToldAndOneCounts()
    {
        var years = Enumerable.Range(2012, 13).SelectMany(year => new[] { year, year }).ToArray();
        using var reading = TestFolder.Read(
            ("rozpocet.csv", "Paragraf;Položka;SKDAL;rok\n" + Rows(years, year => $"6171;5169;{year};{year}")));

        Assert.Equal(2 * 2024m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(Enumerable.Range(2012, 12).Select(year => $"rok {year} x2"), Told(reading).Order(StringComparer.Ordinal));
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [InlineData("2024", 1)]
    [InlineData("2024.0", 1)]
    [InlineData(" 2024 ", 1)]
    [InlineData("31.12.2024", 1)]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024/01", 1)]
    [InlineData("2024-12", 1)]
    [InlineData("1/2024", 1)]
    [InlineData("12.2024", 1)]
    [InlineData("202401", 1)]
    [InlineData("", 1)]
    [InlineData("2023,0", 0)]
    [InlineData("1.1.2025", 0)]
    public void AYearIsReadAsItIsFound(string year, int counted)
    {
        using var reading = TestFolder.Read(("data.csv", $"rok;paragraph;item;amount\n{year};6171;5169;1\n2024;6171;5171;2\n"));

        Assert.Equal(counted + 2m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(1 - counted, reading.Files[0].Ignored.GetValueOrDefault("other-year"));
    }

    [Theory]
    [InlineData("dvacet")]
    [InlineData("24")]
    [InlineData("0024")]
    [InlineData("20240")]
    public void AYearThatIsNoneIsAMistake(string year)
    {
        using var reading = TestFolder.Read(("data.csv", $"rok;paragraph;item;amount\n2024;6171;5169;1\n{year};6171;5169;1\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-date", 3L, "rok", year), (problem.Kind.Code, problem.Line, problem.Column, problem.Found?.English));
        Assert.Equal((2L, 1L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Theory]
    [InlineData("description")]
    [InlineData("event")]
    public void AColumnOfYearsThatTheMappingTakesForSomethingElseIsNone(string meaning)
    {
        using var reading = TestFolder.Read(
            ("mapping.json", $$$"""{"stage":"actual","columns":{"paragraph":"Par","item":"Pol","amount":"Kc","{{{meaning}}}":"Rok"}}"""),
            ("a.csv", "Rok;Par;Pol;Kc\n1989;6171;5169;10\n"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(10m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void ALeftOutYearIsNoUnknownColumn()
    {
        using var reading = Cases.Read("mapping-rok-column");

        Assert.Empty(reading.Files.Single(file => file.Name == "rozpocet.csv").UnknownColumns);
    }

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(4, 3, true)]
    [InlineData(3, 4, false)]
    [InlineData(0, 1, false)]
    [InlineData(0, 2, false)]
    public void MostDaysInOneOtherYearAreRefused(int own, int others, bool isFine)
    {
        using var reading = TestFolder.ReadRows(Days(own, 2024) + Days(others, 2023));

        Assert.Equal(isFine, reading.IsPublishable);
        Assert.Equal(others, reading.Problems.Counts["date-outside-year"]);
        Assert.Equal(isFine ? 0 : 1, reading.Problems.Counts.GetValueOrDefault("wrong-year"));
    }

    [Fact]
    public void AJournalOfManyYearsIsRefusedUnlessHalfOfItIsOfTheYear()
    {
        using var half = TestFolder.ReadRows(Days(4, 2024) + Days(2, 2023) + Days(2, 2022));
        using var less = TestFolder.ReadRows(Days(3, 2024) + Days(2, 2023) + Days(2, 2022));

        Assert.Equal(["date-outside-year"], half.Problems.Counts.Keys);
        Assert.Equal(("the year 2022 on 2 of 7 rows (2022–2023)", "rows of 2024"), WrongYear(less));
    }

    [Fact]
    public void VerasBookOfManyYearsGivesWhatWasPaidInThisOne()
    {
        const string Paid = "10;5169;61;71;;;Papír;";
        using var reading = TestFolder.Read(
            ("faktury.csv", VeraText.InvoiceHeader + $"{Paid}15.3.2022\n{Paid}16.3.2023\n{Paid}5.1.2024\n{Paid}5.1.2021\n"));

        Assert.Equal(["date-outside-year"], reading.Problems.Counts.Keys);
        Assert.Equal((10m, 3L), (Spent(reading), reading.Files[0].Ignored["other-year"]));
    }

    [Fact]
    public void OneDayOfLastYearBesideRowsWithoutADayIsTold()
    {
        using var reading = TestFolder.ReadRows("UCT;;1111;;;5;;;;\n" + Days(1, 2023));
        using var two = TestFolder.ReadRows("UCT;;1111;;;5;;;;\n" + Days(2, 2023));

        Assert.True(reading.IsPublishable);
        Assert.Equal(("the year 2023 on 2 of 2 rows", "rows of 2024"), WrongYear(two));
    }

    [Theory]
    [InlineData("2023-12-14", true)]
    [InlineData("2023-09-01", true)]
    [InlineData("2024-03-20", true)]
    [InlineData("2023-08-31", false)]
    [InlineData("2023-03-20", false)]
    [InlineData("2022-12-14", false)]
    [InlineData("2025-01-02", false)]
    public void ABudgetIsApprovedFromTheAutumnBefore(string day, bool isFine)
    {
        using var reading = TestFolder.ReadRows($"ROZ;;1111;;;5;{day};;;\nROZ;6171;5169;;;5;{day};;;\n");

        Assert.Equal(isFine, reading.IsPublishable);
    }

    [Fact]
    public void VerasBookOfLastYearIsRefused()
    {
        const string Paid = "10;5169;61;71;;;Papír;";
        using var reading = TestFolder.Read(
            ("faktury.csv", VeraText.InvoiceHeader + $"{Paid}15.3.2023\n{Paid}16.3.2023\n{Paid}5.1.2024\n"));

        Assert.Equal(("the year 2023 on 2 of 3 rows", "rows of 2024"), WrongYear(reading));
    }

    [Fact]
    public void TheTreasurysExtractsOfOtherYearsMayLieBesideThatOfTheYear()
    {
        using var reading = FinText.Read(
            FinText.File("FINM201_2023012.csv", FinText.BudgetHeader, FinText.Row("5169", "1.00;1.00;1.00", "2023012")),
            FinText.File("FINM201_2024012.csv", FinText.BudgetHeader, FinText.Row("5169", "2.00;2.00;2.00")));

        Assert.True(reading.IsPublishable);
        Assert.Equal(["6171 5169 2 2 2"], FinText.Lines(reading));
    }

    [Fact]
    public void KxxOfLastYearBesideThatOfTheYearIsRefused()
    {
        using var reading = TestFolder.Read(2024, null, ("2023.kxx", Kxx(2023)), ("2024.kxx", Kxx(2024)));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("wrong-year", "2023.kxx"), (problem.Kind.Code, problem.File));
        Assert.Equal(10m, Spent(reading));
    }

    [Theory]
    [InlineData("2024", true, 2024)]
    [InlineData("2024.0", true, 2024)]
    [InlineData("2023-12-31", true, 2023)]
    [InlineData("1800", false, 0)]
    [InlineData("-024", false, 0)]
    [InlineData("2,024", false, 0)]
    public void AColumnSaysAYear(string text, bool isYear, int year)
    {
        Assert.Equal(isYear, YearColumn.TryParse(text.Utf8(), out var found));
        Assert.Equal(isYear ? year : found, found);
    }

    private static string Rows(int[] years, Func<int, string> row) => string.Concat(years.Select(year => row(year) + "\n"));

    private static string Days(int count, int year) =>
        string.Concat(Enumerable.Range(1, count).Select(day => $"KDF;6171;5169;;;10;{year}-03-{day:00};;;\n"));

    private static byte[] Kxx(int year)
    {
        var writer = new KxxWriter("94120374", year);
        writer.Head(3, "00", 0);
        writer.Balance(new KxxBalance(
            15,
            1,
            "231",
            "6171",
            "5169",
            "",
            "",
            0,
            1_000));

        return writer.ToBytes();
    }

    private static decimal Spent(FolderReading reading)
    {
        var expenditure = reading.Budget.Totals().Expenditure;
        return (expenditure.Actual ?? expenditure.Approved)!.Value.Crowns;
    }

    private static (string?, string?) WrongYear(FolderReading reading)
    {
        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "wrong-year");
        return (problem.Found?.English, problem.Expected?.English);
    }

    private static IEnumerable<string> Told(FolderReading reading) =>
        reading.Problems.InOrder()
            .Where(problem => problem.Kind.Code == "date-outside-year")
            .Select(problem => $"{problem.Column} {problem.Found?.English} x{problem.Count}");
}
