using System.IO.Compression;
using Transparency.Core.Folders;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>Archives of every program, in each other, under one set of limits.</summary>
public sealed class ArchiveTests
{
    private const string Rows =
        TestFolder.Header + "ROZ;;1111;;;100000;;;;\nROZ;6171;5169;;;100000;;;;\nUCT;;1111;;;51234.50;2024-01-31;;;\n"
        + "KDF;6171;5169;;;1234.50;2024-02-01;97574911;Firma;Tonery\n";

    private static string Archives => Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Archives");

    [Theory]
    [InlineData("data.7z", "7z")]
    [InlineData("data.csv.bz2", "bzip2")]
    [InlineData("data.csv.xz", "xz")]
    [InlineData("data.tar.gz", "gzip")]
    [InlineData("deflate64.zip", "zip")]
    [InlineData("lzma.zip", "zip")]
    [InlineData("ppmd.zip", "zip")]
    [InlineData("book.zip", "zip")]
    public void AnArchiveIsReadWhateverItIsNamed(string name, string format)
    {
        using var named = Read(name, name);
        using var misnamed = Read(name, "data.zip");

        Cases.AssertUsual(named);
        Cases.AssertUsual(misnamed);
        Assert.Equal(format, named.Files[0].Format);
    }

    [Fact]
    public void ARarIsRead()
    {
        using var reading = TestFolder.Read(2024, null, ("data.rar", Rar.Of("data.csv", Rows.Utf8())));

        Cases.AssertUsual(reading);
        Assert.Equal(["data.rar", "data.rar/data.csv"], reading.Files.Select(file => file.Name));
    }

    [Theory]
    [InlineData("locked.zip")]
    [InlineData("locked-aes.zip")]
    [InlineData("locked.7z")]
    [InlineData("locked-names.7z")]
    public void ALockedArchiveIsSaidToBeLocked(string name)
    {
        using var reading = Read(name, name);

        Assert.Equal("locked-file", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Theory]
    [InlineData("data.7z")]
    [InlineData("data.csv.bz2")]
    [InlineData("data.csv.xz")]
    [InlineData("data.tar.gz")]
    [InlineData("lzma.zip")]
    public void ADamagedArchiveIsAProblemAndNoFault(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Archives, name));

        for (var length = 8; length < whole.Length - 8; length += 7)
        {
            using var reading = TestFolder.Read(2024, null, (name, whole[..length]));

            Assert.False(reading.IsPublishable, $"{length} bytes");
        }
    }

    [Fact]
    public void ArchivesLieInEachOtherSoDeepAndNoDeeper()
    {
        using var three = TestFolder.Read(2024, null, ("c.zip", Packed("b.zip", Packed("a.zip", Packed("data.csv", Rows.Utf8())))));
        using var four = TestFolder.Read(
            2024, null, ("d.zip", Packed("c.zip", Packed("b.zip", Packed("a.zip", Packed("data.csv", Rows.Utf8()))))));

        Cases.AssertUsual(three);
        Assert.Equal("c.zip/b.zip/a.zip/data.csv", three.Files[^1].Name);
        Assert.Equal("zip-too-large", Assert.Single(four.Problems.InOrder()).Kind.Code);
    }

    /// <summary>Each archive alone is harmless; all together are too many files and too many bytes.</summary>
    [Fact]
    public void FilesAndBytesAreCountedOverAllNesting()
    {
        var inner = Zip.Of(Enumerable.Range(0, 6).Select(i => ($"{i}.csv", Rows + new string('\n', i))));
        var outer = Packed([.. Enumerable.Range(0, 3).Select(i => ($"{i}.zip", inner))]);

        using var files = Read(outer, new ReadingLimits(ZipEntries: 20));
        using var bytes = Read(outer, new ReadingLimits(ExpandedBytes: 5000));

        Assert.Contains("zip-too-large", files.Problems.Counts.Keys);
        Assert.Contains("zip-too-large", bytes.Problems.Counts.Keys);
    }

    /// <summary>A ZIP of a ZIP of blanks has a ratio of its own in each of them; what counts is what was dropped.</summary>
    [Fact]
    public void TheRatioIsThatOfWhatWasDropped()
    {
        var blanks = Packed("data.csv", new byte[40 << 20]);
        var bomb = Packed("a.zip", Packed("b.zip", blanks));
        Assert.True(bomb.Length < 5_000, $"{bomb.Length} bytes");

        using var reading = TestFolder.Read(2024, null, ("bomb.zip", bomb));

        Assert.Equal("zip-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Theory]
    [InlineData("data.csv.gz")]
    [InlineData("data.csv")]
    public void APackedBombIsRefused(string name)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[64 << 20]);

        using var reading = TestFolder.Read(2024, null, (name, packed.ToArray()));

        Assert.Equal("zip-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Fact]
    public void AnArchiveWithoutFilesIsSaidToBeEmpty()
    {
        using var reading = TestFolder.Read(2024, null, ("data.zip", Zip.Of()));

        Assert.Equal("empty-file", reading.Problems.InOrder()[0].Kind.Code);
    }

    [Fact]
    public void NothingStaysOnTheDisk()
    {
        using var directory = new TempDirectory();
        var folder = TestFolder.Contents(2024, null, ("kniha.zip", File.ReadAllBytes(Path.Combine(Archives, "book.zip"))));

        using var reading = FolderReader.Read(folder, ReadingLimits.Default, directory.Path, TestContext.Current.CancellationToken);

        Cases.AssertUsual(reading);
        Assert.Empty(Directory.EnumerateFiles(directory.Path));
    }

    private static FolderReading Read(string archive, string name) =>
        TestFolder.Read(2024, null, (name, File.ReadAllBytes(Path.Combine(Archives, archive))));

    private static FolderReading Read(byte[] archive, ReadingLimits limits) =>
        FolderReader.Read(
            TestFolder.Contents(2024, null, ("data.zip", archive)),
            limits,
            Path.Combine(Path.GetTempPath(), "transparency-tests"),
            TestContext.Current.CancellationToken);

    private static byte[] Packed(string name, byte[] content) => Packed([(name, content)]);

    private static byte[] Packed((string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var file = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                file.Write(content);
            }
        }

        return packed.ToArray();
    }
}
