namespace Transparency.Storage.Withdrawals;

/// <summary>A step of a withdrawal that is over, for whoever watches it.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Count">How many it concerned: editions, entries of the log, rows, files or reports.</param>
public sealed record WithdrawalStep(WithdrawalStage Stage, long Count);
