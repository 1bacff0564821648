using System.Text.RegularExpressions;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Tests.Samples;
using Transparency.Core.Tests.Words;

namespace Transparency.Core.Tests.Imports;

/// <summary>A clerk reads a report in one language: what was found and expected, why a file was recognised, what to do.</summary>
public sealed partial class ReportLanguageTests
{
    private static readonly DateTimeOffset At = new(2024, 5, 15, 10, 2, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(BrokenSampleTests.Folders), MemberType = typeof(BrokenSampleTests))]
    public void TheReportOfABrokenSampleIsInOneLanguage(string code)
    {
        using var reading = BrokenSample.Read(code);

        AssertLanguages(Report(reading));
    }

    [Theory]
    [MemberData(nameof(SampleTests.Folders), MemberType = typeof(SampleTests))]
    public void TheReportOfASampleIsInOneLanguage(string folder)
    {
        using var reading = TestFolder.Read(SampleFolder.Contents(folder));

        AssertLanguages(Report(reading));
    }

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void TheReportOfWhatAClerkHasIsInOneLanguage(string name)
    {
        using var reading = Cases.Read(name);

        AssertLanguages(Report(reading));
    }

    /// <summary>Bytes of any kind lead to texts that no sample has.</summary>
    [Theory]
    [InlineData("data.csv", "%PDF-1.7")]
    [InlineData("data.csv", "\0\u0001\0\u0002")]
    [InlineData("data.zip", "PK\u0003\u0004 cut off")]
    [InlineData("data.json", "{\"data\":{\"row\":[{\"odpa\":\"3113\",\"pol\":\"5169\",\"rozpocet_schvaleny\":")]
    [InlineData("mapping.json", "{\"match\": \"*.csv\", \"columns\": 7, \"unit\": \"eura\", \"jine\": 1, \"match\": \"\"}")]
    [InlineData("mapping.json", "[")]
    [InlineData("fakt.kxx", "6/@00000000 13")]
    [InlineData("fakt.kxx", "6/@00000000120000 0 2024\nG/@krátký\nG/x\n")]
    public void WhateverIsFoundIsSaidInOneLanguage(string name, string text)
    {
        using var reading = TestFolder.Read((name, text), ("jiny.csv", TestFolder.Header + "UCT;6171;5169;;;100;;;;\n"));

        Assert.NotEmpty(reading.Problems.InOrder());
        AssertLanguages(Report(reading));
    }

    private static ImportReport Report(FolderReading reading)
    {
        var outcome = reading.IsPublishable ? ImportOutcome.Published : ImportOutcome.Rejected;
        var municipality = reading.Municipality;
        return ImportReport.Of(
            new FolderId(municipality.Id, reading.Budget.Year),
            outcome,
            null,
            At,
            1,
            municipality.Name,
            [],
            reading);
    }

    private static void AssertLanguages(ImportReport report)
    {
        string[] names =
        [
            .. report.Files.Select(file => file.Name),
            .. report.Problems.Select(problem => problem.Column ?? ""),
            .. report.Problems
                .SelectMany(problem => Quoted().Matches($"{problem.Expected} {problem.ExpectedCs}"))
                .Select(name => name.Value),
        ];
        Speech.AssertIsEnglish(report.Sentence.Replace(NameIn(report), "", StringComparison.Ordinal));
        Speech.AssertIsCzech(report.SentenceCs);

        foreach (var problem in report.Problems)
        {
            AssertPair(problem.Message, problem.MessageCs, names);
            AssertPair(problem.Mend, problem.MendCs, names);
            AssertPair(problem.Expected, problem.ExpectedCs, names);

            // What stands in a file is of the language that it is of, and the same for everybody.
            if (problem.Found != problem.FoundCs)
                AssertPair(problem.Found, problem.FoundCs, names);
        }

        foreach (var group in report.Lines())
        {
            AssertPair(group.Message, group.MessageCs, names);
            AssertPair(group.Mend, group.MendCs, names);
            AssertPair(group.Expected, group.ExpectedCs, names);

            if (group.ColumnCs is not null)
                AssertPair(group.Column, group.ColumnCs, []);

            foreach (var place in group.Places.Where(place => place.Found != place.FoundCs))
                AssertPair(place.Found, place.FoundCs, names);
        }

        string[] said = [.. names, .. report.Offer?.Mapping.Columns?.Values ?? []];

        foreach (var (czech, english) in report.Offer?.MissingCs.Zip(report.Offer.Missing) ?? [])
            AssertPair(english, czech, said);

        foreach (var file in report.Files)
            AssertPair(file.Recognised, file.RecognisedCs, names);
    }

    private static string NameIn(ImportReport report) => report.SentenceCs.Split(": ", 2)[1].Split(", rozpočet")[0];

    private static void AssertPair(string? english, string? czech, IEnumerable<string> names)
    {
        Assert.Equal(english is null, czech is null);

        if (english is null || czech is null)
            return;

        Speech.AssertIsEnglish(english, names);
        Speech.AssertIsCzech(czech, names);
    }

    /// <summary>Names of columns and keys of JSON.</summary>
    [GeneratedRegex("\"[^\"]*\"|„[^“]*“")]
    private static partial Regex Quoted();
}
