using Transparency.Core.Importing;

namespace Transparency.Core.Tests;

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
        var numbers = new SeededNumbers((ulong)seed);
        var files = SampleFolder.Tables(folder)
            .Select(file => (file.Name, Bytes: (file.Table with { Rows = [.. file.Table.Rows.Where((_, i) => i % (1 + (file.Table.Rows.Count / LinesOfAFile)) == 0)] }).ToBytes(new TableStyle())))
            .ToList();
        int rejected = 0, publishable = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            var damaged = numbers.Below(files.Count);
            using var reading = TestFolder.Read(2024, null, [.. files.Select((file, at) => at == damaged ? (file.Name, MutationTests.Mutate(file.Bytes, numbers)) : file)]);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.Equal(reading.Budget.Lines.Sum(line => line.Payments), reading.Payments.Count);
            if (reading.IsPublishable) publishable++;
            if (reading.Files.Any(file => file.Rejected > 0))
            {
                rejected++;
                Assert.False(reading.IsPublishable);
            }
        }
        Assert.InRange(publishable, 1, FoldersInACase - 1);
        Assert.InRange(rejected, 1, FoldersInACase - 1);
    }
}
