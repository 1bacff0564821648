using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats.Reading;

/// <summary>No letter comes out as another one: a file's encoding is told for certain, or the file is refused.</summary>
public sealed class LetterTests
{
    private const int Files = 1000;

    private static readonly EncoderFallback WithoutAccent = new EncoderReplacementFallback("e");

    public static TheoryData<int, int> CodePages => new(
        from words in new[] { 1, 2, 5, 20, 200 }
        from codePage in new[] { 1250, 28592, 852 }
        select (codePage, words));

    [Theory]
    [MemberData(nameof(CodePages))]
    public void NoLetterIsWrongInAnyEncodingOfOneByte(int codePage, int words)
    {
        var (wrong, refused) = Read(Get(codePage), words);

        Assert.Empty(wrong);
        // What cannot be told is a matter of single words, and of the three letters that two of the encodings differ in.
        Assert.InRange(refused, 0, words >= 200 ? 0 : codePage == 1250 ? Files / 10 : Files * 2 / 3);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public void NoLetterOfAMacIsWrong(int words)
    {
        var (wrong, refused) = Read(Get(10029), words);

        Assert.Empty(wrong);
        Assert.InRange(refused, 0, words >= 200 ? 0 : Files / 10);
    }

    [Theory]
    [InlineData(1250)]
    [InlineData(1252)]
    [InlineData(28592)]
    public void LettersEncodedTwiceAreEncodedOnce(int takenFor)
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var text = CzechText.Of(30, seed);
            var twice = Twice(text, Latin(takenFor));

            using var read = new StreamReader(new TextFile("a.csv", () => new MemoryStream(twice), Inspect(twice)).OpenText());
            Assert.Equal(text, read.ReadToEnd());
            Assert.Equal(TextKind.Utf8Twice, Inspect(twice).Kind);
        }
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(3_000_000)]
    public void AFileOfWhichOnlyAPartIsEncodedTwiceIsRefused(int padding)
    {
        var damaged = Inspect([.. "Příjmy\n".Utf8(), .. new string('a', padding).Utf8(), .. Twice("Výdaje školy", Latin(1250))]);

        Assert.Equal((TextKind.Damaged, 2L), (damaged.Kind, damaged.DamagedLine));
        Assert.Equal("VĂ˝daje"[..1] + "Ă˝daje", damaged.Damaged?.Example[padding > 60 ? ^7.. : 0..]);
    }

    [Fact]
    public void OneDamagedNameAmongManyIsAWarning()
    {
        var text = Inspect([.. CzechText.Of(500, 1).Utf8(), .. Twice("Příhoda", Latin(1252))]);

        Assert.Equal((TextKind.Utf8, 1L, "PÅ™Ã\u00ADhoda"), (text.Kind, text.Damaged?.Count, text.Damaged?.Example));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Utf16IsReadWithoutAMark(bool littleEndian, bool isLong)
    {
        var encoding = littleEndian ? Encoding.Unicode : Encoding.BigEndianUnicode;
        var bytes = encoding.GetBytes(string.Concat(Enumerable.Repeat("Pol;Název\r\n5169;Příjmy – školné\r\n", isLong ? 20_000 : 1)));

        Assert.Equal(littleEndian ? TextKind.Utf16 : TextKind.Utf16BigEndian, Inspect(bytes).Kind);
    }

    [Fact]
    public void ZerosThatAreNoTextStayBinary()
    {
        Assert.Equal(TextKind.Binary, Inspect([1, 0, 2, 0, 3, 0, 4, 0, 5, 0]).Kind);
        Assert.Equal(TextKind.Binary, Inspect([0, 0, 0, 0, (byte)'a', 0, (byte)'b', 0, (byte)'c', 0]).Kind);
    }

    [Theory]
    [InlineData("P\uFFFDíjmy;školné", 1, "P\uFFFDíjmy")]
    [InlineData("P?íjmy;V?daje;ú?ad;p?l", 4, "P?íjmy")]
    [InlineData("P?íjmy;kdo?", 0, null)]
    [InlineData("https://www.example.cz/a?b=c https://www.example.cz/d?e=f https://www.example.cz/g?h=i", 0, null)]
    [InlineData("Proč?Proto. Kdo?Já. Kde?Tady.", 0, null)]
    public void WordsThatLostLettersAreNamed(string text, long words, string? example)
    {
        foreach (var bytes in new[] { text.Utf8(), Encoding.Unicode.GetBytes("\uFEFF" + text) })
        {
            Assert.Equal(words, Inspect(bytes).Damaged?.Count ?? 0);
            Assert.Equal(example, Inspect(bytes).Damaged?.Example);
        }
    }

    [Theory]
    [InlineData("Pøíjmy;èást;mìsto", "Pøíjmy", 3)]
    [InlineData("Crème brûlée;Øresund", "Crème", 2)]
    [InlineData("Crème brûlée;Øresund;příspěvek, dům, část", null, 0)]
    [InlineData("Café;Größe;Müller;Città", null, 0)]
    public void WesternLettersInThePlaceOfCzechOnesAreNamed(string text, string? example, long words)
    {
        var inspection = Inspect(text.Utf8());

        Assert.Equal((TextKind.Utf8, example, words), (inspection.Kind, inspection.Damaged?.Example, inspection.Damaged?.Count ?? 0));
    }

    [Fact]
    public void CzechTextTakenForThatOfWesternEuropeIsNamed()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var text = Latin(28591).GetString(CzechText.Of(200, seed).Windows1250());

            Assert.NotNull(Inspect(text.Utf8()).Damaged);
            Assert.Null(Inspect(CzechText.Of(200, seed).Utf8()).Damaged);
        }
    }

    [Fact]
    public void TwoEncodingsInOneFileAreRefused()
    {
        Assert.Equal(
            TextKind.UnknownLetters,
            Inspect([.. CzechText.Of(200, 1).Windows1250(), .. Get(852).GetBytes(CzechText.Of(200, 2))]).Kind);
        Assert.Equal(TextKind.Damaged, Inspect([.. CzechText.Of(20_000, 1).Utf8(), .. CzechText.Of(20_000, 2).Windows1250()]).Kind);
        Assert.NotEqual(TextKind.Windows1250, Inspect([.. CzechText.Of(50, 1).Utf8(), .. CzechText.Of(50, 2).Windows1250()]).Kind);
    }

    [Theory]
    [InlineData("Ďakujem, Kráľ Ľubomír, ťažký kôň, vŕba, päť žien, dĺžka")]
    [InlineData("Straße, Müller, Schäfer, Höß, Übersee, grün")]
    [InlineData("Wałęsa, Stańczyk, Łódź, Święty, żołnierz, ćma")]
    [InlineData("Szőke Ferenc, Győr, Erzsébet, tűz, hűség")]
    public void NamesOfNeighboursKeepTheirLetters(string names)
    {
        var text = CzechText.Of(30, 7) + names;
        var bytes = text.Windows1250();

        Assert.Equal(TextKind.Windows1250, Inspect(bytes).Kind);
        Assert.Equal(TextKind.Utf8, Inspect(text.Utf8()).Kind);
        Assert.Null(Inspect(text.Utf8()).Damaged);
    }

    [Fact]
    public void LettersLateInTheFileCount()
    {
        byte[] late =
        [
            .. Enumerable.Repeat("1234;5678\n"u8.ToArray(), 100_000).SelectMany(row => row),
            .. Get(852).GetBytes(CzechText.Of(30, 1))
        ];

        Assert.Equal(TextKind.Cp852, Inspect(late).Kind);
    }

    [Fact]
    public void DistantAlphabetsInUtf8StayWhatTheyAre()
    {
        foreach (var text in new[] { "Київ;Москва", "Αθήνα", "ПОДІЛ Č", "e\u030C;C\u030CESKE\u0301", "株式会社", "ДДДД" })
            Assert.Equal(TextKind.Utf8, Inspect(text.Utf8()).Kind);
    }

    private static (List<string> Wrong, int Refused) Read(Encoding encoding, int words)
    {
        var wrong = new List<string>();
        var refused = 0;

        for (var seed = 0UL; seed < Files; seed++)
        {
            var bytes = encoding.GetBytes(CzechText.Of(words, seed));
            var inspection = Inspect(bytes);

            if (inspection.Kind is TextKind.UnknownLetters or TextKind.Damaged)
            {
                refused++;
                continue;
            }

            using var stream = new TextFile("a.csv", () => new MemoryStream(bytes), inspection).OpenEightBit();
            using var read = new StreamReader(stream);
            var expected = encoding.GetString(bytes);
            if (read.ReadToEnd() != expected)
                wrong.Add($"{inspection.Kind}: {expected}");
        }

        return (wrong, refused);
    }

    private static byte[] Twice(string text, Encoding takenFor) => takenFor.GetString(text.Utf8()).Utf8();

    private static Encoding Latin(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

    private static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, WithoutAccent, DecoderFallback.ExceptionFallback)!;

    private static TextInspection Inspect(byte[] bytes) =>
        TextInspector.Inspect(new MemoryStream(bytes), TestContext.Current.CancellationToken);
}
