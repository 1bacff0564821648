using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Budgets;
using Transparency.Pages.Previews;

namespace Transparency.Functions.Previews;

/// <summary>How a dry run's edition becomes a page.</summary>
public static class PreviewPages
{
    public static string Html(EditionContent edition, Municipality municipality, Language language) =>
        PreviewPage.Html(new PreviewPage(municipality, edition, YearInWords.Of(municipality, edition), language));
}
