using System.Buffers.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Vera;

/// <summary>
/// Tells a birth date in a column that holds an IČO or a birth date, such as <c>IČO/D.nar.</c>. A number of eight or six digits can be
/// both: one in
/// a thousand companies is then shown as a person, which is a smaller mistake than a person shown as a company.
/// </summary>
internal static class BirthDate
{
    private const int Women = 50;

    public static bool IsIn(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return DateParser.TryParse(text, out _);

        return text.Length switch
        {
            8 => (IsCentury(text[..2]) && IsMonth(text.Slice(4, 2)) && IsDay(text[6..]))
                || (IsDay(text[..2]) && IsMonth(text.Slice(2, 2)) && IsCentury(text.Slice(4, 2))),
            // The beginning of a birth number.
            6 => (IsMonth(text.Slice(2, 2)) || IsMonthOfWomen(text.Slice(2, 2))) && IsDay(text[4..]),
            _ => false,
        };
    }

    private static bool IsCentury(ReadOnlySpan<byte> digits) => Number(digits) is 19 or 20;

    private static bool IsMonth(ReadOnlySpan<byte> digits) => Number(digits) is >= 1 and <= 12;

    private static bool IsMonthOfWomen(ReadOnlySpan<byte> digits) => Number(digits) is > Women and <= Women + 12;

    private static bool IsDay(ReadOnlySpan<byte> digits) => Number(digits) is >= 1 and <= 31;

    private static int Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out int number, out _) ? number : 0;
}
