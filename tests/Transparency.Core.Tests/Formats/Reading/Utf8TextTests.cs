using System.Text;
using System.Text.Unicode;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

public sealed class Utf8TextTests
{
    private const string Czech = "Příliš žluťoučký kůň úpěl ďábelské ódy; náklady 10 € a 𝄞 – příští akce města číslo 5169";

    [Fact]
    public void EveryPairAndTripleOfBytesIsJudgedAsTheLibraryDoes()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', 64));
        // The edges of every range that the standard tells apart.
        byte[] edges =
        [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
            0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        ];

        foreach (var start in (int[])[0, 13, 14, 15, 30, 60])
        {
            for (var pair = 0; pair < 0x10000; pair++)
                Judge(start, (byte)(pair >> 8), (byte)pair, (byte)'a', (byte)'a');

            foreach (var first in edges)
            {
                foreach (var second in edges)
                {
                    foreach (var third in edges)
                    {
                        foreach (var fourth in edges)
                            Judge(start, first, second, third, fourth);
                    }
                }
            }
        }

        void Judge(int start, params ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(text.AsSpan(start));

            if (Utf8Text.IsValid(text) != Utf8.IsValid(text))
                Assert.Fail($"{Convert.ToHexString(bytes)} at {start} is judged wrongly.");

            text.AsSpan(start, bytes.Length).Fill((byte)'a');
        }
    }

    [Fact]
    public void EveryCutOfATextIsJudgedAsTheLibraryDoes()
    {
        var text = Encoding.UTF8.GetBytes(Czech + Czech);
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start; end <= text.Length; end++)
                Assert.Equal(Utf8.IsValid(text.AsSpan(start..end)), Utf8Text.IsValid(text.AsSpan(start..end)));
        }
    }

    [Fact]
    public void DamagedTextIsJudgedAsTheLibraryDoes()
    {
        var numbers = new SeededNumbers(8);
        var sound = Encoding.UTF8.GetBytes(Czech + Czech + Czech);
        var valid = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var text = sound.AsSpan(0, 32 + numbers.Below(sound.Length - 32)).ToArray();
            for (var damage = numbers.Below(3); damage > 0; damage--)
                text[numbers.Below(text.Length)] = (byte)numbers.Below(256);

            var expected = Utf8.IsValid(text);
            if (expected)
                valid++;
            if (Utf8Text.IsValid(text) != expected)
                Assert.Fail($"{Convert.ToHexString(text)} is judged wrongly.");
        }

        Assert.InRange(valid, 5_000, 45_000);
    }
}
