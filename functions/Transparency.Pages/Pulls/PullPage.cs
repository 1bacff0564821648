using Transparency.Core.Pulls;
using Transparency.Core.Words;

namespace Transparency.Pages.Pulls;

/// <summary>What is fetched for a municipality, for its clerk. One file without scripts.</summary>
public sealed record PullPage(PullReport Report, Language Language) : Page(Language)
{
    public static string Html(PullReport report, Language language) => PullView.Create(new PullPage(report, language)).Html();

    internal string Moment(DateTimeOffset? moment) => moment is { } at ? Moments.Minute(at, Language) : "–";
}
