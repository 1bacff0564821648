using RazorSlices;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Publications;

/// <summary>A publication as a page: what was published, what it changed, and where the data of both editions are.</summary>
public sealed record PublicationPage(Publication Publication, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, Title, PublicationWords.Description.In(Language), Publication.Municipality.Id);

    internal string Title => PublicationTitle.Of(Publication).In(Language);

    /// <summary>Where to go from here.</summary>
    internal IEnumerable<(string Text, string Address)> Links
    {
        get
        {
            var (id, year) = (Publication.Municipality.Id, Publication.Year);

            if (Publication.ShownEdition is { } edition)
            {
                yield return (PublicationWords.YearNow.In(Language), PublicPaths.YearPage(id, year));
                yield return FileOf(PublicationWords.Edition, edition, EditionFiles.BudgetFile);
                yield return FileOf(PublicationWords.Edition, edition, EditionFiles.PaymentsFile);
            }
            else
            {
                yield return (Publication.Municipality.Name, PublicPaths.MunicipalityPage(id));
            }

            // Where nothing is compared with it, there is nothing to see there: it was withdrawn since.
            if (Publication is { Previous: { } previous, Change: not null })
                yield return FileOf(PublicationWords.EditionBefore, previous, EditionFiles.BudgetFile);

            yield return ("JSON", PublicPaths.Publication(Publication.Id));
            yield return (PublicationWords.ThisLanguage.In(Other), PublicPaths.PublicationPage(Publication.Id, Other.Tag()));
        }
    }

    private Language Other => Language == Language.Czech ? Language.English : Language.Czech;

    protected override RazorSlice View() => PublicationView.Create(this);

    private (string Text, string Address) FileOf(Wording what, string edition, string file) => (
        $"{what.In(Language)} {edition}: {file}",
        PublicPaths.EditionFile(Publication.Municipality.Id, Publication.Year, edition, file));
}
