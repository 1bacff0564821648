using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Looks at the letters of a text, piece by piece: which bytes above ASCII it has, and which words show that letters were damaged or lost
/// before the file came. Pieces begin and end with whole letters.
/// </summary>
internal sealed class LetterScan
{
    private const int Block = 32;

    /// <summary>So many letters in a row that are valid UTF-8 are so by no chance.</summary>
    private const int EnoughToTell = 4096;

    /// <summary>So many letters that a sample of those that follow is enough.</summary>
    private const int ManyLetters = 200_000;

    /// <summary>Fewer question marks in words than this are an author's.</summary>
    private const int FewQuestions = 3;

    private const int LongestWord = 60;

    /// <summary>For each way of misreading, runs of letters that were made in it, the Czech letters of those, and other runs.</summary>
    private readonly long[] _misread = new long[MisreadUtf8.All.Length];
    private readonly long[] _czech = new long[MisreadUtf8.All.Length];
    private readonly long[] _proper = new long[MisreadUtf8.All.Length];
    private readonly Tally _misreadWords = new();
    private readonly Tally _replacedWords = new();
    private readonly Tally _questionedWords = new();
    private readonly Tally _firstWord = new();
    private long _high;

    /// <summary>Bytes above ASCII: the first of a text that is UTF-8, all of another.</summary>
    public HighBytes Bytes { get; } = new();

    /// <summary>
    /// First bytes of Greek, Cyrillic and farther letters and of strange accents, which texts of one byte a letter resemble.
    /// </summary>
    public long Distant { get; private set; }

    /// <summary>Whether it began as UTF-8 beyond any chance.</summary>
    public bool BeganAsUtf8 { get; private set; }

    /// <summary>Whether most of its letters are of distant alphabets.</summary>
    public bool IsMostlyDistant => Distant > 0 && Distant * 4 > _high;

    /// <summary>How the whole text was misread, or null.</summary>
    public MisreadUtf8? WhollyMisread => MisreadUtf8.All.Index()
        .Where(way => _misread[way.Index] > 0 && _proper[way.Index] == 0)
        .OrderByDescending(way => _czech[way.Index])
        .Select(way => way.Item)
        .FirstOrDefault();

    /// <summary>Whether so many of its letters are misread, and others not, that it must have been joined of two files.</summary>
    public bool IsPartlyMisread => MisreadUtf8.All.Index().Any(way => _czech[way.Index] * 20 > _proper[way.Index]);

    /// <param name="text">The piece.</param>
    /// <param name="line">The line where it begins.</param>
    /// <param name="isUtf8">Whether it and all before it are UTF-8.</param>
    public void Add(ReadOnlySpan<byte> text, long line, bool isUtf8)
    {
        if (Ascii.IsValid(text) && !text.Contains((byte)'?'))
            return;

        var before = _high;
        var marks = Vector256<byte>.Zero;
        long high = 0, distant = 0;
        var at = 0;

        // Everything of thirty-two bytes without asking whether they are ASCII: in Czech text the answer is not to be foreseen. That none
        // of them is odd, is.
        for (; text.Length - at >= Block + 2; at += Block)
        {
            var bytes = Load(text, at);
            high += BitOperations.PopCount(bytes.ExtractMostSignificantBits());

            var odd = Is(bytes, (byte)'?') | Is(bytes, 0xEF);
            if ((odd | MayEndMisread(bytes) | AreBeyondLatin(bytes)) == Vector256<byte>.Zero)
                continue;

            // A letter whose second byte is here may begin in the block before.
            var from = Math.Max(0, at - 1);
            marks |= MayBeMisread(Load(text, from), Load(text, from + 1), Load(text, from + 2));
            distant += BitOperations.PopCount(AreDistant(bytes, Load(text, at + 1)).ExtractMostSignificantBits());

            for (var places = odd.ExtractMostSignificantBits(); places != 0; places &= places - 1)
                LookAtOdd(text, at + BitOperations.TrailingZeroCount(places), line);
        }

        var hasMarks = (marks & Vector256.Create((byte)0x80)) != Vector256<byte>.Zero;

        for (; at < text.Length; at++)
        {
            if (text[at] is (byte)'?' or 0xEF)
                LookAtOdd(text, at, line);
            if (text[at] < 0x80)
                continue;

            high++;
            hasMarks |= MayBeMisread(text[at..]);
            distant += text[at] is >= 0xCC and <= 0xDF && !IsAccent(text[at..]) ? 1 : 0;
        }

        _high += high;
        Distant += distant;

        if (_high > before)
            AddLetters(text, line, isUtf8, hasMarks ? null : _high - before);
    }

