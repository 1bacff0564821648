using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class TextInspectorTests
{
    private const string Czech = "paragraph;item;amount\n3113;5169;1\nPříliš žluťoučký kůň úpěl ďábelské ódy\n";
    private const int ChunkBytes = 256 * 1024;

    [Theory]
    [InlineData(TextKind.Utf8, "utf-8")]
    [InlineData(TextKind.Utf8WithMark, "utf-8-bom")]
    [InlineData(TextKind.Windows1250, "windows-1250")]
    [InlineData(TextKind.Utf16, "utf-16le")]
    [InlineData(TextKind.Utf16BigEndian, "utf-16be")]
    public void CzechTextIsReadInEveryEncoding(TextKind kind, string name)
    {
        var bytes = Encode(kind, Czech);

        var inspection = TextInspector.Inspect(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        Assert.Equal(kind, inspection.Kind);
        Assert.Equal(name, inspection.EncodingName);
        Assert.Equal(bytes.Length, inspection.TextBytes);
        Assert.Equal(bytes, inspection.Head);
        Assert.Equal(Czech, inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF'));
    }

    [Theory]
    [InlineData("", TextKind.Empty)]
    [InlineData(" \t\r\n;;,\n", TextKind.Empty)]
    [InlineData("\x1A", TextKind.Empty)]
    [InlineData("\uFEFF", TextKind.Empty)]
    [InlineData("plain ASCII", TextKind.Utf8)]
    [InlineData("%PDF-1.7", TextKind.Binary)]
    [InlineData("{\\rtf1}", TextKind.Binary)]
    [InlineData("a\0b", TextKind.Binary)]
    public void WhatIsNoTableIsTold(string text, TextKind kind) => Assert.Equal(kind, Inspect(text.Utf8()).Kind);

    [Fact]
    public void AMarkAloneIsEmpty()
    {
        Assert.Equal(TextKind.Empty, Inspect([0xFF, 0xFE]).Kind);
        Assert.Equal(TextKind.Empty, Inspect([0xFE, 0xFF]).Kind);
    }

    [Theory]
    [InlineData(TextKind.Utf8, 1)]
    [InlineData(TextKind.Windows1250, 1)]
    [InlineData(TextKind.Utf16, 2)]
    [InlineData(TextKind.Utf16BigEndian, 2)]
    public void ADosEndMarkIsNoText(TextKind kind, int markBytes)
    {
        var bytes = Encode(kind, Czech + "\x1A");

        Assert.Equal(bytes.Length - markBytes, Inspect(bytes).TextBytes);

        using var text = new TextFile("data.csv", () => new MemoryStream(bytes), Inspect(bytes)).OpenText();
        using var reader = new StreamReader(text, Inspect(bytes).Encoding);
        Assert.Equal(Czech, reader.ReadToEnd());
    }

    [Fact]
    public void OnlyTheLastEndMarkEndsTheText() => Assert.Equal(3, Inspect("a\x1Ab\x1A".Utf8()).TextBytes);

    [Theory]
    [InlineData("č")]
    [InlineData("€")]
    [InlineData("𝄞")]
    public void ALetterCutByAChunkIsWhole(string letter)
    {
        // Each offset puts the cut before, into and behind the letter, at both boundaries of a file beyond 512 KiB.
        for (var before = 0; before <= 5; before++)
        {
            var text = new StringBuilder().Append('a', ChunkBytes - before).Append(letter);
            text.Append('b', (2 * ChunkBytes) - before - Encoding.UTF8.GetByteCount(text.ToString())).Append(letter).Append('c', 1000);

            Assert.Equal(TextKind.Utf8, Inspect(text.ToString().Utf8()).Kind);
        }
    }

    [Fact]
    public void TheLineOfDamageIsCountedAcrossChunks()
    {
        var line = "3113;5169;žluťoučký kůň\n".Utf8();
        var lines = Enumerable.Repeat(line, (ChunkBytes * 2 / line.Length) + 500).SelectMany(bytes => bytes).ToArray();
        var damaged = lines.Concat("kr\xE1va".Windows1250()).ToArray();

        var inspection = Inspect(damaged);

        Assert.Equal(TextKind.Damaged, inspection.Kind);
        Assert.Equal(lines.Count(b => b == '\n') + 1, inspection.DamagedLine);
    }

    [Theory]
    [InlineData(TextKind.Utf8)]
    [InlineData(TextKind.Windows1250)]
    [InlineData(TextKind.Damaged)]
    public void AStreamThatGivesFewBytesGivesTheSame(TextKind kind)
    {
        var utf8 = string.Concat(Enumerable.Repeat(Czech, 9000)).Utf8();
        var bytes = kind switch
        {
            TextKind.Windows1250 => string.Concat(Enumerable.Repeat(Czech, 9000)).Windows1250(),
            TextKind.Damaged => [.. utf8, 0xE1, .. utf8],
            _ => utf8,
        };
        var whole = Inspect(bytes);
        var few = TextInspector.Inspect(new FewBytesStream(bytes, 4099), TestContext.Current.CancellationToken);

        Assert.True(bytes.Length > 2 * ChunkBytes);
        Assert.Equal(kind, few.Kind);
        Assert.Equal((whole.Kind, whole.TextBytes, whole.DamagedLine), (few.Kind, few.TextBytes, few.DamagedLine));
        Assert.Equal(64 * 1024, few.Head.Length);
        Assert.Equal(whole.Head, few.Head);
    }

    [Theory]
    [InlineData(ChunkBytes)]
    [InlineData(2 * ChunkBytes)]
    public void AFileOfWholeChunksIsReadToItsEnd(int bytes)
    {
        var text = Enumerable.Repeat((byte)'a', bytes).ToArray();
        text[^1] = 0x1A;

        Assert.Equal((TextKind.Utf8, bytes - 1L), (Inspect(text).Kind, Inspect(text).TextBytes));
        text[^1] = 0xE1;
        Assert.Equal(TextKind.Windows1250, Inspect(text).Kind);
    }

    [Fact]
    public void UtfWithAMarkAndABadByteIsDamaged() =>
        Assert.Equal(
            (TextKind.Damaged, 2L),
            (
                Inspect([0xEF, 0xBB, 0xBF, (byte)'\n', 0xE1, (byte)'a']).Kind,
                Inspect([0xEF, 0xBB, 0xBF, (byte)'\n', 0xE1, (byte)'a']).DamagedLine));

    private static TextInspection Inspect(byte[] bytes) =>
        TextInspector.Inspect(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static byte[] Encode(TextKind kind, string text) => kind switch
    {
        TextKind.Utf8WithMark => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        TextKind.Windows1250 => text.Windows1250(),
        TextKind.Utf16 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        TextKind.Utf16BigEndian => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => text.Utf8(),
    };

    private sealed class FewBytesStream(byte[] bytes, int few) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(few, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(few, count));
    }
}
