using System.Globalization;
using System.Text;
using Transparency.Core.Imports;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Samples;

/// <summary>Every kind of problem has a folder that shows it, and every such folder shows it.</summary>
public sealed class BrokenSampleTests
{
    /// <summary>Would need a file of more than a gigabyte, tested on a page blob with the import; or a thousand files, tested below; or a
    /// storage that refuses a file or an IČO, tested on it; or a withdrawal, which is no file's; or the statement of the whole country,
    /// tested with it.</summary>
    private static readonly string[] NotInTheRepository =
    [
        FileProblems.FileTooLarge.Code,
        FileProblems.TooManyFiles.Code,
        FileProblems.IcoNotGranted.Code,
        FileProblems.WithheldFile.Code,
        FileProblems.AmountsInThousands.Code,
        FileProblems.OlderMonth.Code,
        FileProblems.IncompleteStatement.Code,
        FileProblems.FewerMunicipalities.Code,
        BudgetProblems.Withdrawn.Code
    ];

    public static TheoryData<string> Folders =>
        [
            .. Directory.EnumerateDirectories(Path.Combine(Repository.Samples, "broken"))
                .Select(path => Path.GetFileName(path)!)
                .Order(StringComparer.Ordinal)
        ];

    [Fact]
    public void EveryKindOfProblemHasAFolder() =>
        Assert.Equal(
            ProblemKinds.All.Select(kind => kind.Code).Except(NotInTheRepository).Order(StringComparer.Ordinal),
            Folders.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheFolderShowsItsProblemAndNoOther(string code)
    {
        using var reading = BrokenSample.Read(code);

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

    private static string Describe(FolderReading reading)
    {
        var text = new StringBuilder();

        foreach (var file in reading.Files)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{file.Name}: {file.Format ?? "-"}, {file.Rows} rows = {file.Accepted} accepted + {file.Rejected} rejected + "
                    + $"{file.Ignored.Values.Sum()} ignored\n");
        }

        foreach (var problem in reading.Problems.InOrder())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{problem.Kind.Severity} {problem.Kind.Code} {problem.File}:{problem.Line} {problem.Column} found "
                    + $"\"{problem.Found?.English}\" expected \"{problem.Expected?.English}\" x{problem.Count}\n");
        }

        return text.ToString();
    }
}
