using RazorSlices;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Publications;

/// <summary>A publication as a page: what was published, what it changed, and where the data of both editions are.</summary>
/// <param name="Publication">What was published.</param>
/// <param name="Places">What of it can still be asked for.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PublicationPage(Publication Publication, PublicationPlaces Places, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, Title, PublicationWords.Description.In(Language), Publication.Municipality.Id);

    internal string Title => PublicationTitle.Of(Publication).In(Language);

    /// <summary>Where to go from here.</summary>
    internal IEnumerable<(string Text, string Address)> Links
    {
        get
        {
            var (id, year) = (Publication.Municipality.Id, Publication.Year);

            if (Publication.ShownEdition is not null && Places.HasYear)
                yield return (PublicationWords.YearNow.In(Language), Translated.Of(PublicPaths.YearPage(id, year), Language));
            else if (Places.HasMunicipality)
                yield return (Publication.Municipality.Name, Translated.Of(PublicPaths.MunicipalityPage(id), Language));

            if (Publication.ShownEdition is { } edition && Places.HasEdition)
            {
                yield return FileOf(PublicationWords.Edition, edition, EditionFiles.BudgetFile);
                yield return FileOf(PublicationWords.Edition, edition, EditionFiles.PaymentsFile);
            }

            // Where nothing is compared with it, there is nothing to see there: it was withdrawn since.
            if (Publication is { Previous: { } previous, Change: not null } && Places.HasEditionBefore)
                yield return FileOf(PublicationWords.EditionBefore, previous, EditionFiles.BudgetFile);

            yield return ("JSON", PublicPaths.Publication(Publication.Id));
            yield return (PublicationWords.ThisLanguage.In(Other), PublicPaths.PublicationPage(Publication.Id, Other.Tag()));
        }
    }

    /// <summary>Whether its files were there once and are not any more.</summary>
    internal bool IsPast => Publication.ShownEdition is not null && !Places.HasEdition;

    private Language Other => Language.Other();

    protected override RazorSlice View() => PublicationView.Create(this);

    private (string Text, string Address) FileOf(Wording what, string edition, string file) => (
        $"{what.In(Language)} {edition}: {file}",
        PublicPaths.EditionFile(Publication.Municipality.Id, Publication.Year, edition, file));
}

/// <summary>What of a publication can be asked for today: what is gone must not be linked to.</summary>
/// <param name="HasYear">Whether the year is published, in this edition or another.</param>
/// <param name="HasEdition">Whether the edition's files are kept.</param>
/// <param name="HasEditionBefore">Whether those of the edition before are.</param>
public readonly record struct PublicationPlaces(bool HasYear, bool HasEdition, bool HasEditionBefore)
{
    /// <summary>Whether the municipality has a page: who was published by the state alone has none when that is withdrawn.</summary>
    public bool HasMunicipality { get; init; } = true;
}
