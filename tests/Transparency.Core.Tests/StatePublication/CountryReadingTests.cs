using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.StatePublication;

/// <summary>The national statement read whole, and every municipality's part of it.</summary>
public sealed class CountryReadingTests
{
    private static readonly StateTown[] Some = [.. StateRegister.All.Where((_, i) => i % 500 == 0)];

    private static IReadOnlyList<CountryTown> Towns => [.. Some.Select(town => CountryTown.Invented(town, seed: 7))];

    [Fact]
    public void EveryRealMunicipalityIsAddedUpToTheHaler()
    {
        var towns = CountryTown.RealOrNull(Repository.Root) ?? CountryTown.Invented(seed: 3);
        using var country = ReadCountry.Of(new CountryShape { Rows = 40 }, towns);

        Assert.Equal(6_267, country.Index.Towns.Count());
        AssertTotals(country.Index, towns);
    }

    [Fact]
    public void RegionsAddUpToTheirMunicipalities()
    {
        var towns = CountryTown.RealOrNull(Repository.Root) ?? CountryTown.Invented(seed: 3);
        using var country = ReadCountry.Of(new CountryShape { Rows = 20 }, towns);

        foreach (var region in towns.Where(town => town.Town.Region.Length > 0).GroupBy(town => town.Town.Region))
        {
            var published = region.Select(town => country.Index.TownOrNull(town.Town.Ico)!.Consolidated).ToList();

            Assert.Equal(region.Sum(town => town.Income[2]), published.Sum(town => town.Income.Actual!.Value.Halere));
            Assert.Equal(region.Sum(town => town.Expenditure[1]), published.Sum(town => town.Expenditure.Amended!.Value.Halere));
        }
    }

    [Fact]
    public void TheWholeCountryIsTheSumOfAll()
    {
        using var country = ReadCountry.Of(new CountryShape { Rows = 20 }, Towns);
        var totals = country.Reading.Budget.ConsolidatedTotals(Consolidation.Of(country.Reading.Budget, MunicipalityKind.Municipality));

        Assert.Equal(Towns.Sum(town => town.Income[2]), totals.Income.Actual!.Value.Halere);
        Assert.Equal(Towns.Sum(town => town.Expenditure[0]), totals.Expenditure.Approved!.Value.Halere);
    }

    [Theory]
    [InlineData(51, 8, true)]
    [InlineData(51, 10, false)]
    [InlineData(63, 8, false)]
    [InlineData(63, 10, true)]
    public void BothFormsBothHeadersAndLongIcosSayTheSame(int form, int icoDigits, bool longHeader)
    {
        using var country = ReadCountry.Of(
            new CountryShape(form == 63 ? 2026 : 2025, 6) { Rows = 30, Form = form, IcoDigits = icoDigits, LongHeader = longHeader },
            Towns);

        AssertTotals(country.Index, Towns);
        Assert.Equal(new DateOnly(form == 63 ? 2026 : 2025, 6, 30), country.Index.ValidTo);
    }

    [Fact]
    public void TheFileOfMarch2013IsReadInThousands()
    {
        var towns = Towns.Select(Rounded).ToList();
        using var country = ReadCountry.Of(new CountryShape(2013, 3) { Rows = 12, Thousands = true }, towns);

        AssertTotals(country.Index, towns);
        Assert.Equal(
            ["FINM201_2013003.csv", "FINM202_2013003.csv"],
            country.Reading.Problems.InOrder()
                .Where(problem => problem.Kind.Code == "amounts-in-thousands")
                .Select(problem => problem.File));
    }

