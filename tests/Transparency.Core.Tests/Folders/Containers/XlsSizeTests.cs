using System.Buffers.Binary;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>An XLS that says it has millions of texts is refused before the library that reads it makes an object of each.</summary>
public sealed class XlsSizeTests
{
    [Theory]
    [InlineData(2_000_000, false)]
    [InlineData(2_000_001, true)]
    [InlineData(uint.MaxValue, true)]
    public void MillionsOfTextsAreRefusedBeforeTheyFillTheMemory(uint texts, bool isRefused)
    {
        var book = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Books", "kniha.xls"));
        BinaryPrimitives.WriteUInt32LittleEndian(book.AsSpan(TextsOf(book) + 8), texts);

        using var reading = TestFolder.Read(2024, null, ("kniha.xls", book));

        Assert.Equal(isRefused, reading.Problems.Counts.ContainsKey("file-too-large"));
    }

    /// <summary>The record of all texts (SST): its mark, its length, how many there are and how many different ones.</summary>
    private static int TextsOf(ReadOnlySpan<byte> book)
    {
        for (var at = 512; at < book.Length - 12; at++)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(
                book[(at + 2)..]), all = BinaryPrimitives.ReadInt32LittleEndian(book[(at + 4)..]);
            var different = BinaryPrimitives.ReadInt32LittleEndian(book[(at + 8)..]);
            if (book[at] == 0xFC && book[at + 1] == 0 && length is > 8 and <= 8224 && different > 0 && all >= different && all < 10_000)
                return at;
        }

        throw new InvalidOperationException("The workbook has no texts.");
    }
}
