using static Transparency.Core.Formats.Reading.HighBytes;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// How likely a letter above ASCII is in a Czech text where it stands, as a natural logarithm. The frequencies are those of the names of
/// the
/// budget classification, of municipalities and of this program's own Czech texts.
/// </summary>
internal static class CzechLetters
{
    /// <summary>Two vowels with accents beside each other, which Czech does not have.</summary>
    public const double TwoVowels = -6;

    private const double Never = -20;
    private const double InsideAWord = -9;

    /// <summary>A small letter between capitals: old systems made capitals of the letters of ASCII alone.</summary>
    private const double SmallAmongCapitals = -6;

    private const double BesideADigit = -3;
    private const int OfAll = 10_000;

    /// <summary>Of ten thousand letters with an accent, how many are this one at the beginning, inside and at the end of a word.</summary>
    private static readonly Dictionary<char, (double First, double Inner, double Last)> Czech = new()
    {
        ['á'] = (5, 1000, 200),
        ['é'] = (2, 300, 380),
        ['ě'] = (3, 400, 150),
        ['í'] = (4, 900, 1000),
        ['ó'] = (5, 15, 5),
        ['ú'] = (150, 10, 2),
        ['ů'] = (2, 180, 220),
        ['ý'] = (2, 430, 900),
        ['č'] = (140, 800, 35),
        ['ď'] = (15, 15, 5),
        ['ň'] = (5, 120, 20),
        ['ř'] = (100, 800, 25),
        ['š'] = (90, 280, 20),
        ['ť'] = (8, 15, 8),
        ['ž'] = (90, 280, 25),
    };

    /// <summary>Letters of neighbours' names, of ten thousand.</summary>
    private static readonly Dictionary<char, double> Foreign = new()
    {
        ['ľ'] = 5,
        ['ô'] = 4,
        ['ä'] = 5,
        ['ĺ'] = 1,
        ['ŕ'] = 0.5,
        ['ö'] = 5,
        ['ü'] = 6,
        ['ß'] = 1,
        ['ł'] = 1,
        ['ą'] = 0.7,
        ['ę'] = 0.7,
        ['ś'] = 0.7,
        ['ć'] = 0.7,
        ['ń'] = 0.7,
        ['ż'] = 0.7,
        ['ź'] = 0.3,
        ['ő'] = 0.7,
        ['ű'] = 0.3,
        ['ë'] = 0.7,
        ['ç'] = 0.3,
        ['â'] = 0.2,
        ['î'] = 0.2,
        ['đ'] = 0.2,
        ['ă'] = 0.2,
        ['ş'] = 0.2,
        ['ţ'] = 0.2,
    };

    /// <summary>Signs of ordinary texts, of ten thousand.</summary>
    private static readonly Dictionary<char, double> Signs = new()
    {
        ['\u00A0'] = 60,
        ['–'] = 40,
        ['„'] = 20,
        ['“'] = 20,
        ['§'] = 20,
        ['€'] = 5,
        ['°'] = 5,
        ['…'] = 5,
        ['”'] = 10,
        ['’'] = 5,
        ['‘'] = 2,
        ['‚'] = 2,
        ['—'] = 5,
        ['•'] = 5,
        ['·'] = 3,
        ['×'] = 3,
        ['´'] = 5,
        ['±'] = 2,
        ['²'] = 5,
        ['³'] = 5,
        ['½'] = 2,
        ['©'] = 3,
        ['®'] = 5,
        ['™'] = 5,
        ['»'] = 3,
        ['«'] = 3,
        ['›'] = 0.3,
        ['‹'] = 0.3,
        ['µ'] = 1,
        ['‰'] = 0.5,
        ['\u00AD'] = 3,
        ['¨'] = 1,
        ['ˇ'] = 1,
    };

    public static double LogLikelihood(char letter, Neighbour before, Neighbour after)
    {
        if (!char.IsLetter(letter))
            return OfSign(letter, before, after);

        var isDigitBeside = before == Neighbour.Digit || after == Neighbour.Digit;

        return (isDigitBeside ? BesideADigit : 0)
            + (char.IsUpper(letter) ? OfCapital(letter, before, after) : OfSmall(letter, before, after));
    }

