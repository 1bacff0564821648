using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Prague;

/// <summary>Prague's JSON: read as the table is, however it is laid out; what is broken is told with its line.</summary>
public sealed class PragueJsonTests
{
    private const string Row =
        """{"rok":"2024","oblast":"11","odpa":"006171","pol":"5169","uz":"0","""
            + """ "nazev_oblast":"Veřejná správa","rozpocet_aktualni":"3.00","cerpani":"2.50"}""";

    [Theory]
    [InlineData("[ROW]", "")]
    [InlineData("ROW", "")]
    [InlineData("[\r\n\tROW\r\n]", "\uFEFF")]
    [InlineData("[{\"nazev_pol\":{\"a\":[1,{\"pol\":\"1111\"}]},ROW2]", "")]
    public void EveryLayoutGivesTheSame(string rows, string mark)
    {
        var json = mark
            + "{\"note\":[{\"row\":[1]}],\"data\":{\"count\":1,\"row\":"
            + rows.Replace("ROW2", Row[1..], StringComparison.Ordinal).Replace("ROW", Row, StringComparison.Ordinal)
            + ",\"next\":null},\"row\":[{}]}";
        using var reading = TestFolder.Read(("cerpani.json", json));

        Assert.DoesNotContain(reading.Problems.InOrder(), problem => problem.Kind.Code is not "unbalanced-budget");

        var line = Assert.Single(reading.Budget.Lines);
        Assert.Equal(
            ("6171", "5169", "11", 3_000m, 2_500m),
            (line.Paragraph.ToString(), line.Item.ToString(), line.Unit, line.Amounts.Amended.Crowns, line.Amounts.Actual.Crowns));

        Assert.Equal(
            ("prague-json", 1L, 1L, null),
            (reading.Files[0].Format, reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Separator));
    }

    [Fact]
    public void ValuesMayBeNumbersAndEscapedTexts()
    {
        using var reading = TestFolder.Read(
            (
                "cerpani.json",
                """
                {"data":{"row":[{"rok":2024,"oblast":"\u0031\u0031","odpa":"006171","pol":5169,
                "nazev_oblast":"Ve\u0159ejn\u00e1 \"spr\u00e1va\"","cerpani":-2.5e1}]}}
                """));

        Assert.Equal(-25_000m, Assert.Single(reading.Budget.Lines).Amounts.Actual.Crowns);
        Assert.Equal([new NamedCode("11", "Veřejná \"správa\"", null)], reading.Budget.Units);
    }

