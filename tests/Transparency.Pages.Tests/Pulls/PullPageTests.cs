using Transparency.Core.Pulls;
using Transparency.Core.Words;
using Transparency.Pages.Pulls;

namespace Transparency.Pages.Tests.Pulls;

public sealed class PullPageTests
{
    private static readonly DateTimeOffset At = new(2024, 5, 15, 10, 2, 0, TimeSpan.Zero);

    [Fact]
    public void ThePageTellsEachFileAndEscapesWhatServersAndClerksWrite()
    {
        var file = new PulledFile(
            "vzor/2024/<b>.csv",
            "www.vzor.cz/<i>",
            "daily",
            PullOutcome.NotThere,
            404,
            "No & none.",
            "Není & žádný.",
            At,
            null,
            null,
            null,
            At.AddMinutes(15));
        var mistake = new PullMistake(
            "pull[1].url", Wording.Verbatim("<script>"), new("adresa bez čísla portu", "an address without a port"));
        var report = new PullReport("vzor", At, [file], [ReportedPullMistake.Of(mistake)]);

        var czech = PullPage.Html(report, Language.Czech);
        Assert.Contains(
            "<td>vzor/2024/&lt;b&gt;.csv</td><td><code>www.vzor.cz/&lt;i&gt;</code></td><td>15. 5. 2024 12:02</td>"
                + "<td>Není &amp; žádný. <small>HTTP 404</small></td><td>15. 5. 2024 12:17</td>",
            czech,
            StringComparison.Ordinal);

        Assert.Contains(
            "<code>pull[1].url</code>: <code>&lt;script&gt;</code>; očekáváno adresa bez čísla portu",
            czech,
            StringComparison.Ordinal);
        Assert.Contains("No &amp; none.", PullPage.Html(report, Language.English), StringComparison.Ordinal);
    }

    /// <summary>As it was stored before Czech was stored beside English.</summary>
    [Fact]
    public void AnOlderReportIsShownInEnglish()
    {
        var report = new PullReport("vzor", At, [], [new("pull[1].url", "7", null, "a text", null)]);

        Assert.Contains(
            "<code>pull[1].url</code>: <code>7</code>; očekáváno a text", PullPage.Html(report, Language.Czech), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereNothingIsFetchedThePageSaysSo() =>
        Assert.Contains(
            "municipality.json names no file to fetch.",
            PullPage.Html(new PullReport("vzor", At, [], []), Language.English),
            StringComparison.Ordinal);
}
