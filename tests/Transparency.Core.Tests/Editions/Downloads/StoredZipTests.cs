using System.IO.Compression;
using System.Text;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Downloads;

public sealed class StoredZipTests
{
    /// <summary>The checksum of "123456789" is the check value that every description of CRC-32 gives.</summary>
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void TheChecksumIsTheOneOfZip(string text, uint checksum) =>
        Assert.Equal(checksum, StoredZip.ChecksumOf(new MemoryStream(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void TheBytesAreTheSameOnAnyMachine()
    {
        using var directory = new TempDirectory();
        File.WriteAllText(directory.File("a.txt"), "abc");
        StoredZip.Write(directory.File("all.zip"), directory.Path, ["a.txt"]);

        Assert.Equal(
            "504B03040A00000000000000210" + "0C241243503000000030000000500" + "0000612E747874616263"
            + "504B01022D000A00000000000000210" + "0C2412435030000000300000005000000000000000000000000000000000" + "0612E747874"
            + "504B050600000000010001003300000026000000" + "0000",
            Convert.ToHexString(File.ReadAllBytes(directory.File("all.zip"))));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(1u)]
    [InlineData(70_000u)]
    public void AFileOverTheLimitIsReadAsWell(uint limit)
    {
        using var directory = new TempDirectory();
        string[] names = ["small.txt", "large.bin", "last.txt"];
        File.WriteAllText(directory.File("small.txt"), "abc");
        File.WriteAllBytes(directory.File("large.bin"), [.. Enumerable.Range(0, 200_001).Select(i => (byte)(i * 7))]);
        File.WriteAllText(directory.File("last.txt"), "konec");

        StoredZip.Write(directory.File("all.zip"), directory.Path, names, limit);

        AssertHolds(directory, names);
    }

    [Fact]
    public void TheArchiveOfAnEditionHoldsEveryOtherFile()
    {
        using var reading = TestFolder.Read(SampleFolder.Contents("brno-lipova/2024"));
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.Equal(
            EditionFiles.All.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(directory.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        AssertHolds(directory, [.. EditionFiles.All.Where(file => file != EditionFiles.ArchiveFile)]);
    }

    private static void AssertHolds(TempDirectory directory, string[] names)
    {
        using var zip = ZipFile.OpenRead(directory.File("all.zip"));
        Assert.Equal(names, zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry =>
        {
            using var copy = new MemoryStream();
            using (var content = entry.Open())
                content.CopyTo(copy);

            Assert.Equal(File.ReadAllBytes(directory.File(entry.FullName)), copy.ToArray());
            Assert.Equal(entry.Length, entry.CompressedLength);
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
        });
    }
}