    [Theory]
    [InlineData("windows-1250")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void OtherEncodingsAreRead(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        using var reading = TestFolder.Read(
            2024, null, ("cerpani.json", [.. encoding.Preamble, .. encoding.GetBytes("{\"data\":{\"row\":[" + Row + "]}}")]));

        Assert.Equal([new NamedCode("11", "Veřejná správa", null)], reading.Budget.Units);
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [InlineData("{\"data\":{\"row\":[\nROW,\n{\"rok\":\"2024\",\"pol\"", 3L, 1L, 1L)]
    [InlineData("{\"data\":{\"row\":[\nROW\n]}", 3L, 1L, 0L)]
    [InlineData("{\"data\":{\"row\":[\nROW,\n\nROW ROW]}}", 4L, 2L, 0L)]
    [InlineData("{\"data\":{\"row\":[\nROW\n]}}\n\nx", 5L, 1L, 0L)]
    [InlineData("{\"data\":{\"row\":[\nROW,\n{\"pol\":\"51\\x9\"}]}}", 3L, 1L, 1L)]
    [InlineData("{\"data\":{\"row\":[\nROW,\n{\"pol\":\"\\ud800\"}]}}", 3L, 1L, 1L)]
    [InlineData("{\"data\":{\"row\":[\nROW,\n{\"\\ud800\":\"1\"}]}}", 3L, 1L, 1L)]
    public void BrokenJsonIsToldWithItsLine(string json, long line, long accepted, long rejected)
    {
        using var reading = TestFolder.Read(("cerpani.json", json.Replace("ROW", Row, StringComparison.Ordinal)));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("bad-json", line), (problem.Kind.Code, problem.Line));

        var file = Assert.Single(reading.Files);
        Assert.Equal((accepted + rejected, accepted, rejected), (file.Rows, file.Accepted, file.Rejected));
        Assert.False(reading.IsPublishable);
    }

    [Fact]
    public void ABadValueIsToldWithItsOwnLineAndColumn()
    {
        using var reading = TestFolder.Read(
            (
                "cerpani.json",
                "{\"data\":{\"row\":["
                    + Row
                    + ",\n{\n\"pol\":\n\"51x9\",\n\"odpa\":\"006171\",\n\"cerpani\":[\"1\"]\n"
                    + "},7,{\"odpa\":\"6171\",\"pol\":\"5169\",\"pol\":\"5171\",\"cerpani\":\"1\"},{}]}}"));

        Assert.Equal(
            [
                (7L, "bad-amount", "rozpocet_aktualni"),
                (7L, "bad-amount", "rozpocet_aktualni"),
                (7L, "missing-item", "pol"),
                (7L, "missing-item", "pol")
            ],
            reading.Problems
                .InOrder()
                .Where(problem => problem.Line is 7 && problem.Column is not null)
                .Select(problem => (problem.Line ?? 0, problem.Kind.Code, problem.Column!))
                .Order());

        Assert.Contains(
            reading.Problems.InOrder(),
            problem => (problem.Kind.Code, problem.Line, problem.Column, problem.Found?.English) == ("bad-item", 4L, "pol", "51x9"));

        Assert.Contains(
            reading.Problems.InOrder(),
            problem => (problem.Kind.Code, problem.Line, problem.Column, problem.Found?.English) == ("bad-amount", 6L, "cerpani", "["));

        Assert.Contains(
            reading.Problems.InOrder(),
            problem => (problem.Kind.Code, problem.Line, problem.Found?.English) == ("ambiguous-column", 7L, "pol"));
        Assert.Equal((5L, 1L, 4L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
    }

    [Fact]
    public void UnknownPropertiesOfTheFirstRowAreNamed()
    {
        using var reading = TestFolder.Read(("cerpani.json", "{\"data\":{\"row\":[{\"mc\":\"1\"," + Row[1..] + "]}}"));

        Assert.Equal(["mc"], reading.Files[0].UnknownColumns);
    }

    [Fact]
    public void AFileLargerThanTheBufferIsReadToItsLastRow()
    {
        using var reading = TestFolder.Read(
            (
                "cerpani.json",
                "{\"data\":{\"row\":["
                    + string.Join(",\n", Enumerable.Repeat(Row, 4000))
                    + ",\n"
                    + Row.Replace("5169", "51x9", StringComparison.Ordinal)
                    + "]}}"));

        Assert.Equal((4001L, 4000L, 1L), (reading.Files[0].Rows, reading.Files[0].Accepted, reading.Files[0].Rejected));
        Assert.Equal(10_000_000m, reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Equal(("bad-item", 4001L), reading.Problems.InOrder().Select(problem => (problem.Kind.Code, problem.Line)).Single());
    }

    [Theory]
    [InlineData(900_000, null)]
    [InlineData(3_000_000, "line-too-long")]
    public void AValueMayBeLongButNotEndless(int length, string? code)
    {
        using FolderReading reading = TestFolder.Read(
            ("cerpani.json", "{\"data\":{\"row\":[" + Row + ",{\"nazev_uz\":\"" + new string('a', length) + "\"," + Row[1..] + "]}}"));

        Assert.Equal(
            code,
            reading.Problems.InOrder().Select(problem => problem.Kind.Code).FirstOrDefault(found => found != "unbalanced-budget"));
        Assert.Equal((2L, code is null ? 2L : 1L), (reading.Files[0].Rows, reading.Files[0].Accepted));
    }

    [Theory]
    [InlineData("{\"data\":{\"rows\":[{\"pol\":\"1\"}]}}", "unknown-format")]
    [InlineData("{\"data\":{\"row\":[{\"polozka\":\"5169\",\"cerpani\":\"1\"}]}}", "missing-column")]
    public void AnotherJsonIsNotTakenForPragues(string json, string code)
    {
        using var reading = TestFolder.Read(("cerpani.json", json));

        Assert.Equal([code], reading.Problems.Counts.Keys);
        Assert.DoesNotContain(reading.Files, file => file.Format?.StartsWith("prague", StringComparison.Ordinal) == true);
    }

    /// <summary>A flat list is a table, and read as a CSV of the same columns is.</summary>
    [Fact]
    public void AFlatListIsReadAsTheSameTable()
    {
        using var json = TestFolder.Read(("cerpani.json", "[{\"row\":1,\"pol\":\"5169\",\"cerpani\":\"1\"}]"));
        using var csv = TestFolder.Read(("cerpani.csv", "row;pol;cerpani\n1;5169;1\n"));

        Assert.Equal(csv.Problems.Counts, json.Problems.Counts);
        Assert.Equal(csv.Files.Single().Format, json.Files.Single().Format);
    }
}
