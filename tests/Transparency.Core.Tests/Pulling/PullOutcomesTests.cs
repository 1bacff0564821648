using Transparency.Core.Pulling;

namespace Transparency.Core.Tests.Pulling;

public sealed class PullOutcomesTests
{
    public static TheoryData<PullOutcome> Outcomes { get; } = new(Enum.GetValues<PullOutcome>());

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void EveryOutcomeHasASentenceInEachLanguage(PullOutcome outcome)
    {
        Assert.EndsWith(".", PullOutcomes.Sentence(outcome, czech: false), StringComparison.Ordinal);
        Assert.EndsWith(".", PullOutcomes.Sentence(outcome, czech: true), StringComparison.Ordinal);
        Assert.NotEqual(PullOutcomes.Sentence(outcome, czech: false), PullOutcomes.Sentence(outcome, czech: true));
    }

    [Fact]
    public void WhatIsNoFailureIsNotTriedSooner() =>
        Assert.Equal(
            [PullOutcome.Waiting, PullOutcome.Received, PullOutcome.Unchanged, PullOutcome.Kept, PullOutcome.Withdrawn, PullOutcome.Off],
            Enum.GetValues<PullOutcome>().Where(outcome => !PullOutcomes.IsFailure(outcome)));
}
