using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Where the figures of a page come from: edition, time and sources with their SHA-256.</summary>
/// <param name="Publication">One that published an edition.</param>
/// <param name="Language">Of the page.</param>
public sealed record Provenance(Publication Publication, Language Language) : Page(Language)
{
    private const int ShownDigits = 12;

    /// <summary>Whether it stands in a frame, out of which its links lead.</summary>
    public bool IsFramed { get; init; }

    public string SummaryAddress =>
        PublicPaths.EditionFile(Publication.Municipality.Id, Publication.Year, Publication.Edition!, EditionFiles.SummaryFile);

    public string YearAddress => Translated.Of(PublicPaths.YearPage(Publication.Municipality.Id, Publication.Year), Language);

    /// <summary>The beginning of a hash, enough for the eye.</summary>
    public static string Beginning(string sha256) => sha256[..Math.Min(ShownDigits, sha256.Length)];
}
