using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Transparency.Core.Imports;
using Transparency.Core.Tests.Words;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.LocalHost.Dropping;
using Transparency.LocalHost.Tests.Screens;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Tests.Dropping;

/// <summary>The page and the printed report of every folder are in one language: nothing of ours is left in the other one.</summary>
public sealed partial class ReportLanguageTests
{
    public static TheoryData<string> Folders => EveryFolder.Paths;

    [Fact]
    public void EveryKindOfFolderIsRead()
    {
        string[] paths = [.. Folders.Select(row => row.Data)];

        Assert.Contains(Path.Combine("sample-exports", "broken", "bad-date", "2024"), paths);
        Assert.Contains(paths, path => path.EndsWith("czech-headers", StringComparison.Ordinal));
        Assert.True(paths.Length > 140, $"Only {paths.Length} folders were found.");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void ThePageIsInTheLanguageOfItsReader(string path)
    {
        var report = EveryFolder.Report(path);
        var names = NamesIn(report);

        foreach (var text in TextsOf(ReportPage.Html(report, "Vzor", Language.Czech)))
            AssertIsCzech(text, names);
        foreach (var text in TextsOf(ReportPage.Html(report, "Vzor", Language.English)))
            Speech.AssertIsEnglish(text, names);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void WhatIsPrintedIsInTheLanguageOfItsReader(string path)
    {
        var report = EveryFolder.Report(path);
        var names = NamesIn(report);

        foreach (var line in Print(report, Language.Czech))
            AssertIsCzech(line, names);
        foreach (var line in Print(report, Language.English))
            Speech.AssertIsEnglish(line, names);
    }

    /// <summary>The stages of a budget have Czech names; only keys of JSON, in quotation marks, are English everywhere.</summary>
    private static void AssertIsCzech(string text, string[] names)
    {
        Speech.AssertIsCzech(text, names);

        var word = Stage().Match(
            Quoted().Replace(names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal)), ""));
        Assert.False(word.Success, $"'{text}' is for Czech readers and says '{word.Value}'.");
    }

    /// <summary>What stands in files, and the codes by which programs know things, belong to no language.</summary>
    private static string[] NamesIn(ImportReport report) =>
    [
        .. new[]
        {
            report.Files.SelectMany(file => new[] { file.Name, file.Format, file.Encoding }),
            report.Files.SelectMany(file => file.UnknownColumns),
            report.Files.SelectMany(file => file.Ignored.Keys),
            report.Problems.Where(problem => problem.Found == problem.FoundCs).Select(problem => problem.Found),
            report.Problems.Where(problem => problem.ColumnCs is null).Select(problem => problem.Column),
            report.Lines().SelectMany(line => line.Places).Where(place => place.Found == place.FoundCs).Select(place => place.Found),
            report.Offer?.Mapping.Columns?.Values ?? [],
            report.Problems.Where(problem => problem.Expected == problem.ExpectedCs).Select(problem => problem.Expected),
            report.Problems.SelectMany(problem => Quoted().Matches($"{problem.Expected} {problem.ExpectedCs}")).Select(name => name.Value),
            // What a mapping may say is said by its keys and values, which are the same everywhere.
            report.Problems.Where(problem => problem.Code == "bad-mapping").Select(problem => problem.ExpectedCs),
            [report.SentenceCs.Split(": ", 2)[1].Split(", rozpočet")[0]],
            ProblemKinds.All.Select(kind => kind.Code),
        }
            .SelectMany(names => names)
            .OfType<string>()
            .Where(name => name.Length > 2)
            .Distinct()
            .OrderByDescending(name => name.Length),
    ];

    /// <summary>What a reader sees, piece by piece; what was found and the drafted mapping are code.</summary>
    private static IEnumerable<string> TextsOf(string page) =>
        Tags().Split(Code().Replace(page, "")).Select(WebUtility.HtmlDecode).OfType<string>().Where(text => text.Trim().Length > 0);

    private static IEnumerable<string> Print(ImportReport report, Language language)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new OutcomePrint(Speaking.In(language, output)).Print(
            report with { Offer = null }, new("http://127.0.0.1:7071/budgets/vzor"), new("http://127.0.0.1:7071/local/reports/vzor"));

        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\b(approved|amended|actual|income|expenditure|financing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    [GeneratedRegex("\"[^\"]*\"|„[^“]*“")]
    private static partial Regex Quoted();

    [GeneratedRegex("<(style|code|pre)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
