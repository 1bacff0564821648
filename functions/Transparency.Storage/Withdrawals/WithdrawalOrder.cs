using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Storage.Withdrawals;

/// <summary>What is to be withdrawn.</summary>
/// <param name="Editions">These; where none is named, the current one.</param>
/// <param name="IsAll">All editions of the year.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawalOrder(IReadOnlyList<string> Editions, bool IsAll, WithdrawalReason Reason);
