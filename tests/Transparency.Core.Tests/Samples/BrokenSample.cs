using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Samples;

/// <summary>A folder of <c>sample-exports/broken</c>, read as an import reads it.</summary>
internal static class BrokenSample
{
    public static FolderReading Read(string code)
    {
        var folder = Path.Combine(Repository.Samples, "broken", code);
        var reading = ReadFolder(folder, Settings(folder));

        if (!Directory.Exists(Path.Combine(folder, "before")))
            return reading;

        using var before = ReadFolder(Path.Combine(folder, "before"), Settings(folder));
        BudgetChecks.CheckDrop(reading.Budget.Totals(), before.Budget.Totals(), reading.Problems);

        return reading;
    }

    private static FolderReading ReadFolder(string folder, ReadOnlyMemory<byte>? settings)
    {
        var year = Path.Combine(folder, "2024");
        var files = Directory.EnumerateFiles(year).Select(path => TestFolder.File(Path.GetFileName(path), File.ReadAllBytes(path)));
        var nested = Directory.EnumerateDirectories(year)
            .SelectMany(Directory.EnumerateFiles)
            .Select(path => Path.GetRelativePath(year, path));
        var contents = new FolderContents(MunicipalityId.Parse("vzor"), FiscalYear.Of(2024), settings, [.. files], [.. nested]);
        return FolderReader.Read(contents, ReadingLimits.Default, Path.GetTempPath(), TestContext.Current.CancellationToken);
    }

    private static ReadOnlyMemory<byte>? Settings(string folder)
    {
        var path = Path.Combine(folder, FolderNames.Settings);
        return File.Exists(path) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(path) : null;
    }
}
