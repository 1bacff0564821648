using System.Security.Cryptography;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.LocalHost.Tests.Dropping;

/// <summary>Every folder of the repository that an import can read: the samples, those that are broken, and what clerks have.</summary>
internal static class EveryFolder
{
    private static readonly string[] Settings = [FolderNames.Settings, FolderNames.Mapping];

    private static string Cases => Path.Combine("tests", "Transparency.Core.Tests", "Cases");

    /// <summary>Their paths in the repository.</summary>
    public static TheoryData<string> Paths =>
    [
        .. new[] { "sample-exports", Path.Combine("sample-exports", "broken") }
            .SelectMany(root => Directories(root).SelectMany(Directories))
            .Where(path => FiscalYear.ParseOrNull(Path.GetFileName(path)) is not null)
            .Concat(Directories(Cases))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The report of an import of the folder.</summary>
    public static ImportReport Report(string path)
    {
        using var reading = Read(path);
        var before = Path.Combine(Path.GetDirectoryName(path)!, "before", "2024");

        if (Directory.Exists(Path.Combine(Repository.Root, before)))
        {
            using var earlier = Read(before);
            BudgetChecks.CheckDrop(reading.Budget.Totals(), earlier.Budget.Totals(), reading.Problems);
        }

        return ImportReport.Of(
            new FolderId(reading.Municipality.Id, reading.Budget.Year),
            reading.IsPublishable ? ImportOutcome.Published : ImportOutcome.Rejected,
            "0123456789ab",
            new DateTimeOffset(2024, 5, 15, 10, 2, 0, TimeSpan.Zero),
            1,
            reading.Municipality.Name,
            [],
            reading);
    }

    private static FolderReading Read(string path)
    {
        var folder = Path.Combine(Repository.Root, path);
        // A case is its own municipality, with its settings among the files of its year.
        var year = FiscalYear.ParseOrNull(Path.GetFileName(path));
        var town = year is null ? folder : Path.GetDirectoryName(folder)!;

        if (!File.Exists(Path.Combine(town, FolderNames.Settings)) && Path.GetFileName(town) == "before")
            town = Path.GetDirectoryName(town)!;

        var contents = new FolderContents(
            MunicipalityId.Parse("vzor"),
            year ?? FiscalYear.Of(2024),
            BytesOrNull(Path.Combine(town, FolderNames.Settings)),
            [
                .. Directory.EnumerateFiles(folder)
                    .Where(file => town != folder || !Settings.Contains(Path.GetFileName(file)))
                    .Select(Export)
            ],
            [
                .. Directory.EnumerateDirectories(folder)
                    .SelectMany(Directory.EnumerateFiles)
                    .Select(file => Path.GetRelativePath(folder, file))
            ],
            BytesOrNull(Path.Combine(town, FolderNames.Mapping)));

        return FolderReader.Read(contents, ReadingLimits.Default, Path.GetTempPath(), TestContext.Current.CancellationToken);
    }

    private static ExportFile Export(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, () => new MemoryStream(bytes));
    }

    private static ReadOnlyMemory<byte>? BytesOrNull(string path) =>
        File.Exists(path) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(path) : null;

    private static IEnumerable<string> Directories(string path) => Directory
        .EnumerateDirectories(Path.Combine(Repository.Root, path))
        .Select(directory => Path.GetRelativePath(Repository.Root, directory));
}
