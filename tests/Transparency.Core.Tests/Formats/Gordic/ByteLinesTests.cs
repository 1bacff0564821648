using System.Text;
using Transparency.Core.Formats.Gordic;

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>Lines are the same however their bytes arrive.</summary>
public sealed class ByteLinesTests
{
    public static TheoryData<int> Pieces => [1, 2, 3, 7, 100_000, 131_071, 131_072, 131_073, int.MaxValue];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void LinesDoNotDependOnHowTheStreamIsCut(int piece)
    {
        string[] lines = ["", "jedna", "", new('a', 131_069), new('b', 131_072), "\r", new('c', 300_000), "konec"];

        Assert.Equal(lines, Read(string.Join("\r\n", lines), piece).Select(line => line.Text));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    public void ALineEndsWithItsEndOrTheText(string text, string[] lines) => Assert.Equal(lines, Read(text, 2).Select(line => line.Text));

    [Theory]
    [InlineData(ByteLines.Longest, false)]
    [InlineData(ByteLines.Longest + 1, true)]
    [InlineData(5 * ByteLines.Longest, true)]
    public void ALineThatIsTooLongIsPassedOver(int length, bool tooLong)
    {
        var lines = Read("prvni\n" + new string('x', length) + "\ntreti\n", 50_000);

        Assert.Equal([("prvni", 1L, false), (tooLong ? "" : new string('x', length), 2L, tooLong), ("treti", 3L, false)], lines);
    }

    [Fact]
    public void AnEndlessLineAtTheEndIsTold() =>
        Assert.True(Assert.Single(Read(new string('x', 3 * ByteLines.Longest), int.MaxValue)).IsTooLong);

    private static List<(string Text, long Number, bool IsTooLong)> Read(string text, int piece)
    {
        using var lines = new ByteLines(new PiecedStream(Encoding.UTF8.GetBytes(text), piece));
        var read = new List<(string, long, bool)>();

        while (lines.Read())
            read.Add((Encoding.UTF8.GetString(lines.Line), lines.Number, lines.IsTooLong));

        return read;
    }

    /// <summary>Hands out no more than so many bytes at once, as a network or an archive does.</summary>
    private sealed class PiecedStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
