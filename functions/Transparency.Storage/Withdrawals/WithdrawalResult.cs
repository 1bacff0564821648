using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Storage.Withdrawals;

/// <summary>What a withdrawal did.</summary>
/// <param name="Withdrawn">What it withdrew or finished withdrawing; empty when there was nothing to withdraw.</param>
/// <param name="Kept">Editions of the year that are still served, the newest first: they may hold the same.</param>
public sealed record WithdrawalResult(IReadOnlyList<Withdrawal> Withdrawn, IReadOnlyList<KeptEdition> Kept);
