using System.Globalization;
using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Importing;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests;

/// <summary>Every kind of problem has a folder that shows it, and every such folder shows it.</summary>
public sealed class BrokenSampleTests
{
    /// <summary>Would need a file of more than a gigabyte, tested on a page blob with the import; or a thousand files, tested below.</summary>
    private static readonly string[] NotInTheRepository = [FileProblems.FileTooLarge.Code, FileProblems.TooManyFiles.Code];

    public static TheoryData<string> Folders => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Samples, "broken")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void EveryKindOfProblemHasAFolder() =>
        Assert.Equal(
            ProblemKinds.All.Select(kind => kind.Code).Except(NotInTheRepository).Order(StringComparer.Ordinal),
            Folders.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheFolderShowsItsProblemAndNoOther(string code)
    {
        var folder = Path.Combine(Repository.Samples, "broken", code);
        using var reading = Read(folder);
        if (Directory.Exists(Path.Combine(folder, "before")))
        {
            using var before = Read(Path.Combine(folder, "before"), Settings(folder));
            BudgetChecks.CheckDrop(reading.Budget.Totals(), before.Budget.Totals(), reading.Problems);
        }

        Golden.Verify($"broken/{code}", Describe(reading));
        var kind = ProblemKinds.All.Single(kind => kind.Code == code);
        Assert.Equal([code], reading.Problems.Counts.Keys);
        Assert.Equal(kind.Severity == Severity.Warning, reading.IsPublishable);
    }

    [Fact]
    public void AThousandFilesAreReadAndOneMoreIsTooMany()
    {
        using var fine = Read(1000);
        using var tooMany = Read(1001);

        Assert.True(fine.IsPublishable);
        Assert.Equal(1000, fine.Budget.Lines.Count);
        Assert.Equal([FileProblems.TooManyFiles.Code], tooMany.Problems.Counts.Keys);

        static FolderReading Read(int files) => TestFolder.Read(
            [.. Enumerable.Range(1, files).Select(number => ($"{number}.csv", $"{TestFolder.Header}UCT;6171;5169;{number};;100;;;;\n"))]);
    }

    private static FolderReading Read(string folder, ReadOnlyMemory<byte>? settings = null)
    {
        var year = Path.Combine(folder, "2024");
        var files = Directory.EnumerateFiles(year).Select(path => TestFolder.File(Path.GetFileName(path), File.ReadAllBytes(path)));
        var nested = Directory.EnumerateDirectories(year).SelectMany(Directory.EnumerateFiles).Select(path => Path.GetRelativePath(year, path));
        var contents = new FolderContents(MunicipalityId.Parse("vzor"), FiscalYear.Of(2024), settings ?? Settings(folder), [.. files], [.. nested]);
        return FolderReader.Read(contents, ReadingLimits.Default, Path.GetTempPath(), TestContext.Current.CancellationToken);
    }

    private static ReadOnlyMemory<byte>? Settings(string folder)
    {
        var path = Path.Combine(folder, MunicipalitySettings.FileName);
        return File.Exists(path) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(path) : null;
    }

    private static string Describe(FolderReading reading)
    {
        var text = new StringBuilder();
        foreach (var file in reading.Files) text.Append(CultureInfo.InvariantCulture, $"{file.Name}: {file.Format ?? "-"}, {file.Rows} rows = {file.Accepted} accepted + {file.Rejected} rejected + {file.Ignored.Values.Sum()} ignored\n");
        foreach (var problem in reading.Problems.InOrder())
        {
            text.Append(CultureInfo.InvariantCulture, $"{problem.Kind.Severity} {problem.Kind.Code} {problem.File}:{problem.Line} {problem.Column} found \"{problem.Found}\" expected \"{problem.Expected}\" x{problem.Count}\n");
        }
        return text.ToString();
    }
}
