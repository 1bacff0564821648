using System.Buffers;
using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Looks at the letters of a text, piece by piece: which bytes above ASCII it has, and which words show that letters were damaged or lost
/// before the file came. Pieces begin and end with whole letters.
/// </summary>
internal sealed class LetterScan
{
    /// <summary>What may stand for a letter that was lost.</summary>
    private static readonly SearchValues<byte> Telling = SearchValues.Create((byte)'?', 0xEF);

    /// <summary>
    /// The same of UTF-8, with the second bytes of letters that lead bytes are misread as, which hardly any Czech letter has, and the first
    /// ones of letters beyond Latin.
    /// </summary>
    private static readonly SearchValues<byte> TellingOfUtf8 = SearchValues.Create(
        [(byte)'?', 0xEF, 0x82, 0x83, 0x84, 0x85, 0xA2, 0xB9, .. Enumerable.Range(0xCC, 0xDF - 0xCC + 1).Select(value => (byte)value)]);

    /// <summary>So many letters in a row that are valid UTF-8 are so by no chance.</summary>
    private const int EnoughToTell = 4096;

    /// <summary>So many letters that a sample of those that follow is enough.</summary>
    private const int ManyLetters = 200_000;

    private const int Part = 16;

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
        var high = Count(text);

        // In a text of one byte a letter those of misread UTF-8 and of distant alphabets are letters like others.
        var hasMarks = LookAtTelling(text, line, isUtf8 ? TellingOfUtf8 : Telling, isUtf8);

        _high += high;

        if (high > 0)
            AddLetters(text, line, isUtf8, hasMarks ? null : high);
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
            Bytes.Add(_high < ManyLetters ? text : PartOf(text));
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

    /// <summary>How many bytes above ASCII there are; of a long text about as many.</summary>
    private long Count(ReadOnlySpan<byte> text) =>
        _high < ManyLetters ? HighBytes.CountIn(text) : HighBytes.CountIn(PartOf(text)) * Part;

    /// <summary>Of a long text a part of each piece tells as much.</summary>
    private static ReadOnlySpan<byte> PartOf(ReadOnlySpan<byte> text) => text[..(text.Length / Part)];

    /// <summary>Looks at each byte that may tell something, which is hardly any of a Czech text.</summary>
    /// <returns>Whether some of them may be letters that were misread.</returns>
    private bool LookAtTelling(ReadOnlySpan<byte> text, long line, SearchValues<byte> telling, bool isUtf8)
    {
        var hasMarks = false;

        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(telling);
            if (next < 0)
                break;

            at += next;

            if (text[at] is (byte)'?' or 0xEF)
            {
                LookAtOdd(text, at, line);
                continue;
            }

            if (!isUtf8)
                continue;

            // A letter is told by its second byte.
            hasMarks |= at > 0 && MayBeMisread(text[(at - 1)..]);
            Distant += text[at] is >= 0xCC and <= 0xDF && !IsAccent(text[at..]) ? 1 : 0;
        }

        return hasMarks;
    }

    /// <summary>Letters that lead bytes of UTF-8 are misread as (Â Ă Ã Ä Ĺ Å â), before another one above ASCII.</summary>
    private static bool MayBeMisread(ReadOnlySpan<byte> text) =>
        text is [0xC3, 0x82 or 0x83 or 0x84 or 0x85 or 0xA2, >= 0x80, ..] or [0xC4, 0x82 or 0xB9, >= 0x80, ..];

    /// <summary>The acute, the ring and the caron, which a decomposed letter has of its own.</summary>
    private static bool IsAccent(ReadOnlySpan<byte> text) => text is [0xCC, 0x81 or 0x8A or 0x8C, ..];

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