    /// <summary>Words that show damage, or null. Where whole letters were encoded twice they say nothing.</summary>
    public DamagedWords? DamagedOrNull(Encoding encoding)
    {
        if (_misreadWords.Count > 0)
            return _misreadWords.ToWords(encoding);
        if (_replacedWords.Count > 0)
            return _replacedWords.ToWords(encoding);

        return _questionedWords.Count >= FewQuestions && _questionedWords.Count * 20 >= _high ? _questionedWords.ToWords(encoding) : null;
    }

    /// <param name="text">A piece with bytes above ASCII.</param>
    /// <param name="line">The line where it begins.</param>
    /// <param name="isUtf8">Whether it and all before it are UTF-8.</param>
    /// <param name="proper">How many such bytes it has, or null where some of them may be misread.</param>
    private void AddLetters(ReadOnlySpan<byte> text, long line, bool isUtf8, long? proper)
    {
        if (_firstWord.Count == 0)
            _firstWord.Add(text, text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F), line);

        if (!isUtf8)
        {
            // Of a long text a part of each piece tells as much.
            Bytes.Add(_high < ManyLetters ? text : text[..(text.Length / 8)]);
            return;
        }

        if (!BeganAsUtf8)
            Bytes.Add(text);

        BeganAsUtf8 |= _high >= EnoughToTell;

