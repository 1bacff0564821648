using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Pulls;
using Transparency.Core.Words;
using Transparency.Storage.Pulls;

namespace Transparency.LocalHost.Administering.Pulling;

/// <summary>The words about what is fetched.</summary>
internal static class PullWords
{
    public static Wording Command { get; } = new("ukáže, co se pro obec stahuje", "show what is fetched for a municipality");

    public static Wording Now { get; } = new("stáhne to hned", "fetch it at once");

    public static Wording Nothing(MunicipalityId municipality) => new(
        $"Pro obec {municipality} se nic nestahuje: její municipality.json žádný soubor nejmenuje, nebo jen takové, které sledovat nelze.",
        $"Nothing is fetched for {municipality}: its municipality.json names no file, or only such that cannot be followed.");

    /// <param name="from">The server, or null where it is not known.</param>
    /// <param name="state">What is kept of the file.</param>
    /// <param name="now">The time.</param>
    public static Wording File(string? from, PullState state, DateTimeOffset now)
    {
        var name = state.Key.Replace('|', '/');
        var status = state.Status is { } number ? string.Create(CultureInfo.InvariantCulture, $" (HTTP {number})") : "";
        var (tried, received, next) = (Moment(state.TriedAt), Moment(state.ReceivedAt), Moment(state.Next));
        var outcome = state.ClaimedUntil > now
            ? new("Právě se stahuje.", "It is being fetched at this moment.")
            : PullOutcomes.Sentence(state.Outcome);

        return new(
            $"""
            {name}{(from is null ? "" : " z " + from)}
              {outcome.Czech}{status}
              poslední pokus {tried.Czech}, nový obsah {received.Czech}, další pokus {next.Czech}
            """,
            $"""
            {name}{(from is null ? "" : " from " + from)}
              {outcome.English}{status}
              last try {tried.English}, new content {received.English}, next try {next.English}
            """);
    }

    private static Wording Moment(DateTimeOffset? moment)
    {
        var text = moment?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        return text is null ? new("nikdy", "never") : new(text, text);
    }
}
