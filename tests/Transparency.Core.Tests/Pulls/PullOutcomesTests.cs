using Transparency.Core.Pulls;

namespace Transparency.Core.Tests.Pulls;

public sealed class PullOutcomesTests
{
    public static TheoryData<PullOutcome> Outcomes { get; } = new(Enum.GetValues<PullOutcome>());

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void EveryOutcomeHasASentenceInEachLanguage(PullOutcome outcome)
    {
        var sentence = PullOutcomes.Sentence(outcome);

        Assert.EndsWith(".", sentence.English, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence.Czech, StringComparison.Ordinal);
        Assert.NotEqual(sentence.English, sentence.Czech);
    }

    [Fact]
    public void WhatIsNoFailureIsNotTriedSooner() =>
        Assert.Equal(
            [PullOutcome.Waiting, PullOutcome.Received, PullOutcome.Unchanged, PullOutcome.Kept, PullOutcome.Withdrawn, PullOutcome.Off],
            Enum.GetValues<PullOutcome>().Where(outcome => !PullOutcomes.IsFailure(outcome)));
}
