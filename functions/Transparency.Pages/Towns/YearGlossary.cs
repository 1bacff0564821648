using Transparency.Pages.Glossary;

namespace Transparency.Pages.Towns;

/// <summary>Which words stand on the page of a year.</summary>
internal static class YearGlossary
{
    public static IEnumerable<GlossaryWord> Of(YearPage page)
    {
        IEnumerable<GlossaryWord?> words =
        [
            .. page.Sides.Select(side => GlossaryWords.OrNull(side.Side)),
            .. page.Stages.Select(stage => GlossaryWords.OrNull(stage.Name)),
            .. page.Level?.Words ?? [],
            page.Taxes is null ? null : GlossaryWords.Taxes,
            page.IsOrganisation ? null : GlossaryWords.Consolidation,
            page.Reconciliation is null ? null : GlossaryWords.Class,
            page.Reconciliation is null && !page.IsOfState ? null : GlossaryWords.Statement,
            GlossaryWords.Edition,
        ];

        return words.OfType<GlossaryWord>();
    }
}
