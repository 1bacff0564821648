using Transparency.Core.Publications.Withdrawals;
using Transparency.Core.Validation;

namespace Transparency.Storage.Verifying;

/// <summary>Whether what is published is what its folder gives.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Published">The edition that is published, or null.</param>
/// <param name="Computed">The edition that the folder gives, or null.</param>
/// <param name="Parts">What was compared: files, then tables.</param>
/// <param name="Errors">Why the folder gives no edition.</param>
/// <param name="Withdrawal">The newest withdrawal, where nothing is published because of it.</param>
public sealed record Verification(
    VerificationOutcome Outcome,
    string? Published,
    string? Computed,
    IReadOnlyList<VerifiedPart> Parts,
    IReadOnlyList<Problem> Errors,
    Withdrawal? Withdrawal = null)
{
    public VerifiedPart? FirstDifferent => Parts.FirstOrDefault(part => part.Difference is not null);
}