        if (proper is { } bytes)
            AddProper(Math.Max(1, bytes / 2));
        else
            LookAtRuns(text, line);
    }

    /// <summary>The first word with a letter above ASCII as each encoding has it, for whom has to say which one is right.</summary>
    public DamagedWords FirstWordIn(IEnumerable<Encoding> encodings)
    {
        var readings = encodings.Select(encoding => _firstWord.ToWords(encoding)).DistinctBy(words => words.Example).ToList();
        return readings[0] with { Example = string.Join(" / ", readings.Select(words => words.Example)) };
    }

    private void AddProper(long letters)
    {
        for (var i = 0; i < _proper.Length; i++)
            _proper[i] += letters;
    }

    /// <summary>Letters that lead bytes of UTF-8 are misread as (Â Ă Ã Ä Ĺ Å â), before another one above ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> MayBeMisread(Vector256<byte> bytes, Vector256<byte> next, Vector256<byte> second)
    {
        var pair = next & Vector256.Create((byte)0xFE);
        var ofC3 = Is(bytes, 0xC3) & (Is(pair, 0x82) | Is(pair, 0x84) | Is(next, 0xA2));
        var ofC4 = Is(bytes, 0xC4) & (Is(next, 0x82) | Is(next, 0xB9));

        return (ofC3 | ofC4) & second;
    }

    /// <summary>The second bytes of those letters, which hardly any Czech letter has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> MayEndMisread(Vector256<byte> bytes)
    {
        var pair = bytes & Vector256.Create((byte)0xFE);
        return Is(pair, 0x82) | Is(pair, 0x84) | Is(bytes, 0xA2) | Is(bytes, 0xB9);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AreBeyondLatin(Vector256<byte> bytes) =>
        Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)0xCC), Vector256.Create((byte)(0xDF - 0xCC)));

    private static bool MayBeMisread(ReadOnlySpan<byte> text) =>
        text is [0xC3, 0x82 or 0x83 or 0x84 or 0x85 or 0xA2, >= 0x80, ..] or [0xC4, 0x82 or 0xB9, >= 0x80, ..];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AreDistant(Vector256<byte> bytes, Vector256<byte> next)
    {
        var accents = Is(bytes, 0xCC) & (Is(next, 0x81) | Is(next, 0x8A) | Is(next, 0x8C));

        return AreBeyondLatin(bytes) & ~accents;
    }

    /// <summary>The acute, the ring and the caron, which a decomposed letter has of its own.</summary>
    private static bool IsAccent(ReadOnlySpan<byte> text) => text is [0xCC, 0x81 or 0x8A or 0x8C, ..];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Is(Vector256<byte> bytes, byte value) => Vector256.Equals(bytes, Vector256.Create(value));

    private void LookAtRuns(ReadOnlySpan<byte> text, long line)
    {
        var at = line == 1 && text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

        while (at < text.Length && text[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var start)
        {
            at += start;
            var length = text[at..].IndexOfAnyInRange((byte)0, (byte)0x7F);
            var run = length < 0 ? text[at..] : text.Slice(at, length);
            LookAtRun(text, run, at, line);
            at += run.Length;
        }
    }

    private void LookAtRun(ReadOnlySpan<byte> text, ReadOnlySpan<byte> run, int at, long line)
    {
        var isMisread = false;

        for (var i = 0; i < _misread.Length; i++)
        {
            if (!MisreadUtf8.All[i].Made(run, out var czech))
            {
                _proper[i]++;
                continue;
            }

            isMisread |= czech > 0;
            _misread[i]++;
            _czech[i] += czech;
        }

        if (isMisread)
            _misreadWords.Add(text, at, line);
    }

    private void LookAtOdd(ReadOnlySpan<byte> text, int at, long line)
    {
        if (text[at] == '?')
            LookAtQuestion(text, at, line);
        else
            LookAtReplacement(text, at, line);
    }

    /// <summary>U+FFFD, which stands where a letter was lost.</summary>
    private void LookAtReplacement(ReadOnlySpan<byte> text, int at, long line)
    {
        if (text[at..].StartsWith("\uFFFD"u8))
            _replacedWords.Add(text, at, line);
    }

    /// <summary>A question mark between letters, as in <c>P?íjmy</c>, but not in an address.</summary>
    private void LookAtQuestion(ReadOnlySpan<byte> text, int at, long line)
    {
        var (start, end) = Word(text, at);
        while (end > at && text[end - 1] == '?')
            end--;

        // Each word once.
        if (end <= at || start == at || text[start] == '?' || text[start..at].Contains((byte)'?'))
            return;
        if (char.IsAsciiLetterLower((char)text[at - 1]) && char.IsAsciiLetterUpper((char)text[at + 1]))
            return;
        if ((start > 0 && ".:/&=@%_-#"u8.Contains(text[start - 1])) || (end < text.Length && ":/&=@%_-#"u8.Contains(text[end])))
            return;

        _questionedWords.Add(text, at, line);
    }

    private static (int Start, int End) Word(ReadOnlySpan<byte> text, int at)
    {
        static bool IsOfWord(byte b) => b >= 0x80 || b == '?' || char.IsAsciiLetter((char)b);

        int start = at, end = at;
        while (start > 0 && at - start < LongestWord && IsOfWord(text[start - 1]))
            start--;

        while (end < text.Length && end - at < LongestWord && IsOfWord(text[end]))
            end++;

        return (start, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(ReadOnlySpan<byte> text, int at) =>
        Vector256.LoadUnsafe(in MemoryMarshal.GetReference(text), (nuint)at);

    /// <summary>How many words, and the first of them.</summary>
    private sealed class Tally
    {
        private long _line;
        private byte[] _example = [];

        public long Count { get; private set; }

        public void Add(ReadOnlySpan<byte> text, int at, long line)
        {
            if (Count++ > 0)
                return;

            var (start, end) = Word(text, at);
            _line = line + text[..at].Count((byte)'\n');
            _example = text[start..end].ToArray();
        }

        public DamagedWords ToWords(Encoding encoding) => new(Count, _line, encoding.GetString(_example).Trim('\uFEFF'));
    }
}
