using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Previews;

public sealed class PreviewQuestionsTests
{
    [Theory]
    [InlineData("the year 2024 on 856 of 856 rows", 2024)]
    [InlineData("2024", 2024)]
    [InlineData("1. 2. 2024", 2024)]
    [InlineData("20240201", 2024)]
    [InlineData("2024-02-01", 2024)]
    [InlineData("the year 2023 on 2 of 2 rows", null)]
    [InlineData("12024", null)]
    [InlineData("sometime", null)]
    public void TheYearThatWasFoundIsOfferedAndNeverTheOneItself(string found, int? year)
    {
        var answers = Assert.Single(Ask(Report(FileProblems.WrongYear, found), "data.csv")).Answers;

        Assert.Equal(year, answers.SingleOrDefault(answer => answer.Code == PreviewAnswer.Move)?.Year);
    }

    [Theory]
    [InlineData(9, 100, false)]
    [InlineData(10, 100, true)]
    [InlineData(856, 856, true)]
    public void AFewRowsDatedInAnotherYearAreNoQuestion(long late, long accepted, bool isAsked)
    {
        var report = Report(RowProblems.DateOutsideYear, "2024-02-01", late) with { Files = [File(accepted)] };

        Assert.Equal(isAsked, Ask(report, "data.csv").Count == 1);
    }

    [Fact]
    public void WhatWasInTheFolderBeforeIsNotAskedAbout() =>
        Assert.Empty(Ask(Report(FileProblems.WrongYear, "the year 2024 on 1 of 1 rows"), "other.csv"));

    [Fact]
    public void AFileThatIsDroppedAloneCannotBeLeftOut()
    {
        var report = Report(FileProblems.OtherIco, "00000019");

        Assert.Empty(Assert.Single(Ask(report, "data.csv")).Answers);
        Assert.Equal("data.csv", Assert.Single(Assert.Single(Ask(report, "data.csv", "other.csv")).Answers).File);
    }

    [Theory]
    [InlineData("data.csv/List1", "data.csv")]
    [InlineData("data.csv", "data.csv")]
    [InlineData("data.csv.gz", null)]
    public void ATableGoesWithTheFileThatItIsIn(string told, string? file)
    {
        var report = Report(FileProblems.OtherIco, "00000019", told: told);

        Assert.Equal(file, Ask(report, "data.csv", "other.csv").SingleOrDefault()?.Answers[0].File);
    }

    [Fact]
    public void OfAWorkbookInTheFolderTheWholeIsReplacedAndAskedForOnce()
    {
        var report = Report(FileProblems.OverlappingFiles, "x", told: "kniha.xlsx/List1");

        var answer = Assert.Single(Assert.Single(Ask(report, "data.csv", "other.csv")).Answers);

        Assert.Equal((PreviewAnswer.Replace, "kniha.xlsx"), (answer.Code, answer.File));
    }

    [Theory]
    [InlineData(100, 50, false)]
    [InlineData(100, 49, true)]
    [InlineData(101, 50, true)]
    [InlineData(0, 0, false)]
    [InlineData(-100, -500, false)]
    public void OnlyATotalThatFallsByMoreThanHalfIsAskedAbout(long before, long now, bool isAsked) =>
        Assert.Equal(isAsked, PreviewQuestions.Halved(Totals(now), Totals(before)).Any());

    [Fact]
    public void AQuestionIsOpenUntilItHasOneOfItsOwnAnswers()
    {
        var report = Report(RowProblems.DateOutsideYear, "2024-02-01") with { Files = [File(1)] };
        var preview = new FolderPreview(report, [], [], Ask(report, "data.csv"));

        Assert.NotNull(preview.OpenOrNull(Given("other-ico", "keep")));
        Assert.NotNull(preview.OpenOrNull(Given("wrong-year", "move")));
        Assert.NotNull(preview.OpenOrNull(Given("wrong-year", "hide")));
        Assert.Null(preview.OpenOrNull(Given("wrong-year", "keep")));

        static Dictionary<string, string> Given(string question, string answer) => new(StringComparer.Ordinal) { [question] = answer };
    }

    private static IReadOnlyList<PreviewQuestion> Ask(ImportReport report, params string[] dropped) =>
        new PreviewQuestions(report, dropped).All(0);

    private static SideTotals Totals(long halere) => new(new(null, null, null), new(null, null, new Money(halere)), null);

    private static SourceFile File(long accepted) =>
        new("data.csv", "cityvizor", null, null, null, null, 1, "", accepted, accepted, 0, new Dictionary<string, long>(), []);

    private static ImportReport Report(ProblemKind kind, string found, long count = 1, string told = "data.csv")
    {
        var place = new ReportedPlace(told, null, found, found);
        var group = new ReportedGroup(
            kind.Severity, kind.Code, told, null, null, null, null, count, "", "", "", "", [place]);
        return new ImportReport(
            "a1", 2023, ImportOutcome.CheckFailed, null, DateTimeOffset.UnixEpoch, 1, "", "", [], [], [],
            new Dictionary<string, long>(), 1, 0, null, Groups: [group]);
    }
}
