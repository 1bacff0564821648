namespace Transparency.Core.Tests.Formats.Organisations;

/// <summary>Damaged accounts of an organisation are told, never thrown, and no row is lost without a word.</summary>
public sealed class OrganisationMutationTests
{
    private const int FoldersInACase = 2000;
    private const int LinesOfAFile = 12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryRowOfADamagedFileIsAccounted(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var files = SampleFolder.Tables("skola-javornik/2024")
            .Select(file =>
                (
                    file.Name,
                    Bytes: (file.Table with
                    {
                        Rows = [.. file.Table.Rows.Where((_, i) => i % (1 + (file.Table.Rows.Count / LinesOfAFile)) == 0)]
                    }).ToBytes(new TableStyle())))
            .ToList();
        int rejected = 0, ignored = 0, publishable = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            var damaged = numbers.Below(files.Count);
            using var reading = TestFolder.Read(
                2024,
                null,
                [.. files.Select((file, at) => at == damaged ? (file.Name, MutationTests.Mutate(file.Bytes, numbers)) : file)]);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.All(reading.Budget.Lines, line => Assert.Equal(line.Account?.Synthetic.Side, line.Side));

            if (reading.IsPublishable)
                publishable++;
            if (reading.Files.Any(file => file.Ignored.ContainsKey("other-account")))
                ignored++;

            if (reading.Files.Any(file => file.Rejected > 0))
            {
                rejected++;
                Assert.False(reading.IsPublishable);
            }
        }

        Assert.InRange(publishable, 1, FoldersInACase - 1);
        Assert.InRange(rejected, 1, FoldersInACase - 1);
        Assert.NotEqual(0, ignored);
    }
}
