using System.Globalization;

namespace Transparency.Core.Tests.Formats;

/// <summary>Damaged files of Internet Stream and damaged wide tables are told, never thrown, and no row is lost without a word.</summary>
public sealed class StageTableMutationTests
{
    private const int FoldersInACase = 2000;
    private const int LinesOfAFile = 12;

    public static TheoryData<string, int> Cases => new(
        from folder in new[] { "jezernicka-pod-hajem/2023", "jezernicka-pod-hajem/2024", "skalinov/2023", "skalinov/2024" }
        from seed in Enumerable.Range(1, 3)
        select (folder, seed));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryRowOfADamagedFileIsAccounted(string folder, int seed)
    {
        var files = SampleFolder.Tables(folder)
            .Select(file =>
                (
                    file.Name,
                    Bytes: (file.Table with
                    {
                        Rows = [.. file.Table.Rows.Where((_, i) => i % (1 + (file.Table.Rows.Count / LinesOfAFile)) == 0)]
                    }).ToBytes(new TableStyle())))
            .ToList();

        DamagedFolders.AssertAccounted(files, int.Parse(folder[^4..], CultureInfo.InvariantCulture), seed, FoldersInACase);
    }
}
