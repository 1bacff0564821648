namespace Transparency.Core.Publications.Withdrawals;

/// <summary>
/// What an entry of the publication log says of a withdrawal by whoever runs the deployment. It repeats nothing of what was withdrawn.
/// </summary>
/// <param name="Reason">The code of a <see cref="WithdrawalReason"/>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Editions">The editions that were withdrawn, in their order.</param>
/// <param name="Current">The edition that stays current, or null when the year has none any more; null too in the entry of a withdrawn
/// edition itself.</param>
public sealed record PublicationWithdrawal(string Reason, DateTimeOffset At, IReadOnlyList<string> Editions, string? Current);
