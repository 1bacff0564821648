using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Accounts of money at hand, whose entries are a budget's actual amounts: current accounts 231, accounts of funds 236, the cash desk 261.
/// </summary>
internal static class CashAccounts
{
    /// <summary>What any account of a posting looks like, these among them.</summary>
    public static Wording AccountExpected { get; } = new("tříčíslicový účet, například 231", "an account of three digits, such as 231");

    public static bool Contains(ReadOnlySpan<byte> synthetic) =>
        synthetic.SequenceEqual("231"u8) || synthetic.SequenceEqual("236"u8) || synthetic.SequenceEqual("261"u8);
}
