using Transparency.Core.Tests.Formats;

namespace Transparency.Core.Tests;

/// <summary>One file of a folder at a time is damaged by a seed: it is told, never thrown, and no row is lost without a word.</summary>
internal static class DamagedFolders
{
    public static void AssertAccounted(IReadOnlyList<(string Name, byte[] Bytes)> files, int year, int seed, int folders)
    {
        var numbers = new SeededNumbers((ulong)seed);
        int rejected = 0, publishable = 0;
        for (var i = 0; i < folders; i++)
        {
            var damaged = numbers.Below(files.Count);
            using var reading = TestFolder.Read(
                year,
                null,
                [.. files.Select((file, at) => at == damaged ? (file.Name, MutationTests.Mutate(file.Bytes, numbers)) : file)]);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));
            Assert.Equal(reading.Budget.Lines.Sum(line => line.Payments), reading.Payments.Count);

            if (reading.IsPublishable)
                publishable++;
            if (reading.Files.All(file => file.Rejected == 0))
                continue;

            rejected++;
            Assert.False(reading.IsPublishable);
        }

        Assert.InRange(publishable, 1, folders - 1);
        Assert.InRange(rejected, 1, folders - 1);
    }
}
