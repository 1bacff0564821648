namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// Groups of digits with nothing between them but blanks, dashes, dots and slashes, whatever character those are written with: numbers of
/// persons are written as <c>850101/1234</c>, <c>85-01-01/1234</c>, with no-break blanks and with full-width digits. Nothing is allocated.
/// </summary>
internal ref struct NumberRun(ReadOnlySpan<byte> text, Span<byte> digits, Span<NumberGroup> groups)
{
    /// <summary>What a run holds at most; a longer one is read in parts that overlap.</summary>
    public const int MostDigits = 64, MostGroups = 16;

    /// <summary>No number of a person has more groups.</summary>
    private const int Overlap = 4;

    private const int MostSeparators = 3;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<byte> _digits = digits;
    private readonly Span<NumberGroup> _groups = groups;

    public int Count { get; private set; }

    public int DigitCount { get; private set; }

    public readonly ReadOnlySpan<byte> Text => _text;

    public readonly ref readonly NumberGroup this[int group] => ref _groups[group];

    /// <summary>The digits of groups that follow each other, as ASCII.</summary>
    public readonly ReadOnlySpan<byte> Digits(int group, int count = 1)
    {
        var last = _groups[group + count - 1];
        return _digits[_groups[group].At..(last.At + last.Length)];
    }

    /// <summary>Reads the run that begins at a digit.</summary>
    /// <returns>Where to go on.</returns>
    public int Read(int start)
    {
        Count = DigitCount = 0;

        for (var (at, before) = (start, Gap.None); ;)
        {
            if (Count == MostGroups)
                return _groups[Count - Overlap].Start;

            var group = ReadGroup(at, before);
            if (group.Length == 0)
                return Count > Overlap ? _groups[Count - Overlap].Start : Count > 0 ? group.Start : group.End;

            _groups[Count++] = group;

            var length = GapAt(group.End, out before);
            if (length == 0 || DigitAt(_text, group.End + length, out _) == 0)
                return group.End;

            at = group.End + length;
        }
    }

    /// <summary>How many bytes a digit has that begins there; 0 where none does.</summary>
    public static int DigitAt(ReadOnlySpan<byte> text, int at, out byte digit)
    {
        digit = 0;

        if (at >= text.Length)
            return 0;

        if (text[at] is >= (byte)'0' and <= (byte)'9')
        {
            digit = text[at];
            return 1;
        }

        // Full-width digits, U+FF10 to U+FF19.
        if (text[at..] is not [0xEF, 0xBC, >= 0x90 and <= 0x99, ..])
            return 0;

        digit = (byte)(text[at + 2] - 0x90 + '0');

        return 3;
    }

    /// <summary>The run's digits are too many where the group is empty: no number of a person is that long.</summary>
    private NumberGroup ReadGroup(int start, Gap before)
    {
        var (at, first) = (start, DigitCount);

        for (var length = DigitAt(_text, at, out var digit); length > 0; length = DigitAt(_text, at, out digit))
        {
            if (DigitCount < MostDigits)
                _digits[DigitCount] = digit;

            DigitCount++;
            at += length;

            // What nobody sees between two digits parts nothing.
            var hidden = Hidden(_text[at..]);
            if (hidden > 0 && DigitAt(_text, at + hidden, out _) > 0)
                at += hidden;
        }

        if (DigitCount <= MostDigits)
            return new NumberGroup(start, at, first, DigitCount - first, before);

        DigitCount = first;

        return new NumberGroup(start, at, first, 0, before);
    }

    /// <summary>How long what parts two groups is; the strongest of up to three characters says what it is.</summary>
    private readonly int GapAt(int start, out Gap gap)
    {
        gap = Gap.None;
        var at = start;

        for (var i = 0; i < MostSeparators; i++)
        {
            var length = Separator(_text[at..], out var found);
            if (length == 0)
                break;

            gap = (Gap)Math.Max((int)gap, (int)found);
            at += length;
        }

        return gap == Gap.None ? 0 : at - start;
    }

    private static int Separator(ReadOnlySpan<byte> text, out Gap gap)
    {
        (gap, var length) = text switch
        {
            [(byte)' ' or (byte)'\t' or (byte)'(' or (byte)')', ..] => (Gap.Space, 1),
            [(byte)'-' or (byte)'_', ..] => (Gap.Dash, 1),
            [(byte)'.', ..] => (Gap.Dot, 1),
            [(byte)'/' or (byte)'\\', ..] => (Gap.Slash, 1),
            [0xC2, 0xA0, ..] => (Gap.Space, 2),
            // En quad to hair space, narrow no-break, mathematical and ideographic space.
            [0xE2, 0x80, (>= 0x80 and <= 0x8A) or 0xAF, ..] or [0xE2, 0x81, 0x9F, ..] or [0xE3, 0x80, 0x80, ..] => (Gap.Space, 3),
            // Hyphens and dashes, the minus sign, the full-width hyphen.
            [0xE2, 0x80, >= 0x90 and <= 0x95, ..] or [0xE2, 0x88, 0x92, ..] or [0xEF, 0xBC, 0x8D, ..] => (Gap.Dash, 3),
            // The fraction slash, the division slash, the full-width slash.
            [0xE2, 0x81, 0x84, ..] or [0xE2, 0x88, 0x95, ..] or [0xEF, 0xBC, 0x8F, ..] => (Gap.Slash, 3),
            _ => (Gap.None, Hidden(text)),
        };

        return length;
    }

    /// <summary>The length of a character that is not seen: a soft hyphen, a zero-width blank or joiner, a byte order mark.</summary>
    private static int Hidden(ReadOnlySpan<byte> text) => text switch
    {
        [0xC2, 0xAD, ..] => 2,
        [0xE2, 0x80, >= 0x8B and <= 0x8D, ..] or [0xE2, 0x81, 0xA0, ..] or [0xEF, 0xBB, 0xBF, ..] => 3,
        _ => 0,
    };
}
