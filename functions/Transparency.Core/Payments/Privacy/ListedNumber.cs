namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// The group of digits before another one, and what it is: numbers in a row mean the same, as in <c>faktury 240315001, 240315002</c> and in
/// <c>smlouva 2024/601123456</c>.
/// </summary>
internal readonly record struct ListedNumber
{
    private const int Shared = 3, Shortest = 9;

    private readonly int _end, _length, _beginning;
    private readonly NumberMeaning _meaning;

    public ListedNumber(in NumberRun run, int group, NumberMeaning meaning) =>
        (_end, _length, _beginning, _meaning) = (run[group].End, run[group].Length, Beginning(run.Digits(group)), meaning);

    /// <summary>What the next group of the same run is: a part of the same number of a paper, or another such number.</summary>
    public NumberMeaning MeaningOfNext(in NumberRun run, int group)
    {
        if (_meaning is not (NumberMeaning.Paper or NumberMeaning.Symbol))
            return NumberMeaning.Unsaid;

        var next = run[group];
        var isJoined = next.Start == _end + 1 && next.Before != Gap.Space;

        return isJoined || IsAlike(run.Digits(group)) ? _meaning : NumberMeaning.Unsaid;
    }

    /// <summary>What a number is before which there is no word but another number and a comma.</summary>
    public NumberMeaning MeaningOfListed(in NumberRun run)
    {
        var isListed = _meaning is NumberMeaning.Birth or NumberMeaning.Telephone
            ? _length >= Shortest && run[0].Length == _length
            : _meaning is NumberMeaning.Paper or NumberMeaning.Symbol && IsAlike(run.Digits(0));

        return isListed && run.Text[_end..run[0].Start].Trim(" \t"u8) is [(byte)',' or (byte)';' or (byte)'+' or (byte)'&' or (byte)'a']
            ? _meaning
            : NumberMeaning.Unsaid;
    }

    /// <summary>Papers of one series; a telephone behind the number of a paper seldom begins like it.</summary>
    private bool IsAlike(ReadOnlySpan<byte> digits) =>
        _length >= Shortest && digits.Length == _length && Beginning(digits) == _beginning;

    private static int Beginning(ReadOnlySpan<byte> digits)
    {
        var number = 0;

        foreach (var digit in digits[..Math.Min(Shared, digits.Length)])
            number = (number * 10) + digit - '0';

        return number;
    }
}
