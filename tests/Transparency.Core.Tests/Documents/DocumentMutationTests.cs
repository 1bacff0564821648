using Transparency.Core.Documents;
using Transparency.Core.Municipalities;
using Transparency.Core.Tests.Formats;

namespace Transparency.Core.Tests.Documents;

/// <summary>Damaged lists are told, never thrown; whatever is read of one can be counted on any day and links to the web alone.</summary>
public sealed class DocumentMutationTests
{
    private const int ListsInACase = 1000;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryRowOfADamagedListIsAccounted(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        byte[][] lists =
        [
            .. new[]
            {
                "skalinov/2023",
                "skalinov/2024"
            }.Select(folder => Bytes(SampleFolder.Contents(folder).Files.Single(file => file.Name is "documents.csv" or "dokumenty.csv")))
        ];
        int rejected = 0, publishable = 0, other = 0;
        for (var i = 0; i < ListsInACase; i++)
        {
            using var reading = TestFolder.Read(
                2024,
                null,
                ("data.csv", (TestFolder.Header + "UCT;6171;5169;;;100;;;;\n").Utf8()),
                ("documents.csv", MutationTests.Mutate(numbers.Of(lists), numbers)));

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.All(reading.Documents, document => Assert.Matches("^https?://[^\\s\"<>\\p{Cc}]+$", document.Url ?? "http://x"));

            if (reading.IsPublishable)
                publishable++;
            if (reading.Files.Any(file => file.Rejected > 0))
                rejected++;
            if (reading.Files.Single(file => file.Name == "documents.csv").Format != "documents")
                other++;

            var found = DocumentDeadlines.Of(
                reading.Documents,
                FiscalYear.Of(2024),
                numbers.Of(Enum.GetValues<MunicipalityKind>()),
                new DateOnly(2020, 1, 1).AddDays(numbers.Below(3000)));
            Assert.Equal(reading.Documents, found.Listed.Select(listed => listed.Document));
        }

        Assert.InRange(publishable, 1, ListsInACase - 1);
        Assert.InRange(rejected, 1, ListsInACase - 1);
        Assert.InRange(other, 1, ListsInACase - 1);
    }

    private static byte[] Bytes(Transparency.Core.Formats.Reading.ExportFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[file.Bytes];
        stream.ReadExactly(bytes);

        return bytes;
    }
}
