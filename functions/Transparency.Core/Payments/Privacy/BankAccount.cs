using System.Buffers.Text;
using System.Collections.Frozen;

namespace Transparency.Core.Payments.Privacy;

/// <summary>Numbers of accounts: <c>[prefix-]number/bank</c>, and IBAN of Czech and Slovak banks.</summary>
internal static class BankAccount
{
    private const int DigitsOfIban = 22;

    /// <summary>Codes of Czech banks (Czech National Bank), without those that read as a recent year.</summary>
    private static readonly FrozenSet<int> Banks = new[]
    {
        100, 300, 600, 710, 800,
        2010, 2020, 2060, 2070, 2100, 2200, 2220, 2250, 2260, 2275, 2600, 2700,
        3030, 3040, 3050, 3060, 3500, 4000, 4300, 5500, 5800,
        6000, 6100, 6200, 6210, 6300, 6363, 6700, 6800, 7910, 7950, 7960, 7970, 7990,
        8030, 8040, 8060, 8090, 8150, 8190, 8198, 8199, 8200, 8220, 8230, 8240, 8250, 8255, 8265, 8270,
        8280, 8291, 8293, 8299, 8500,
    }.ToFrozenSet();

    /// <summary>Whether the number of an account begins with the group; its prefix is not needed to know it.</summary>
    public static bool IsAt(in NumberRun run, int group)
    {
        if (group == 0 && run.DigitCount >= DigitsOfIban && IsAfterCountry(run.Text[..run[0].Start]))
            return true;
        if (group + 1 >= run.Count || run[group + 1].Before != Gap.Slash || run[group + 1].Length != 4)
            return false;

        var number = run.Digits(group);
        if (number.Length is < 2 or > 10 || !Utf8Parser.TryParse(run.Digits(group + 1), out int bank, out _))
            return false;

        var isWhole = group > 0 && run[group].Before == Gap.Dash && run[group - 1].Length <= 6;
        // 12/2024 is the number of an invoice; an account that short is not in use.
        if (number.Length < 6 && !isWhole && bank is >= 1990 and <= 2100)
            return false;

        return Banks.Contains(bank) && PassesCheck(number);
    }

    /// <summary>The weighted check of decree 169/2011 Sb.</summary>
    private static bool PassesCheck(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> weights = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * weights[i];

        return sum % 11 == 0;
    }

    private static bool IsAfterCountry(ReadOnlySpan<byte> before) =>
        before is [.., (byte)'C' or (byte)'c', (byte)'Z' or (byte)'z'] or [.., (byte)'S' or (byte)'s', (byte)'K' or (byte)'k'];
}
