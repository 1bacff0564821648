using System.Globalization;

namespace Transparency.Samples.Numbers;

/// <summary>
/// Identification number of a person (<i>IČO</i>): seven digits and a check digit, weights 8 to 2, modulo 11.
/// The invented ones begin with 9, a range the register has not assigned.
/// </summary>
internal static class CompanyNumber
{
    internal static string FromSevenDigits(int sevenDigits)
    {
        var digits = sevenDigits.ToString("D7", CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    /// <summary>A number written without its leading zeros is valid too, as real exports contain such.</summary>
    internal static bool IsValid(string number)
    {
        var padded = number.PadLeft(8, '0');
        return padded.Length == 8 && padded[7] == CheckDigit(padded[..7]);
    }

    private static char CheckDigit(string sevenDigits)
    {
        var sum = 0;
        for (var place = 0; place < 7; place++)
            sum += (sevenDigits[place] - '0') * (8 - place);

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }
}