    [Fact]
    public void CrownsOfMarch2013AndOfLaterMonthsStayCrowns()
    {
        var march = ReadCountry.Files(new CountryShape(2013, 3) { Rows = 12, Thousands = true }, [.. Towns.Select(Rounded)]);
        var may = ReadCountry.Files(new CountryShape(2013, 5) { Rows = 12 }, Towns);
        using var later = ReadCountry.Read(2013, [.. march, .. may]);
        using var crowns = ReadCountry.Read(2013, ReadCountry.Files(new CountryShape(2013, 3) { Rows = 12 }, [Towns[0], Rich]));

        Assert.Equal(Towns.Sum(town => town.Income[2]), Income(later));
        Assert.Equal(Towns[0].Income[2] + Rich.Income[2], Income(crowns));
        Assert.DoesNotContain("amounts-in-thousands", later.Problems.Counts.Keys.Concat(crowns.Problems.Counts.Keys));

        static long Income(FolderReading reading) => reading.Budget
            .ConsolidatedTotals(Consolidation.Of(reading.Budget, MunicipalityKind.Municipality)).Income.Actual!.Value.Halere;
    }

    [Fact]
    public void ATownsFolderReadsThousandsOfTheWholeFileAndAsksWhereOnlyItsOwnRowsAreThere()
    {
        var towns = Towns.Select(Rounded).ToList();
        var own = towns[3];
        var files = ReadCountry.Files(new CountryShape(2013, 3) { Rows = 12, Thousands = true }, towns);
        using var whole = ReadCountry.ReadOwn(own, files);
        using var alone = ReadCountry.ReadOwn(own, ReadCountry.Files(new CountryShape(2013, 3) { Rows = 12, Thousands = true }, [own])
            .Select(file => (file.Name, string.Join('\n', System.Text.Encoding.UTF8.GetString(file.Bytes).Split('\n').Where(IsOwn)).Utf8()))
            .ToArray());

        Assert.True(whole.IsPublishable, string.Join('\n', whole.Problems.InOrder()));
        Assert.Equal(2, whole.Problems.Counts["amounts-in-thousands"]);
        Assert.Equal(
            own.Expenditure[2],
            whole.Budget.ConsolidatedTotals(Consolidation.Of(whole.Budget, own.Town.Kind)).Expenditure.Actual!.Value.Halere);
        Assert.False(alone.IsPublishable);
        Assert.Equal(2, alone.Problems.Counts["unclear-unit"]);

        bool IsOwn(string line, int number) => number == 0 || line.Contains(own.Town.Ico.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A city whose crowns have ten digits.</summary>
    private static CountryTown Rich => Towns[1] with
    {
        Income = [0, 0, 6_000_000_000_000],
        Expenditure = [0, 0, 6_000_000_000_000],
        Classes = [6_000_000_000_000, 0, 0, 0, 6_000_000_000_000, 0],
    };

    private static CountryTown Rounded(CountryTown town)
    {
        long[] classes = [.. town.Classes.Select(amount => amount / 100_000 * 100_000)];
        return town with
        {
            Income = [town.Income[0] / 100_000 * 100_000, town.Income[1] / 100_000 * 100_000, classes[..4].Sum()],
            Expenditure = [town.Expenditure[0] / 100_000 * 100_000, town.Expenditure[1] / 100_000 * 100_000, classes[4..].Sum()],
            Classes = classes,
        };
    }

    [Fact]
    public void TheLatestMonthCountsAndEveryRowIsAccountedFor()
    {
        var shape = new CountryShape(2025, 9) { Rows = 20 };
        var before = ReadCountry.Files(new CountryShape(2025, 6) { Rows = 20, Seed = 9 }, Towns);
        var files = before.Concat(ReadCountry.Files(shape, Towns)).ToArray();
        using var reading = ReadCountry.Read(2025, files);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(new DateOnly(2025, 9, 30), reading.ValidTo);
        Assert.Contains(reading.Files, file => file.Ignored.ContainsKey("superseded-2025-06"));
        Assert.Contains(reading.Files, file => file.Ignored.ContainsKey("not-municipality"));
        Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
    }

    [Fact]
    public void AMunicipalitysPartGivesItsBudgetBack()
    {
        using var country = ReadCountry.Of(new CountryShape { Rows = 60 }, Towns);

        foreach (var (ico, budget) in country.Reading.Country!.ToBudgets(FiscalYear.Of(2025)))
        {
            var town = country.Index.TownOrNull(ico)!;
            var part = country.Bytes.AsSpan((int)town.Start, town.Length);

            Assert.Equal(budget.Lines, StateFile.Budget(town, FiscalYear.Of(2025), part).Lines);
        }
    }

    [Fact]
    public void TheSameFilesGiveTheSameBytes()
    {
        using var first = ReadCountry.Of(new CountryShape { Rows = 20 }, Towns);
        using var second = ReadCountry.Of(new CountryShape { Rows = 20 }, [.. Towns.Reverse()]);
        using var third = ReadCountry.Of(new CountryShape { Rows = 20 }, Towns);

        Assert.Equal(first.Bytes, third.Bytes);
        Assert.Equal(first.Index.Towns.Count(), second.Index.Towns.Count());
    }

    [Fact]
    public void ARowThatCannotBeReadKeepsTheCountryFromBeingPublished()
    {
        var files = ReadCountry.Files(new CountryShape { Rows = 5 }, Towns);
        var damaged = files[0].Bytes.Concat("2025012;051;000200;00254061;3;3639;5169;1.00;2.00;mnoho\r\n".Utf8()).ToArray();
        using var reading = ReadCountry.Read(2025, (files[0].Name, damaged), files[1]);

        Assert.False(reading.IsPublishable);
        Assert.Equal(1, reading.Files.Sum(file => file.Rejected));
    }

    [Fact]
    public void FinancingAloneIsNotPublished()
    {
        using var reading = ReadCountry.Read(2025, ReadCountry.Files(new CountryShape { Rows = 5 }, Towns)[1]);

        Assert.Equal("no-data", Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Severity == Severity.Error).Kind.Code);
    }

    [Fact]
    public void TheStatesOwnZipIsReadAsItIs()
    {
        var zip = Zip.OfBytes(ReadCountry.Files(new CountryShape { Rows = 5 }, Towns));
        using var reading = ReadCountry.Read(2025, ("2025_12_Data_CSUIS_FINM.zip", zip));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(Towns.Count, reading.Country!.ToBudgets(FiscalYear.Of(2025)).Count());
    }

    [Fact]
    public void TheSameMonthTwiceIsRefused()
    {
        var first = ReadCountry.Files(new CountryShape { Rows = 5 }, Towns);
        var second = ReadCountry.Files(new CountryShape { Rows = 5, Seed = 2 }, Towns);
        using var reading = ReadCountry.Read(2025, [.. first, ("corrected-FINM201.csv", second[0].Bytes)]);

        Assert.Equal(
            "overlapping-files",
            Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Severity == Severity.Error).Kind.Code);
    }

    [Fact]
    public void ATownsOwnExportIsRefusedInTheCountrysFolder()
    {
        var own = TestFolder.Header + "KDF;3639;5169;;;100.00;2025-01-05;;;\n";
        using var reading = ReadCountry.Read(2025, [.. ReadCountry.Files(new CountryShape { Rows = 5 }, Towns), ("data.csv", own.Utf8())]);

        Assert.False(reading.IsPublishable);
        Assert.Equal("data.csv", Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "unknown-format").File);
    }

    private static void AssertTotals(StateIndex index, IReadOnlyList<CountryTown> towns)
    {
        foreach (var town in towns)
        {
            var found = index.TownOrNull(town.Town.Ico)!.Consolidated;

            Assert.Equal(town.Income, Halere(found.Income));
            Assert.Equal(town.Expenditure, Halere(found.Expenditure));
        }
    }

    private static long[] Halere(StageTotals totals) =>
        [totals.Approved!.Value.Halere, totals.Amended!.Value.Halere, totals.Actual!.Value.Halere];
}
