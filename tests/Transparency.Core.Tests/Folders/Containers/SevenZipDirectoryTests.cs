using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>A 7-Zip of some bytes that says it needs gigabytes is refused before the library that opens it makes room for them.</summary>
public sealed class SevenZipDirectoryTests
{
    private const int Head = 32;

    private static byte[] Archive => File.ReadAllBytes(
        Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Archives", "data.7z"));

    private static readonly byte[] Streams = [1, 4, 6, 0, 1, 9, 0x80, 0xC1, 0, 7, 11, 1, 0];

    [Theory]
    [InlineData(0x1C, null)]
    [InlineData(0x1D, "zip-too-large")]
    [InlineData(0x28, "zip-too-large")]
    public void ADictionaryOfGigabytesIsRefused(byte dictionary, string? kind)
    {
        // 64 MiB, 96 MiB and four gigabytes: the only property of LZMA2.
        var archive = WithList(list => list[FolderOf(list) + 5] = dictionary);
        using var reading = TestFolder.Read(2024, null, ("data.7z", archive));

        Assert.Equal(kind is null, reading.IsPublishable);

        if (kind is not null)
            Assert.Equal(kind, reading.Problems.InOrder()[0].Kind.Code);
    }

    /// <summary>Two thousand million methods, folders, files or packed streams in an archive of three hundred bytes.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(13)]
    [InlineData(-1)]
    public void AnArchiveThatCountsThousandsOfMillionsIsRefusedAndNoFault(int at)
    {
        var archive = Replaced(list =>
        {
            var place = at >= 0 ? at : FilesOf(list);
            return [.. list[..place], 0xF0, 0xFF, 0xFF, 0xFF, 0x7F, .. list[(place + 1)..]];
        });
        using var reading = TestFolder.Read(2024, null, ("data.7z", archive));

        Assert.Contains(reading.Problems.InOrder()[0].Kind.Code, (string[])["bad-zip", "zip-too-large"]);
    }

    [Fact]
    public void AListOfGigabytesIsRefused()
    {
        var archive = Archive;
        BinaryPrimitives.WriteInt64LittleEndian(archive.AsSpan(20), 2_000_000_000);

        using var reading = TestFolder.Read(2024, null, ("data.7z", Signed(archive)));

        Assert.Equal("zip-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    /// <summary>A list that is packed itself, of two thousand million bytes.</summary>
    [Fact]
    public void AListThatUnpacksToGigabytesIsRefused()
    {
        byte[] packed = [23, 6, 0, 1, 9, 10, 0, 7, 11, 1, 0, 1, 0x21, 0x21, 1, 0, 12, 0xF0, 0, 0x94, 0x35, 0x77, 0, 0];
        using var reading = TestFolder.Read(2024, null, ("data.7z", Replaced(_ => packed)));

        Assert.Equal("zip-too-large", reading.Problems.InOrder()[0].Kind.Code);
    }

    private static int FolderOf(ReadOnlySpan<byte> list) => list.IndexOf((byte[])[11, 1, 0, 1, 0x21, 0x21, 1]) + 2;

    private static int FilesOf(ReadOnlySpan<byte> list) => list.IndexOf((byte[])[5, 1, 25]) + 1;

    private static byte[] WithList(Action<byte[]> change) => Replaced(list =>
    {
        change(list);
        return list;
    });

    /// <summary>The archive with another list of files, whose checksums are right.</summary>
    private static byte[] Replaced(Func<byte[], byte[]> replace)
    {
        var archive = Archive;
        var start = Head + (int)BinaryPrimitives.ReadInt64LittleEndian(archive.AsSpan(12));
        var list = archive[start..];
        Assert.True(list.AsSpan().StartsWith(Streams));

        var replaced = replace(list);
        byte[] whole = [.. archive[..start], .. replaced];
        BinaryPrimitives.WriteInt64LittleEndian(whole.AsSpan(20), replaced.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(28), Crc32.HashToUInt32(replaced));

        return Signed(whole);
    }

    private static byte[] Signed(byte[] archive)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(8), Crc32.HashToUInt32(archive.AsSpan(12, 20)));
        return archive;
    }
}