    public static bool AreVowels(char first, char second) => IsVowel(first) && IsVowel(second);

    public static bool IsCzech(char letter) => Czech.ContainsKey(char.ToLowerInvariant(letter));

    /// <summary>Whether it stands where some text may have it.</summary>
    public static bool CanStand(char letter, Neighbour before, Neighbour after)
    {
        if (!char.IsLetter(letter))
            return IsSign(letter) && (!IsInsideAWord(before, after) || letter == '\u00A0' || IsJoining(letter));

        var small = char.ToLowerInvariant(letter);

        return (Czech.ContainsKey(small) || Foreign.ContainsKey(small)) && !(char.IsUpper(letter) && before == Neighbour.Lower);
    }

    private static bool IsVowel(char letter) =>
        char.ToLowerInvariant(letter) is 'á' or 'é' or 'ě' or 'í' or 'ó' or 'ú' or 'ů' or 'ý' or 'ä' or 'ö' or 'ü' or 'ô' or 'ő' or 'ű';

    private static double OfSmall(char letter, Neighbour before, Neighbour after)
    {
        var likelihood = Log(Frequency(letter, before, after));
        return after == Neighbour.Upper ? Math.Min(likelihood, SmallAmongCapitals) : likelihood;
    }

    private static double OfCapital(char letter, Neighbour before, Neighbour after)
    {
        if (before == Neighbour.Lower)
            return InsideAWord;

        const double capitals = 0.2;
        var isInsideSmall = before is Neighbour.Upper or Neighbour.High && after == Neighbour.Lower;
        var likelihood = Log(capitals * Frequency(char.ToLowerInvariant(letter), before, after));

        return isInsideSmall ? Math.Min(likelihood, SmallAmongCapitals) : likelihood;
    }

    private static double Frequency(char letter, Neighbour before, Neighbour after)
    {
        if (!Czech.TryGetValue(letter, out var czech))
            return Foreign.GetValueOrDefault(letter, 0.1);

        var begins = before is not (Neighbour.Lower or Neighbour.Upper or Neighbour.High);
        var ends = after is not (Neighbour.Lower or Neighbour.Upper or Neighbour.High);

        return begins ? czech.First : ends ? czech.Last : czech.Inner;
    }

    private static double OfSign(char sign, Neighbour before, Neighbour after)
    {
        if (!IsSign(sign))
            return Never;
        if (IsInsideAWord(before, after))
            return sign == '\u00A0' || IsJoining(sign) ? SmallAmongCapitals : InsideAWord;

        // Whether the other one is a letter too depends on what it is read as.
        var isInDoubt = before == Neighbour.High || after == Neighbour.High;
        var isAtALetter = before is Neighbour.Lower or Neighbour.Upper || after is Neighbour.Lower or Neighbour.Upper;

        return Log(Signs.GetValueOrDefault(sign, 0.5)) - (isInDoubt ? 2 : 0) - (isAtALetter && StandsAlone(sign) ? 3 : 0);
    }

    private static bool IsInsideAWord(Neighbour before, Neighbour after) =>
        before is Neighbour.Lower or Neighbour.Upper && after is Neighbour.Lower or Neighbour.Upper;

    /// <summary>Signs that stand inside words: <c>D’Angelo</c>, a soft hyphen, a hyphen of another length.</summary>
    private static bool IsJoining(char sign) => sign is '’' or '´' or '\u00AD' or '–' or '·';

    /// <summary>Signs that stand beside numbers and blanks rather than beside letters.</summary>
    private static bool StandsAlone(char sign) =>
        sign is '§' or '€' or '°' or '×' or '±' or '½' or '•' or 'µ' or '‰' or '¨' or 'ˇ' or '´' || !Signs.ContainsKey(sign);

    /// <summary>With lone accents and others that stand in the code pages and hardly in a text.</summary>
    private static bool IsSign(char sign) =>
        Signs.ContainsKey(sign) || sign is '˘' or '˙' or '˛' or '˝' or '¸' or '¤' or '¦' or '¬' or '†' or '‡' or '¶' or '÷';

    private static double Log(double frequency) => Math.Log(frequency / OfAll);
}
