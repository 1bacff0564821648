using System.Text.Json;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Validation;

/// <summary>Equal problems are one line, with how often and where; nothing of a flood is kept beyond its limits.</summary>
public sealed class ProblemGroupTests
{
    private static readonly Wording Day = new("den", "a day");

    [Fact]
    public void WrongDaysOfAColumnAreOneLineWithEachPlaceAndText()
    {
        var rows = string.Concat(Enumerable.Range(0, 856).Select(row => $"UCT;6171;5169;;;100;9.{row + 100}.2024;;;\n"));
        using var reading = TestFolder.Read(("data.csv", TestFolder.Header + rows));

        var group = Assert.Single(reading.Problems.Groups());

        Assert.Equal(RowProblems.BadDate, group.First.Kind);
        Assert.Equal(856, group.Count);
        Assert.Equal(Enumerable.Range(2, 856).Select(line => (long?)line), group.Places.Select(place => place.Line));
        Assert.Equal(["9.100.2024", "9.101.2024", "9.102.2024"], group.Places.Take(3).Select(place => place.Found?.Czech));
    }

    [Fact]
    public void AFloodIsCountedWhollyAndKeptWithinItsLimits()
    {
        var log = new ProblemLog();

        for (var line = 1; line <= 5_000; line++)
        {
            log.Add(RowProblems.BadAmount, "a.csv", line, "amount", "x"u8, Day);
            log.Add(RowProblems.BadIco, "a.csv", line, "ico", "y"u8, Day);
        }

        log.Add(FileProblems.EmptyFile, "b.csv");

        var groups = log.Groups();
        Assert.Equal([5_000, 1, 5_000], groups.Select(group => group.Count));
        Assert.Equal([ProblemLog.Listed, 1, ProblemLog.ListedOfAWarning], groups.Select(group => group.Problems.Count));
        Assert.Equal(ProblemLog.Listed, log.InOrder().Count);
    }

    /// <summary>A group begins with a problem that is listed.</summary>
    [Fact]
    public void ThatEachIsDifferentMakesNoMoreGroupsThanAreListed()
    {
        var log = new ProblemLog();

        for (var column = 0; column < 5_000; column++)
            log.Add(RowProblems.BadAmount, "a.csv", 2, $"column {column}", "x"u8, Day);

        Assert.Equal(ProblemLog.Listed, log.Groups().Count);
        Assert.Equal(5_000, log.Errors);
    }

    [Fact]
    public void OtherKindsFilesColumnsAndExpectationsAreOtherLines()
    {
        var log = new ProblemLog();
        log.Add(RowProblems.BadDate, "a.csv", 1, "day", "x"u8, Day);
        log.Add(RowProblems.BadDate, "a.csv", 2, "day", "y"u8, new Wording("den", "a day"));
        log.Add(RowProblems.BadDate, "a.csv", 3, "day", "x"u8, new Wording("jiný den", "another day"));
        log.Add(RowProblems.BadDate, "a.csv", 4, "paid", "x"u8, Day);
        log.Add(RowProblems.BadDate, "b.csv", 5, "day", "x"u8, Day);
        log.Add(RowProblems.BadAmount, "a.csv", 6, "day", "x"u8, Day);

        Assert.Equal(
            [["a.csv:1", "a.csv:2"], ["a.csv:3"], ["a.csv:4"], ["a.csv:6"], ["b.csv:5"]],
            log.Groups().Select(group => group.Places.Select(place => $"{place.File}:{place.Line}").ToArray()));
    }

    [Fact]
    public void FilesThatLieWhereNothingIsReadAreOneLine()
    {
        var log = new ProblemLog();

        foreach (var name in new[] { "archiv/c.csv", "archiv/a.csv", "archiv/b.csv" })
            log.Add(FileProblems.NestedFile, name);

        var group = ReportOf(log).Groups!.Single();

        Assert.Null(group.File);
        Assert.Equal(3, group.Count);
        Assert.Equal(["archiv/a.csv", "archiv/b.csv", "archiv/c.csv"], group.Places.Select(place => place.File));
    }

    [Fact]
    public void WhatIsSaidOnceForManyRowsHasItsPlacesToo()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(row => $"UCT;;5169;;;{row};;;;\n"));
        using var reading = TestFolder.Read(("data.csv", TestFolder.Header + rows));

        var problem = reading.Problems.InOrder().Single(problem => problem.Kind == RowProblems.ExpenditureWithoutParagraph);
        var group = reading.Problems.Groups().Single(group => group.First == problem);

        Assert.Equal((2, 300), (problem.Line, problem.Count));
        Assert.Equal(300, group.Count);
        Assert.Equal(
            Enumerable.Range(2, ProblemLog.ListedOfAWarning).Select(line => (long?)line), group.Places.Select(place => place.Line));
    }

    [Fact]
    public void TheReportKeepsItsProblemsAndHasTheLinesBesideThem()
    {
        var log = new ProblemLog();
        log.Add(RowProblems.BadDate, "a.csv", 7, "day", "31.2.2024"u8, Day);
        log.Add(RowProblems.BadDate, "a.csv", 9, "day", "x"u8, Day);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(ReportOf(log), ReportJson.Default.ImportReport));

        var problems = json.RootElement.GetProperty("problems");
        Assert.Equal(2, problems.GetArrayLength());
        Assert.Equal(
            "severity code file line column found foundCs expected expectedCs count message messageCs mend mendCs",
            string.Join(' ', problems[0].EnumerateObject().Select(property => property.Name)));

        var group = Assert.Single(json.RootElement.GetProperty("groups").EnumerateArray());
        Assert.Equal(2, group.GetProperty("count").GetInt64());
        Assert.Equal(
            """[{"file":"a.csv","line":7,"found":"31.2.2024","foundCs":"31.2.2024"},{"file":"a.csv","line":9,"found":"x","foundCs":"x"}]""",
            group.GetProperty("places").GetRawText());
    }

    [Fact]
    public void AReportOfBeforeHasALineForEachProblem()
    {
        var log = new ProblemLog();
        log.Add(RowProblems.BadDate, "a.csv", 7, "day", "x"u8, Day);
        log.Add(RowProblems.BadDate, "a.csv", 9, "day", "x"u8, Day);

        var lines = (ReportOf(log) with { Groups = null }).Lines();

        Assert.Equal([7, 9], lines.Select(line => line.Places.Single().Line));
    }

    [Theory]
    [InlineData("income actual", "příjmy, skutečnost")]
    [InlineData("approved", "schválený rozpočet")]
    public void AStageOfTheWholeFolderIsToldInCzechToo(string stage, string czech)
    {
        var log = new ProblemLog();
        log.Add(BudgetProblems.UnbalancedBudget, "", column: stage);

        var group = Assert.Single(ReportOf(log).Lines());

        Assert.Equal((stage, czech), (group.Column, group.ColumnCs));
    }

    private static ImportReport ReportOf(ProblemLog log)
    {
        using var reading = TestFolder.Read(("data.csv", TestFolder.Header + "UCT;6171;5169;;;100;;;;\n"));

        return ImportReport.Of(
            new FolderId(
                reading.Municipality.Id, reading.Budget.Year), ImportOutcome.Rejected, null, DateTimeOffset.UnixEpoch, 1, "Lhota", [],
            reading) with
        {
            Problems = [.. log.InOrder().Select(ReportedProblem.Of)],
            Groups = [.. log.Groups().Select(ReportedGroup.Of)],
        };
    }
}
