namespace Transparency.Core.Payments.Privacy;

/// <summary>What the words before a number say that it is.</summary>
internal enum NumberMeaning
{
    Unsaid,

    /// <summary>A birth number or a day of birth: <c>RČ</c>, <c>r. č.</c>, <c>rodné číslo</c>, <c>nar.</c></summary>
    Birth,

    /// <summary><c>tel.</c>, <c>mobil</c></summary>
    Telephone,

    /// <summary>The number of a paper: <c>faktura</c>, <c>smlouva č.</c></summary>
    Paper,

    /// <summary>A symbol of a payment: <c>VS</c>. It is often the birth number of who pays, and no telephone.</summary>
    Symbol,

    /// <summary>A part of an address of the web.</summary>
    Address,
}

/// <summary>Reads the words before a number: small letters without their marks, anything between words as one blank.</summary>
internal static class WordsBefore
{
    private const int Longest = 24;

    public static NumberMeaning Of(ReadOnlySpan<byte> text)
    {
        Span<byte> buffer = stackalloc byte[Longest];
        var words = Fold(text, buffer);

        if (words.Length == 0)
            return NumberMeaning.Unsaid;
        if (SayBirth(words))
            return NumberMeaning.Birth;
        if (EndWith(words, " tel"u8, "telefon"u8, "mobil"u8, " mob"u8, " gsm"u8))
            return NumberMeaning.Telephone;

        if (EndWith(words, " vs"u8, " v s"u8, " ss"u8, "symbol"u8))
            return NumberMeaning.Symbol;

        return EndWith(
            words,
            " fa"u8,
            "faktura"u8,
            "faktury"u8,
            "fakturu"u8,
            "smlouva"u8,
            "smlouvy"u8,
            " sml"u8,
            " obj"u8)
            || EndWith(
                words,
                "objednavka"u8,
                "objednavky"u8,
                "doklad"u8,
                "dokladu"u8,
                " c"u8,
                "cislo"u8,
                " cj"u8,
                " c j"u8)
            || EndWith(words, " dl"u8, " pd"u8, " vpd"u8, " ico"u8)
                ? NumberMeaning.Paper
                : NumberMeaning.Unsaid;
    }

    private static bool SayBirth(ReadOnlySpan<byte> words) =>
        EndWith(
            words,
            " rc"u8,
            " r c"u8,
            "rodne cislo"u8,
            "rodneho cisla"u8,
            "rodne c"u8,
            "rod cislo"u8,
            "rod c"u8,
            " nar"u8)
        || EndWith(
            words,
            " narozen"u8,
            " narozena"u8,
            " narozen a"u8,
            " narozeni"u8,
            " narozeny"u8,
            " birth"u8,
            " born"u8,
            " nar dne"u8)
        || EndWith(words, " narozen dne"u8, " narozena dne"u8, " narozeni dne"u8);

    private static bool EndWith(
        ReadOnlySpan<byte> words,
        ReadOnlySpan<byte> a,
        ReadOnlySpan<byte> b,
        ReadOnlySpan<byte> c,
        ReadOnlySpan<byte> d = default,
        ReadOnlySpan<byte> e = default,
        ReadOnlySpan<byte> f = default,
        ReadOnlySpan<byte> g = default,
        ReadOnlySpan<byte> h = default) =>
        words.EndsWith(a) || words.EndsWith(b) || words.EndsWith(c)
        || IsEnd(words, d) || IsEnd(words, e) || IsEnd(words, f) || IsEnd(words, g) || IsEnd(words, h);

    private static bool IsEnd(ReadOnlySpan<byte> words, ReadOnlySpan<byte> end) => !end.IsEmpty && words.EndsWith(end);

    /// <summary>The last words, from the end: <c>… R. Č.: </c> is <c>" r c"</c>.</summary>
    private static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        var start = buffer.Length;

        for (var at = text.Length - 1; at >= 0 && start > 0; at--)
        {
            var letter = LetterAt(text, ref at);
            // Words before a number or a comma say nothing of what follows it.
            if (letter == 0)
                break;
            if (letter != ' ' || (start < buffer.Length && buffer[start] != ' '))
                buffer[--start] = letter;
        }

        if (start > 0 && start < buffer.Length && buffer[start] != ' ')
            buffer[--start] = (byte)' ';

        return buffer[start..];
    }

    /// <summary>
    /// A small letter, a blank for what parts words, 0 for a digit or a comma; steps over the first byte of a letter of two.
    /// </summary>
    private static byte LetterAt(ReadOnlySpan<byte> text, ref int at)
    {
        var last = text[at];
        if (last < 0x80)
        {
            return last switch
            {
                >= (byte)'a' and <= (byte)'z' => last,
                >= (byte)'A' and <= (byte)'Z' => (byte)(last | 0x20),
                (>= (byte)'0' and <= (byte)'9') or (byte)',' or (byte)';' => 0,
                _ => (byte)' ',
            };
        }

        if (at == 0)
            return (byte)' ';

        at--;

        return (text[at], last) switch
        {
            (0xC4, 0x8C or 0x8D) => (byte)'c',
            (0xC3, 0xAD or 0x8D) => (byte)'i',
            (0xC3, 0xA9 or 0x89) => (byte)'e',
            (0xC3, 0xA1 or 0x81) => (byte)'a',
            (0xC3 or 0xC4 or 0xC5, _) => (byte)'?',
            _ => (byte)' ',
        };
    }
}
