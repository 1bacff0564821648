using Transparency.Core.Pulling;

namespace Transparency.Core.Tests.Pulling;

public sealed class PullPageTests
{
    private static readonly DateTimeOffset At = new(2024, 5, 15, 10, 2, 0, TimeSpan.Zero);

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

    [Fact]
    public void ThePageTellsEachFileAndEscapesWhatServersAndClerksWrite()
    {
        var file = new PulledFile("vzor/2024/<b>.csv", "www.vzor.cz/<i>", "daily", PullOutcome.NotThere, 404, "No & none.", "Není & žádný.", At, null, null, null, At.AddMinutes(15));
        var report = new PullReport("vzor", At, [file], [new PullMistake("pull[1].url", "<script>", "an address without a port")]);

        var czech = PullPage.Html(report);
        Assert.Contains("<td>vzor/2024/&lt;b&gt;.csv</td><td><code>www.vzor.cz/&lt;i&gt;</code></td><td>15. 5. 2024 10:02 UTC</td><td>Není &amp; žádný. <small>HTTP 404</small></td><td>15. 5. 2024 10:17 UTC</td>", czech, StringComparison.Ordinal);
        Assert.Contains("<code>pull[1].url</code>: <code>&lt;script&gt;</code>; očekáváno adresa bez čísla portu", czech, StringComparison.Ordinal);
        Assert.Contains("No &amp; none.", PullPage.Html(report, english: true), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingIsFetchedThePageSaysSo() =>
        Assert.Contains("municipality.json names no file to fetch.", PullPage.Html(new PullReport("vzor", At, [], []), english: true), StringComparison.Ordinal);
}
