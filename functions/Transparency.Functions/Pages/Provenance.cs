using System.Globalization;
using System.Text;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Pages;

/// <summary>Where the figures of a page come from: edition, time and sources with their SHA-256, as safe HTML in Czech.</summary>
internal static class Provenance
{
    private const int ShownDigits = 12;

    /// <param name="publication">One that published an edition.</param>
    public static string Of(Publication publication)
    {
        var summary = PublicPaths.EditionFile(publication.Municipality.Id, publication.Year, publication.Edition!, EditionFiles.SummaryFile);
        var html = new StringBuilder("<span>Edice <a href=\"").Append(summary).Append("\">").Append(publication.Edition).Append("</a></span><span>Zveřejněno ")
            .Append(Time(publication.PublishedAt)).Append("</span>");
        foreach (var source in publication.Sources)
        {
            html.Append("<span>Zdroj ").Append(CzechText.Html(source.Name)).Append(", SHA-256 <code title=\"").Append(source.Sha256).Append("\">")
                .Append(source.Sha256.AsSpan(0, Math.Min(ShownDigits, source.Sha256.Length))).Append("…</code></span>");
        }
        return html.ToString();
    }

    /// <summary>For a page about all municipalities: what was published last.</summary>
    public static string OfLatest(Publication publication) =>
        $"<span>Naposledy zveřejněno: <a href=\"{PublicPaths.YearPage(publication.Municipality.Id, publication.Year)}\">{CzechText.Html(publication.Municipality.Name)} {publication.Year}</a>, {Time(publication.PublishedAt)}</span>";

    private static string Time(DateTimeOffset at) => string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{at.UtcDateTime:d. M. yyyy H:mm} UTC</time>");
}
