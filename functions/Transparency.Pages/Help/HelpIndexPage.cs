using RazorSlices;
using Transparency.Core.Formats;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Help.Systems;

namespace Transparency.Pages.Help;

/// <summary>The first page of help: how publishing goes, and the way to what is about a clerk's own system or report.</summary>
public sealed record HelpIndexPage(Language Language) : HelpPage(null, Language)
{
    internal override Wording Title => HelpWords.Title;

    internal override Wording Lead => HelpWords.Lead;

    internal string UploadAddress =>
        Translated.Of(PublicPaths.UploadPage, Language);

    /// <summary>What a report calls files, and the systems that they come from.</summary>
    internal static IEnumerable<(string Format, IReadOnlyList<HelpSystem> Systems)> Formats =>
        from format in ExportFormats.All
        let systems = HelpSystems.Of(format.Id).ToList()
        where systems.Count > 0
        select (format.Id, (IReadOnlyList<HelpSystem>)systems);

    protected override RazorSlice View() => HelpIndexView.Create(this);
}
