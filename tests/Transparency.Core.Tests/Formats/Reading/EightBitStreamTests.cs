using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class EightBitStreamTests
{
    private static readonly Encoding Windows1250 = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

    [Fact]
    public void EveryByteIsTheLettersThatTheLibraryMakesOfIt()
    {
        byte[] text = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        Assert.Equal(Expected(text), Read(text, 4096, 4096));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyMixtureOfPlainLettersAndAccentsIsRead(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        for (var round = 0; round < 300; round++)
        {
            var accents = 1 + numbers.Below(40);
            byte[] text =
            [
                .. Enumerable.Range(
                    0, numbers.Below(200)).Select(_ => (byte)(numbers.OneIn(accents) ? 128 + numbers.Below(128) : numbers.Below(128)))
            ];

            Assert.Equal(Expected(text), Read(text, 1 + numbers.Below(50), 1 + numbers.Below(50)));
        }
    }

    [Fact]
    public void ATextOfManyChunksIsReadWhole()
    {
        var text = Windows1250.GetBytes(string.Concat(Enumerable.Repeat("Příliš žluťoučký kůň; 1 234,50 € – konec\r\n", 10_000)));

        Assert.Equal(Expected(text), Read(text, int.MaxValue, 100_000));
    }

    [Fact]
    public void NothingIsAskedOfTheTextForAnEmptyBuffer()
    {
        using var stream = new EightBitStream(new MemoryStream("abc"u8.ToArray()), Windows1250);

        Assert.Equal(0, stream.Read([]));
        Assert.Equal(3, stream.Read(new byte[8]));
    }

    private static byte[] Expected(byte[] text) => Encoding.UTF8.GetBytes(Windows1250.GetString(text));

    /// <summary>Reads with pieces and a buffer of such sizes.</summary>
    private static byte[] Read(byte[] text, int piece, int buffer)
    {
        using var stream = new EightBitStream(new Pieces(text, piece), Windows1250);
        using var all = new MemoryStream();
        var part = new byte[buffer];
        for (var read = stream.Read(part); read > 0; read = stream.Read(part))
            all.Write(part, 0, read);

        return all.ToArray();
    }

    private sealed class Pieces(byte[] text, int most) : MemoryStream(text)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
