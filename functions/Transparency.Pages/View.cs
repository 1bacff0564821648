using Microsoft.AspNetCore.Html;
using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>
/// A view of a page or of a part of one. Whatever a view writes is escaped; words of both languages are said in the reader's.
/// </summary>
public abstract class View<TPage> : RazorSlice<TPage>
    where TPage : Page
{
    /// <summary>Words of ours, in the language of the reader.</summary>
    protected HtmlString Say(Wording words) => Own(words.In(Model.Language));

    /// <summary>A link to one of several ways to see the same, which is marked where it is what is shown.</summary>
    /// <param name="address">Where it leads.</param>
    /// <param name="words">What it is called.</param>
    /// <param name="isShown">Whether the reader is there.</param>
    /// <param name="isFollowed">Whether search engines are to go there too.</param>
    protected ValueTask<HtmlString> WayAsync(object address, Wording words, bool isShown, bool isFollowed = true) =>
        RenderPartialAsync(WayView.Create(new Way($"{address}", words, isShown, isFollowed, Model.Language)));

    /// <summary>The way back from a page of a year.</summary>
    protected ValueTask<HtmlString> CrumbsAsync(YearCrumbs crumbs) => RenderPartialAsync(YearCrumbsView.Create(crumbs));

    /// <summary>What a form keeps of its address, beside the language.</summary>
    protected ValueTask<HtmlString> KeptAsync(IEnumerable<(string Name, string? Value)> chosen) =>
        RenderPartialAsync(KeptView.Create(new Kept(chosen, Model.Language)));

    /// <summary>
    /// Text of ours: words, amounts and days. It is escaped too, but keeps what is harmless between tags and in double quotes as it is:
    /// apostrophes, plus signs and no-break spaces, which would else be six letters each.
    /// </summary>
    protected static HtmlString Own(string text) => new(text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal));
}
