using RazorSlices;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Levels;
using Transparency.Pages.Towns;

namespace Transparency.Pages.Embedding;

/// <summary>
/// A level of a year's budget for a frame on somebody's page: without the way around this site, but with where the figures come from, and a
/// link that leads out of the frame to the same level here.
/// </summary>
/// <param name="Municipality">Whose year it is.</param>
/// <param name="Publication">What is published now.</param>
/// <param name="Level">What is shown of it.</param>
/// <param name="Look">How it looks.</param>
public sealed record EmbedPage(Municipality Municipality, Publication Publication, LevelPart Level, FrameLook Look) : Page(Look.Language)
{
    /// <summary>The year in a few sentences, which stand before the whole of it; or null.</summary>
    public YearLead? Lead { get; init; }

    /// <summary>The whole address of the same level on its own page.</summary>
    public required string Canonical { get; init; }

    /// <summary>The version of scripts and styles that it is made for, or null.</summary>
    public string? Files { get; init; }

    internal string Heading => $"{Municipality.Name} {FiscalYear.Of(Publication.Year)}";

    internal string Title => Level.Address.IsTop ? Heading : $"{Heading}, {Level.Title}";

    internal string Scheme => FrameLook.Word(Look.Scheme);

    internal Provenance Provenance => new(Publication, Language) { IsFramed = true };

    public string Html() => EmbedView.Create(this).Html();
}
