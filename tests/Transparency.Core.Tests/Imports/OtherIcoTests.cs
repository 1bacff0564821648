using Transparency.Core.Imports;
using Transparency.Core.Tests.Formats.Fin;
using Transparency.Core.Tests.Formats.Gordic;
using Transparency.Samples.Files;

namespace Transparency.Core.Tests.Imports;

/// <summary>A file of another IČO than the municipality's is refused with both.</summary>
public sealed class OtherIcoTests
{
    private const string Own = "00281174";
    private const string Wide = "IČO;Paragraf;Položka;SKDAL\n";
    private const string Accounts = "ico;type;sa;aa;amount\n";

    [Theory]
    [InlineData("kxx-other-ico", "IČO 00254061", "IČO 97574911")]
    [InlineData("finm-ico-not-found", "IČO 00254061", "IČO 97574911, which the file does not have")]
    public void AFileOfAnotherMunicipalityIsRefused(string name, string found, string expected)
    {
        using var reading = Cases.Read(name);

        Assert.False(reading.IsPublishable);
        Assert.Equal((found, expected), OtherIco(reading));
    }

    [Theory]
    [InlineData("ICO_UJ", 7)]
    [InlineData("IČO obce", 7)]
    [InlineData("IČO dodavatele", 12)]
    public void AMappedTableOfSeveralMunicipalitiesIsReadByItsOwnRows(string column, int paid)
    {
        using var reading = TestFolder.Read(TestFolder.Contents(
            2024, $$"""{"name":"Vzor","ico":"{{Own}}"}""",
            ("denik.csv", $"{column};Par;Pol;Kc\n00254061;6171;5169;5\n281174.0;6171;5169;7\n".Utf8())) with
        {
            Mapping = (ReadOnlyMemory<byte>?)
                "{\"stage\":\"actual\",\"columns\":{\"paragraph\":\"Par\",\"item\":\"Pol\",\"amount\":\"Kc\"}}".Utf8(),
        });

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(paid, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Theory]
    [InlineData("00281174")]
    [InlineData("0028117400")]
    [InlineData("0028117416")]
    [InlineData("28117416")] // Two zeros lost, and a district.
    [InlineData("028117416")]
    public void AHolderIsReadWithADistrictAndWithLostZeros(string holder)
    {
        using var reading = Kxx(Own, holder, holder);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(10m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Theory]
    [InlineData("00254061", "IČO 00254061")]
    [InlineData("0025406116", "IČO 00254061")]
    [InlineData("28117499", null)]
    [InlineData("28117500", "IČO 28117500")]
    public void AnotherHolderIsToldOnce(string holder, string? found)
    {
        using var reading = Kxx(Own, holder, holder);

        if (found is null)
        {
            Assert.True(reading.IsPublishable);
            return;
        }

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("other-ico", 1L, found), (problem.Kind.Code, problem.Line, problem.Found?.English));
        Assert.Equal(1, reading.Files[0].Ignored["other-municipality"]);
        Assert.Empty(reading.Budget.Lines);
    }

    [Fact]
    public void ABlockOfAnotherHolderIsRefusedBesideTheOwn()
    {
        using var reading = Kxx(Own, Own, "00254061");

        Assert.Equal(("IČO 00254061", $"IČO {Own}"), OtherIco(reading));
    }

    [Fact]
    public void WhereTheSettingsSayNoneNothingIsCompared()
    {
        using var reading = Kxx(null, "00254061", "00254061");

        Assert.True(reading.IsPublishable);
        Assert.Equal(10m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void AnExtractOfManyThatLacksThisOneNamesSomeOfThem()
    {
        using var reading = FinText.Read(FinText.Budget(
            FinText.Row("1111", "1.00;1.00;1.00", ico: "00254061"),
            FinText.Row("1111", "1.00;1.00;1.00", ico: FinText.Neighbour),
            FinText.Row("1111", "1.00;1.00;1.00", ico: "00064581")));

        Assert.Equal(
            ($"IČO 00254061, {FinText.Neighbour}, …", $"IČO {FinText.Own}, which the file does not have"), OtherIco(reading));
    }

    [Fact]
    public void AMunicipalityWithoutFinancingIsMissingFromItsExtractAlone()
    {
        using var reading = FinText.Read(
            FinText.Budget(FinText.Row("1111", "1.00;1.00;1.00")),
            FinText.File(
                "FINM202.csv",
                FinText.FinancingHeader,
                $"2024012;051;000300;{FinText.Neighbour};8115;1.00;1.00;1.00",
                "2024012;051;000300;00254061;8115;1.00;1.00;1.00"));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(2, reading.Files.Single(file => file.Name == "FINM202.csv").Ignored["other-municipality"]);
    }

    [Theory]
    [InlineData(Wide + "00254061;6171;5169;10\n00254061;6171;5171;5\n", "IČO 00254061")]
    [InlineData(Wide + "00254061;6171;5169;10\n00064581;6171;5171;5\n", "IČO 00254061, …")]
    [InlineData(Accounts + "00254061;UCT;501;1;10\n", "IČO 00254061")]
    public void ATableOfOthersIsRefused(string table, string found)
    {
        using var reading = Read(Own, table);

        Assert.Equal((found, $"IČO {Own}, which the file does not have"), OtherIco(reading));
        Assert.Empty(reading.Budget.Lines);
    }

    [Theory]
    [InlineData(Wide + "281174;6171;5169;10\n00254061;6171;5171;5\n;6171;5173;2\n", 12)]
    [InlineData(Accounts + "CZ00281174;UCT;501;1;10\n00254061;UCT;501;1;5\n", 10)]
    public void OfATableOfManyOnlyTheOwnRowsCount(string table, int spent)
    {
        using var reading = Read(Own, table);

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(spent, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(1, reading.Files[0].Ignored["other-municipality"]);
        Assert.Empty(reading.Files[0].UnknownColumns);
    }

    [Fact]
    public void ATableOfManyNeedsToKnowWhoseItIs()
    {
        using var many = Read(null, Wide + "00281174;6171;5169;10\n00254061;6171;5171;5\n");
        using var one = Read(null, Wide + "00281174;6171;5169;10\n281174;6171;5171;5\n");

        Assert.Equal(["missing-ico"], many.Problems.Counts.Keys);
        Assert.True(one.IsPublishable);
    }

    private static FolderReading Read(string? ico, string table) =>
        TestFolder.Read(2024, Settings(ico), ("tabulka.csv", table.Utf8()));

    private static FolderReading Kxx(string? ico, string first, string second)
    {
        var writer = new KxxWriter(first, 2024);
        writer.Head(3, "00", 0);

        if (first == second)
            Balance(writer);

        var next = new KxxWriter(second, 2024);
        next.Head(4, "00", 0);

        if (first != second)
            Balance(next);

        return TestFolder.Read(
            2024, Settings(ico), ("ucto.kxx", first == second ? writer.ToBytes() : [.. writer.ToBytes(), .. next.ToBytes()]));
    }

    private static void Balance(KxxWriter writer) => writer.Balance(new KxxBalance(
        15,
        1,
        "231",
        "6171",
        "5169",
        "",
        "",
        0,
        1_000));

    private static string Settings(string? ico) => ico is null ? """{"name":"Vzor"}""" : $$"""{"name":"Vzor","ico":"{{ico}}"}""";

    private static (string?, string?) OtherIco(FolderReading reading)
    {
        var problem = Assert.Single(reading.Problems.InOrder(), problem => problem.Kind.Code == "other-ico");
        return (problem.Found?.English, problem.Expected?.English);
    }
}
