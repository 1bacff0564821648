using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests;

/// <summary>The folders under <c>Cases</c>: inputs that clerks have, one folder each, with its settings and mapping.</summary>
internal static class Cases
{
    private static readonly string[] Settings = [FolderNames.Settings, FolderNames.Mapping];

    private static string Root => Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Cases");

    /// <summary>All of them, by name.</summary>
    public static TheoryData<string> All =>
        [.. Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static FolderReading Read(string name, string? settings = null, int year = 2024)
    {
        var directory = Path.Combine(Root, name);
        var mapping = Path.Combine(directory, FolderNames.Mapping);

        return TestFolder.Read(new FolderContents(
            MunicipalityId.Parse("zkouska"),
            FiscalYear.Of(year),
            settings?.Utf8() ?? File.ReadAllBytes(Path.Combine(directory, FolderNames.Settings)),
            [
                .. Directory.EnumerateFiles(directory)
                    .Where(path => !Settings.Contains(Path.GetFileName(path)))
                    .Order(StringComparer.Ordinal)
                    .Select(path => TestFolder.File(Path.GetFileName(path), File.ReadAllBytes(path)))
            ],
            [],
            File.Exists(mapping) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(mapping) : null));
    }

    /// <summary>What most cases give: amended 100,000.00 on both sides, actual 51,234.50 and 1,234.50.</summary>
    public static void AssertUsual(FolderReading reading, decimal paid = 1_234.50m, decimal received = 51_234.50m)
    {
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        Assert.Equal((100_000m, received), (totals.Income.Amended?.Crowns, totals.Income.Actual?.Crowns));
        Assert.Equal((100_000m, paid), (totals.Expenditure.Amended?.Crowns, totals.Expenditure.Actual?.Crowns));
    }
}
