namespace Transparency.Core.Formats;

/// <summary>Accounts of money at hand, whose entries are a budget's actual amounts: current accounts 231, accounts of funds 236, the cash desk 261.</summary>
internal static class CashAccounts
{
    public static bool Contains(ReadOnlySpan<byte> synthetic) => synthetic.SequenceEqual("231"u8) || synthetic.SequenceEqual("236"u8) || synthetic.SequenceEqual("261"u8);
}
