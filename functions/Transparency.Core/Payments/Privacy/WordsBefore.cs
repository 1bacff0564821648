using System.Collections.Frozen;

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
    private const int Longest = 32;

    /// <summary>What is asked before a number that may be a person's: a name is longer than a word.</summary>
    private const int LongestOfPersons = 48;

    /// <summary>Of words that Czech bends, so many letters are looked at.</summary>
    private const int Stem = 6;

    private static readonly FrozenDictionary<string, NumberMeaning>.AlternateLookup<ReadOnlySpan<char>> Meanings = Table(
        (NumberMeaning.Birth, "rc, r c, rodne cislo, rodneho cisla, rodne c, rod cislo, rod c, nar, nar dne, narozen, narozena, narozeni"),
        (NumberMeaning.Birth, "narozeny, narozen a, narozen dne, narozena dne, narozeni dne, birth, born"),
        (NumberMeaning.Telephone, "tel, telefo, mobil, mobilu, mob, gsm, tel c, telefo c, tel cislo, telefo cislo, mob c, mobiln cislo"),
        (NumberMeaning.Symbol, "vs, v s, ss, s s, symbol, vsymbo, varsym, var sym"),
        (
            NumberMeaning.Paper,
            "fa, fakt, faktur, fv, fp, pf, vf, zf, df, dfa, kdf, smlouv, sml, smo, objedn, obj, doklad, dokl, dle, podle"),
        (NumberMeaning.Paper, "c, cis, cislo, cisla, cj, c j, zn, spis, spisu, usn, usnese, rozhod, dodate, dodatk, dobrop, zakazk, dl"),
        (NumberMeaning.Paper, "list, listu, protok, uctenk, parago, upomin, pd, ppd, vpd, ico, ic, ev, evid, inv, kod, id"));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Persons = FrozenSet.ToFrozenSet(
        "p, pi, pan, pana, panu, pani, sl, slecna, slecny, osoba, osoby, osobe, fo, obcan, obcana, obcank, najemc, najemn, klient"
            .Split(", ")
            .Concat("poplatnik, dluzni, zamest, zadate, manzel, syn, syna, dcera, dcery, dite, ditete, zak, zaka, zakyne, zaci".Split(", "))
            .Concat("student, pacien, matka, otec, jmeno, prijme".Split(", ")),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberMeaning Of(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[Longest];
        var words = Fold(text, buffer, stopsAtNumbers: true).TrimEnd(' ');
        if (words.IsEmpty)
            return NumberMeaning.Unsaid;

        var last = words[(words.LastIndexOf(' ') + 1)..];
        var rest = words[..^last.Length].TrimEnd(' ');
        var one = Stemmed(last);

        return TryPair(rest, last, out var meaning) || Meanings.TryGetValue(last, out meaning) || Meanings.TryGetValue(one, out meaning)
            ? meaning
            : NumberMeaning.Unsaid;
    }

    /// <summary>Whether one of the last words before a number, numbers and commas among them, is one for a person.</summary>
    public static bool NamePerson(ReadOnlySpan<byte> text)
    {
        Span<char> buffer = stackalloc char[LongestOfPersons];
        ReadOnlySpan<char> words = Fold(text, buffer, stopsAtNumbers: false);

        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            // The first one may be cut.
            if (range.Start.Value > 0 && (Persons.Contains(word) || Persons.Contains(Stemmed(word))))
                return true;
        }

        return false;
    }

    /// <summary>Two words: <c>r c</c>, <c>telefonni cislo</c> by the stem of the first.</summary>
    private static bool TryPair(ReadOnlySpan<char> rest, ReadOnlySpan<char> last, out NumberMeaning meaning)
    {
        meaning = default;

        var before = rest[(rest.LastIndexOf(' ') + 1)..];
        if (before.IsEmpty || before.Length + last.Length + 1 > Longest)
            return false;

        Span<char> pair = stackalloc char[Longest];

        return Meanings.TryGetValue(Joined(before, last, pair), out meaning)
            || Meanings.TryGetValue(Joined(Stemmed(before), last, pair), out meaning);
    }

    private static ReadOnlySpan<char> Joined(ReadOnlySpan<char> before, ReadOnlySpan<char> last, Span<char> pair)
    {
        before.CopyTo(pair);
        pair[before.Length] = ' ';
        last.CopyTo(pair[(before.Length + 1)..]);

        return pair[..(before.Length + 1 + last.Length)];
    }

    private static ReadOnlySpan<char> Stemmed(ReadOnlySpan<char> word) => word.Length > Stem ? word[..Stem] : word;

    private static FrozenDictionary<string, NumberMeaning>.AlternateLookup<ReadOnlySpan<char>> Table(
        params (NumberMeaning Meaning, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(", ").Select(words => KeyValuePair.Create(words, row.Meaning)))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The last words, from the end: <c>… R. Č.: </c> is <c>" r c "</c>.</summary>
    private static Span<char> Fold(ReadOnlySpan<byte> text, Span<char> buffer, bool stopsAtNumbers)
    {
        var start = buffer.Length;

        for (var at = text.Length - 1; at >= 0 && start > 0; at--)
        {
            var letter = LetterAt(text, ref at);
            // Words before a number or a comma say nothing of what the number after it is.
            if (letter == '\0' && stopsAtNumbers)
                break;
            if (letter == '\0')
                letter = ' ';
            if (letter != ' ' || (start < buffer.Length && buffer[start] != ' '))
                buffer[--start] = letter;
        }

        if (start > 0 && start < buffer.Length && buffer[start] != ' ')
            buffer[--start] = ' ';

        return buffer[start..];
    }

    /// <summary>
    /// A small letter, a blank for what parts words, NUL for a digit or a comma; steps over the first byte of a letter of two.
    /// </summary>
    private static char LetterAt(ReadOnlySpan<byte> text, ref int at)
    {
        var last = text[at];
        if (last < 0x80)
        {
            return last switch
            {
                >= (byte)'a' and <= (byte)'z' => (char)last,
                >= (byte)'A' and <= (byte)'Z' => (char)(last | 0x20),
                (>= (byte)'0' and <= (byte)'9') or (byte)',' or (byte)';' => '\0',
                _ => ' ',
            };
        }

        if (at == 0)
            return ' ';

        at--;

        return (text[at], last) switch
        {
            (0xC3, 0xA1 or 0x81) => 'a',
            (0xC4, 0x8C or 0x8D) => 'c',
            (0xC4, 0x8E or 0x8F) => 'd',
            (0xC3, 0xA9 or 0x89) or (0xC4, 0x9A or 0x9B) => 'e',
            (0xC3, 0xAD or 0x8D) => 'i',
            (0xC5, 0x87 or 0x88) => 'n',
            (0xC3, 0xB3 or 0x93) => 'o',
            (0xC5, 0x98 or 0x99) => 'r',
            (0xC5, 0xA0 or 0xA1) => 's',
            (0xC5, 0xA4 or 0xA5) => 't',
            (0xC3, 0xBA or 0x9A) or (0xC5, 0xAE or 0xAF) => 'u',
            (0xC3, 0xBD or 0x9D) => 'y',
            (0xC5, 0xBD or 0xBE) => 'z',
            (0xC3 or 0xC4 or 0xC5, _) => '?',
            _ => ' ',
        };
    }
}
