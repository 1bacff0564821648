using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>An archive of some bytes that asks for a dictionary of gigabytes is refused before anything makes room for it.</summary>
public sealed class UnpackingMemoryTests
{
    private const string Rows =
        TestFolder.Header + "ROZ;;1111;;;100000;;;;\nROZ;6171;5169;;;100000;;;;\nUCT;;1111;;;51234.50;2024-01-31;;;\n"
        + "KDF;6171;5169;;;1234.50;2024-02-01;97574911;Firma;Tonery\n";

    private const string TooLarge = "zip-too-large";
    private const string Damaged = "bad-zip";
    private const long MuchMemory = 48 << 20;

    /// <summary>Of what is packed in the xz.</summary>
    private const uint XzChecksum = 0x84DA_89AD, XzBytes = 259;

    /// <summary>The heads of an xz and of its first block, and the file's name in a ZIP before what is packed.</summary>
    private const int XzHead = 12, BlockHead = 12, ZipHead = 38;

    /// <summary>64 MiB, 96 MiB, 1 GiB and four: the only property of LZMA2.</summary>
    [Theory]
    [InlineData(28, null)]
    [InlineData(29, TooLarge)]
    [InlineData(36, TooLarge)]
    [InlineData(40, TooLarge)]
    public void TheDictionaryOfAnXzIsLimited(byte dictionary, string? problem)
    {
        AssertRead("data.csv.xz", Xz(dictionary), problem);
        AssertRead("data.zip", PackedZip.Of(PackedZip.Xz, Xz(dictionary), XzChecksum, XzBytes), problem);
    }

    [Fact]
    public void TheDictionaryOfEachBlockOfAnXzIsLimited()
    {
        var xz = Xz(22);
        var index = xz.Length - 12 - ((BinaryPrimitives.ReadInt32LittleEndian(xz.AsSpan(xz.Length - 8)) + 1) * 4);
        byte[] second = [.. xz[..index], .. Xz(36)[XzHead..]];

        AssertRead("data.csv.xz", second, TooLarge);
    }

    [Theory]
    [InlineData(64 << 20, null)]
    [InlineData((64 << 20) + 1, TooLarge)]
    [InlineData(int.MaxValue, TooLarge)]
    [InlineData(uint.MaxValue, TooLarge)]
    public void TheDictionaryOfAZipWithLzmaIsLimited(uint dictionary, string? problem)
    {
        var zip = Archive("lzma.zip");
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(ZipHead + 5), dictionary);

        AssertRead("data.zip", zip, problem);
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, TooLarge)]
    [InlineData(256, TooLarge)]
    public void TheModelOfAZipWithPpmdIsLimited(int mebibytes, string? problem)
    {
        var zip = Archive("ppmd.zip");
        var order = BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(ZipHead)) & 0xF00F;
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(ZipHead), (ushort)(order | ((mebibytes - 1) << 4)));

        AssertRead("data.zip", zip, problem);
    }

    /// <summary>Sixteen times doubled from a kibibyte, an eighth more, and a gigabyte.</summary>
    [Theory]
    [InlineData(0x80, null)]
    [InlineData(0x81, TooLarge)]
    [InlineData(0xA0, TooLarge)]
    public void TheWindowOfAZipWithZStandardIsLimited(byte window, string? problem)
    {
        var rows = Rows.Utf8();
        var block = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(block, (rows.Length << 3) | 1);
        byte[] frame = [0x28, 0xB5, 0x2F, 0xFD, 0, window, .. block[..3], .. rows];

        AssertRead("data.zip", PackedZip.Of(PackedZip.ZStandard, frame, rows), problem);
    }

    /// <summary>It is unpacked into memory, whatever is packed.</summary>
    [Fact]
    public void TheSizeOfAFileInAnOldZipIsLimited() =>
        AssertRead("data.zip", PackedZip.Of(PackedZip.Shrink, Rows.Utf8(), 1, 1_500_000_000), TooLarge);

    /// <summary>
    /// 64 MiB, 128 MiB, a gigabyte and four. Nobody can write what is packed: that it is damaged is told by who has opened it.
    /// </summary>
    [Theory]
    [InlineData(9, Damaged)]
    [InlineData(10, TooLarge)]
    [InlineData(13, TooLarge)]
    [InlineData(15, TooLarge)]
    public void TheDictionaryOfARarIsLimited(int dictionary, string problem) =>
        AssertRead("data.rar", Rar.Of5("data.csv", Rows.Utf8(), dictionary, method: 3), problem);

    [Fact]
    public void ARarThatPacksNothingNeedsNoDictionary() =>
        AssertRead("data.rar", Rar.Of5("data.csv", Rows.Utf8(), dictionary: 13), problem: null);

    /// <summary>A new model of 64, 65 and 256 MiB.</summary>
    [Theory]
    [InlineData(0x3F, Damaged)]
    [InlineData(0x40, TooLarge)]
    [InlineData(0xFF, TooLarge)]
    public void TheModelOfATextInAnOldRarIsLimited(byte mebibytes, string problem)
    {
        byte[] packed = [0xA5, mebibytes, .. new byte[40]];

        AssertRead("data.rar", Rar.Of("data.csv", packed, Rar.Packed), problem);
    }

    private static byte[] Archive(string name) =>
        File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Archives", name));

    private static byte[] Xz(byte dictionary)
    {
        var xz = Archive("data.csv.xz");
        var head = xz.AsSpan(XzHead, BlockHead);
        head[4] = dictionary;
        BinaryPrimitives.WriteUInt32LittleEndian(head[^4..], Crc32.HashToUInt32(head[..^4]));

        return xz;
    }

    private static void AssertRead(string name, byte[] archive, string? problem)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reading = TestFolder.Read(2024, null, (name, archive));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        if (problem is null)
            Cases.AssertUsual(reading);
        else
            Assert.Equal(problem, reading.Problems.InOrder()[0].Kind.Code);

        if (problem == TooLarge)
            Assert.True(allocated < MuchMemory, $"{allocated} bytes");
    }
}
