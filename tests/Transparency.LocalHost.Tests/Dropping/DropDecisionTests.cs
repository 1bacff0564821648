using System.Globalization;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Words;
using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Tests.Dropping;

public sealed class DropDecisionTests
{
    private static readonly RequestedDrop Asked = new("a1", "2023", ["/x/data.csv", "/x/cizi.csv"], false, true, 5080);

    private static readonly PreviewQuestion Year = new(
        PreviewQuestion.WrongYear,
        "1 rows are of 2024.",
        "1 řádek je z roku 2024.",
        [
            new(PreviewAnswer.Move, "Upload into 2024", "Nahrát do roku 2024", Year: 2024),
            new(PreviewAnswer.Keep, "Leave in 2023", "Ponechat v roce 2023"),
        ]);

    private static readonly PreviewQuestion Other = new(
        PreviewQuestion.OtherIco,
        "cizi.csv is of another IČO.",
        "Soubor cizi.csv má jiné IČO.",
        [new(PreviewAnswer.LeaveOut, "Leave out cizi.csv", "Vynechat cizi.csv", File: "cizi.csv")]);

    [Fact]
    public void AnotherYearIsCheckedNext() =>
        Assert.Equal("2024", Next("1\n", ImportOutcome.CheckFailed, Year)?.Year);

    [Fact]
    public void AFileIsLeftOut() =>
        Assert.Equal(["/x/data.csv"], Next("1\n", ImportOutcome.CheckFailed, Other)?.Files);

    [Theory]
    [InlineData("2\ny\n", true)]
    [InlineData("nonsense\n2\na\n", true)]
    [InlineData("2\n\n", false)]
    [InlineData("2\nn\n", false)]
    [InlineData("\n", false)]
    [InlineData("", false)]
    public void NothingIsPublishedWithoutAnAnswerAndAYes(string answers, bool isPublished) =>
        Assert.Equal(isPublished ? false : null, Next(answers, ImportOutcome.Checked, Year)?.Check);

    [Fact]
    public void WhatHasAnErrorIsNeverPublished() => Assert.Null(Next("2\ny\n", ImportOutcome.CheckFailed, Year));

    [Fact]
    public void TheQuestionIsInTheLanguageOfTheScreen()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new PreviewPrint(new Screen(output, TextWriter.Null, Language.Czech)).Print(Preview(ImportOutcome.Checked, Year));

        Assert.Equal(
            """
            nahradí se: data.csv
            Než je zveřejníte, rozhodněte:
              1 řádek je z roku 2024.
                1. Nahrát do roku 2024
                2. Ponechat v roce 2023

            """,
            output.ToString(),
            ignoreLineEndingDifferences: true);
    }

    private static RequestedDrop? Next(string answers, ImportOutcome outcome, PreviewQuestion question)
    {
        using var person = new StringReader(answers);
        return new DropDecision(new Screen(TextWriter.Null, TextWriter.Null, Language.English), person)
            .NextOrNull(Asked, Preview(outcome, question));
    }

    private static FolderPreview Preview(ImportOutcome outcome, PreviewQuestion question)
    {
        var report = new ImportReport(
            "a1", 2023, outcome, null, DateTimeOffset.UnixEpoch, 1, "", "", [], [], [], new Dictionary<string, long>(), 0, 0, null);
        return new(report, [], ["data.csv"], [question]);
    }
}
