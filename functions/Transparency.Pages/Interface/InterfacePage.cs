using RazorSlices;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Interface;

/// <summary>The page about the programming interface: every address, its parameters, and an example that answers.</summary>
/// <param name="Routes">Each with the address of an example; null where it needs a grant or nothing is published yet.</param>
/// <param name="Language">Of the reader.</param>
public sealed record InterfacePage(IReadOnlyList<(InterfaceRoute Route, string? Example)> Routes, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, InterfaceWords.Title.In(Language), InterfaceWords.Lead.In(Language));

    internal string Description => Translated.Of(PublicPaths.OpenApi, Language);

    protected override RazorSlice View() => InterfaceView.Create(this);
}
