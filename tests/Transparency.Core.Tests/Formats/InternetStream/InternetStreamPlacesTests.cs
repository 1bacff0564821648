using System.Text;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Places;

namespace Transparency.Core.Tests.Formats.InternetStream;

/// <summary>Where events are: read, checked, held back and published.</summary>
public sealed class InternetStreamPlacesTests
{
    private const string Spent =
        "DOKLAD_ROK;ORGANIZACE;ORGANIZACE_NAZEV;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n2024;7;Most;2212;6121;100;0\n";

    private const string Map =
        "DOKLAD_ROK;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;CASTKA_CERPANI;SOURADNICE_DELKA;SOURADNICE_SIRKA\n";

    [Fact]
    public void PlacesAreRoundedOrderedAndEachOnce()
    {
        using var reading = Read(
            "2024;7;Most;12;II. etapa;1;16.0710449;49.5718917\n"
                + "2024;7;Most;0;;1;16,1;49,5\n"
                + "2024;7;Most;12;II. etapa;1;16.0710449;49.5718917\n");

        Assert.Equal(
            [new EventPlace("7", null, 49.5m, 16.1m), new EventPlace("7", "12", 49.571892m, 16.071045m)], reading.Places);
        Assert.Empty(reading.Problems.Counts);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("", "")]
    [InlineData("0.0", "")]
    public void ZerosAreNoPlace(string longitude, string latitude)
    {
        using var reading = Read($"2024;7;Most;0;;1;{longitude};{latitude}\n");

        Assert.Empty(reading.Places);
        Assert.Empty(reading.Problems.Counts);
    }

    [Fact]
    public void ARowThatOnlyPlacesItsEventCounts()
    {
        using var reading = Read("2024;7;;0;;1;16.07;49.57\n2024;7;;0;;1;0;0\n");

        Assert.Single(reading.Places);
        Assert.Equal((1L, 1L), (reading.Files[0].Accepted, reading.Files[0].Ignored["without-name"]));
    }

    /// <summary>The row names its event all the same: a place is no money.</summary>
    [Theory]
    [InlineData("49.57", "16.07", "SOURADNICE_SIRKA", "16.07")]
    [InlineData("16.07", "50,2 N", "SOURADNICE_SIRKA", "50,2 N")]
    [InlineData("16.07", "", "SOURADNICE_SIRKA", "")]
    [InlineData("-16.07", "49.57", "SOURADNICE_DELKA", "-16.07")]
    [InlineData("19.5", "49.57", "SOURADNICE_DELKA", "19.5")]
    [InlineData("1160000", "49.57", "SOURADNICE_DELKA", "1160000")]
    public void WhatCannotBeAPlaceIsTold(string longitude, string latitude, string column, string found)
    {
        using var reading = Read($"2024;7;Lávka;0;;1;{longitude};{latitude}\n");

        var problem = reading.Problems.InOrder().First(problem => problem.Kind.Code == "bad-place");
        Assert.Equal(("MAP.csv", 2L, column, found), (problem.File, problem.Line, problem.Column, problem.Found?.English ?? ""));
        Assert.True(reading.IsPublishable);
        Assert.Empty(reading.Places);
        Assert.Equal((1L, 0L), (reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void AMapThatHasOneOfTheColumnsAloneHasNoPlace()
    {
        var map = "ROK;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;CASTKA;SOURADNICE_SIRKA\n2024;7;Lávka;0;;1;49.57\n";
        using var reading = TestFolder.Read(("MAP.csv", map), ("SK.csv", Spent));

        var problem = reading.Problems.InOrder().First(problem => problem.Kind.Code == "bad-place");
        Assert.Equal(("MAP.csv", 2L, "SOURADNICE_DELKA"), (problem.File, problem.Line, problem.Column));
        Assert.Empty(reading.Places);
    }

    [Theory]
    [InlineData("8", "Byt pana 855512/1234", "0", "")]
    [InlineData("855512/1234", "Byt", "0", "")]
    [InlineData("8", "Byt", "3", "nájemce 855512/1234")]
    [InlineData("8", "Byt", "855512/1234", "Nájemce")]
    public void WhatHoldsSomethingOfAPersonHasNoPlace(string code, string name, string unit, string unitName)
    {
        using var reading = Read($"2024;{code};{name};{unit};{unitName};1;16.07;49.57\n2024;7;Most;0;;1;16.07;49.57\n");

        Assert.Equal(["7"], reading.Places.Select(place => place.Event));
    }

    [Fact]
    public void AnEditionHasThemAsAFileAndInItsSummaryAndNoOtherHasAny()
    {
        using var reading = Read("2024;7;Most;12;II. etapa;1;16.0710449;49.5718917\n");
        using var without = Read("2024;7;Most;12;II. etapa;1;0;0\n");
        using var directory = new TempDirectory();
        using var other = new TempDirectory();

        var content = EditionFiles.Write(reading, "0123456789ab", directory.Path);
        var plain = EditionFiles.Write(without, "0123456789ab", other.Path);

        var written = File.ReadAllText(directory.File("places.csv"), Encoding.UTF8).TrimStart('\uFEFF');
        Assert.StartsWith("event,unit,latitude,longitude,", written, StringComparison.Ordinal);
        Assert.Contains("\r\n7,12,49.571892,16.071045,", written, StringComparison.Ordinal);
        Assert.Equal(reading.Places, content.Places.Of(Core.Budgets.Drilldown.Level.Event, "7"));
        Assert.Contains("places.csv", EditionFiles.Of(content.Summary));
        Assert.DoesNotContain("places.csv", EditionFiles.Of(plain.Summary));
        Assert.DoesNotContain("places", File.ReadAllText(other.File(EditionFiles.SummaryFile), Encoding.UTF8), StringComparison.Ordinal);
    }

    private static FolderReading Read(string rows) => TestFolder.Read(("MAP.csv", Map + rows), ("SK.csv", Spent));
}
