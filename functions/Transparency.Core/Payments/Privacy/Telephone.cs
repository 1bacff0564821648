using System.Buffers.Text;

namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// Telephone numbers: +420 or 00420 before nine digits, other countries' after a plus; a mobile number, nine digits from 601 to 799, in
/// threes or together, whatever
/// number follows them; any nine digits after words such as <c>tel.</c>
/// </summary>
internal static class Telephone
{
    private const int Own = 9, WithCountry = 12, WithZeros = 14;

    /// <summary>The shortest number with the code of its country that is in use, and the longest one (E.164).</summary>
    private const int Shortest = 10, Longest = 15;

    public static bool IsAt(in NumberRun run, int group, NumberMeaning meaning)
    {
        if (group == 0 && run.DigitCount >= Own && IsInternational(run))
            return true;

        return meaning == NumberMeaning.Telephone
            ? IsNine(run, group)
            : IsMobile(run.Digits(group)) && IsWrittenSo(run, group, meaning);
    }

    /// <summary>
    /// After a plus or two zeros. Behind a digit a plus adds up, and an amount may have one: only the codes of ours and of Slovakia are
    /// known even then. 0042/2024 is the number of a paper.
    /// </summary>
    private static bool IsInternational(in NumberRun run)
    {
        var digits = run.Digits(0, run.Count);

        if (run.Text[..run[0].Start] is not [.. var before, (byte)'+'])
            return digits.Length >= WithZeros && run[0].Length % 3 == 2 && digits.StartsWith("00"u8) && IsOfOurs(digits[2..]);
        if (digits.Length >= WithCountry && IsOfOurs(digits))
            return true;

        return digits.Length is >= Shortest and <= Longest
            && digits[0] != '0'
            && !EndsInDigit(before.TrimEnd((byte)' '))
            && !HasSlash(run)
            && !IsAmount(run.Text[run[run.Count - 1].End..]);
    }

    private static bool IsOfOurs(ReadOnlySpan<byte> digits) => digits.StartsWith("420"u8) || digits.StartsWith("421"u8);

    private static bool EndsInDigit(ReadOnlySpan<byte> text) => text is [.., >= (byte)'0' and <= (byte)'9'];

    private static bool HasSlash(in NumberRun run)
    {
        for (var group = 1; group < run.Count; group++)
        {
            if (run[group].Before == Gap.Slash)
                return true;
        }

        return false;
    }

    private static bool IsMobile(ReadOnlySpan<byte> digits) =>
        digits.Length is 3 or Own && Utf8Parser.TryParse(digits[..3], out int first, out _) && first is >= 601 and <= 799;

    private static bool IsWrittenSo(in NumberRun run, int group, NumberMeaning meaning) =>
        run[group].Length == Own
            ? meaning is not (NumberMeaning.Paper or NumberMeaning.Symbol)
            : group + 2 < run.Count
                && run[group + 1] is { Length: 3, Before: not Gap.Slash }
                && run[group + 2] is { Length: 3, Before: not Gap.Slash }
                && !run.Digits(group + 2).SequenceEqual("000"u8)
                && !IsAmount(run.Text[run[group + 2].End..]);

    /// <summary>Nine digits, however they are parted.</summary>
    private static bool IsNine(in NumberRun run, int group)
    {
        var sum = 0;
        for (var next = group; next < run.Count && sum < Own; next++)
            sum += run[next].Length;

        return sum == Own && run[group].Length > 1;
    }

    /// <summary>777 123 456,00 and 777 123 456 Kč are money, and so is 777 123 000.</summary>
    private static bool IsAmount(ReadOnlySpan<byte> after) =>
        after.TrimStart((byte)' ').StartsWith("Kč"u8)
        || after.TrimStart((byte)' ').StartsWith("CZK"u8)
        || after is [(byte)',', (>= (byte)'0' and <= (byte)'9') or (byte)'-', ..];
}
