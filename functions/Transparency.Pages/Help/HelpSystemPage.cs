using RazorSlices;
using Transparency.Core.Words;
using Transparency.Pages.Help.Systems;

namespace Transparency.Pages.Help;

/// <summary>Help for one accounting system.</summary>
public sealed record HelpSystemPage(HelpSystem System, Language Language) : HelpPage(System.Id, Language)
{
    internal override Wording Title => System.Title ?? HelpWords.TitleOf(System.Name);

    internal override Wording Lead => System.Lead;

    protected override RazorSlice View() => HelpSystemView.Create(this);
}
