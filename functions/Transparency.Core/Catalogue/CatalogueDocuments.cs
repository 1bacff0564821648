using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Makes the documents of the catalogue after DCAT-AP-CZ (2024-05-28). No open formal norm exists for budgets, accounts or payments, so
/// none is
/// claimed as a specification.
/// </summary>
/// <param name="root">The deployment's address without a slash at its end, https in production: the norm refuses others.</param>
public sealed class CatalogueDocuments(string root)
{

    /// <param name="publisher">Who runs the catalogue, by IČO.</param>
    /// <param name="publisherName">The same by name.</param>
    /// <param name="municipalities">Municipalities with their published years; those without an IČO have no provider and are left
    /// out.</param>
    /// <param name="country">Years of the state's statement: six thousand municipalities are in each, and are one dataset together.</param>
    public CatalogueDocument Catalogue(
        Ico publisher,
        string publisherName,
        IEnumerable<(Municipality Municipality, IEnumerable<int> Years)> municipalities,
        IReadOnlyCollection<int> country) => new(
        root + PublicPaths.Catalogue, CatalogueWords.Catalogue, CatalogueWords.CatalogueDescription(publisherName),
        CatalogueNorm.PublicBodies + publisher, CatalogueContact.Of(publisherName), root + PublicPaths.Home,
        [
            .. from town in municipalities
               where town.Municipality.Ico is not null
               from path in Paths(town.Municipality.Id, town.Years)
               select root + path,
            .. country.Count == 0 ? [] : Paths(StateFolder.Id, country).Select(path => root + path),
        ]);

    private static IEnumerable<string> Paths(MunicipalityId id, IEnumerable<int> years) =>
        years.Select(year => PublicPaths.Dataset(id.Value, year)).Prepend(PublicPaths.DatasetSeries(id.Value));

    /// <summary>The state's statement of everybody.</summary>
    /// <param name="provider">Who publishes it here.</param>
    /// <param name="years">Its published years, at least one.</param>
    public DatasetSeriesDocument StateSeries(StateProvider provider, IReadOnlyCollection<int> years) => new(
        root + PublicPaths.DatasetSeries(StateFolder.Id.Value),
        CatalogueWords.StateSeriesTitle,
        CatalogueWords.StateSeriesDescription,
        CatalogueNorm.PublicBodies + provider.Ico,
        CatalogueContact.Of(provider.Name),
        CatalogueWords.StateKeywords(StateFolder.Profile),
        [CatalogueNorm.Territory(StateFolder.Profile)],
        CoveredPeriod.Of(years.Min(), years.Max()),
        root + PublicPaths.Data);

    /// <param name="of">A municipality with an IČO.</param>
    /// <param name="years">Its published years, at least one.</param>
    public DatasetSeriesDocument Series(Municipality of, IReadOnlyCollection<int> years) => new(
        root + PublicPaths.DatasetSeries(of.Id.Value), CatalogueWords.SeriesTitle(of), CatalogueWords.SeriesDescription(of),
        CatalogueNorm.PublicBodies + of.Ico, CatalogueContact.Of(of.Name), CatalogueWords.Keywords(of), [CatalogueNorm.Territory(of)],
        CoveredPeriod.Of(years.Min(), years.Max()), root + PublicPaths.Data);

    public DatasetDocument Dataset(CataloguedYear of)
    {
        var town = of.Municipality;
        var iri = root + PublicPaths.Dataset(town.Id.Value, of.Year);
        var provider = of.State;

        return new(
            iri,
            CatalogueWords.YearTitle(of),
            CatalogueWords.YearDescription(of),
            CatalogueNorm.PublicBodies + (provider?.Ico.ToString() ?? town.Ico),
            CatalogueContact.Of(provider?.Name ?? town.Name),
            provider is null ? CatalogueWords.Keywords(town) : CatalogueWords.StateKeywords(town),
            [CatalogueNorm.Territory(town)],
            CoveredPeriod.Of(of.Year, of.Year),
            root + PublicPaths.Data,
            root + PublicPaths.DatasetSeries(provider is null ? town.Id.Value : StateFolder.Id.Value),
            [.. Tables(of, iri), Everything(of, iri), Interface(of, iri)]);
    }

    /// <summary>The state's statement has no payments, events, documents and notes, so that their tables are empty.</summary>
    private IEnumerable<Distribution> Tables(CataloguedYear of, string iri)
    {
        yield return Table(of, iri, EditionFiles.BudgetFile, CatalogueWords.BudgetFile);

        if (of.State is null)
        {
            yield return Table(of, iri, EditionFiles.PaymentsFile, CatalogueWords.PaymentsFile);
            yield return Table(of, iri, EditionFiles.EventsFile, CatalogueWords.EventsFile);
        }

        if (of.HasDocuments)
            yield return Table(of, iri, EditionFiles.DocumentsFile, CatalogueWords.DocumentsFile);

        if (of.HasNotes)
            yield return Table(of, iri, EditionFiles.NotesFile, CatalogueWords.NotesFile);

        if (of.HasPlaces)
            yield return Table(of, iri, EditionFiles.PlacesFile, CatalogueWords.PlacesFile);

        if (!of.HasTwins)
            yield break;

        yield return Twin(of, iri, PublishedTables.Budget, CatalogueWords.BudgetTwin);

        if (of.State is null)
            yield return Twin(of, iri, PublishedTables.Payments, CatalogueWords.PaymentsTwin);
    }

    private Distribution Table(CataloguedYear of, string dataset, string file, BilingualText title)
    {
        var address = File(of, file);
        return new(
            $"{dataset}#{file}",
            title,
            TermsOfUse.Of(HasPersonalData(of, file)),
            address,
            address,
            CatalogueNorm.CsvFile,
            CatalogueNorm.CsvMedia,
            File(of, file + PublishedTable.MetadataSuffix));
    }

    /// <summary>Names of events and units stand beside their codes too, but for the table of payments.</summary>
    private static bool HasPersonalData(CataloguedYear of, string file)
    {
        var (payments, names) = (of.PersonalData.Contains(EditionFiles.PaymentsFile), of.PersonalData.Contains(EditionFiles.EventsFile));
        if (file == EditionFiles.BudgetFile)
            return of.HasTwins && names;
        if (file == PublishedTables.Budget.TwinFile)
            return names;

        return file == PublishedTables.Payments.TwinFile ? payments || names : of.PersonalData.Contains(file);
    }

    /// <summary>It describes itself, so that it has no schema beside it.</summary>
    private Distribution Twin(CataloguedYear of, string dataset, PublishedTable table, BilingualText title)
    {
        var address = File(of, table.TwinFile);
        return new(
            $"{dataset}#{table.TwinFile}",
            title,
            TermsOfUse.Of(HasPersonalData(of, table.TwinFile)),
            address,
            address,
            CatalogueNorm.ParquetFile,
            CatalogueNorm.ParquetMedia);
    }

    private Distribution Everything(CataloguedYear of, string dataset)
    {
        var address = File(of, EditionFiles.ArchiveFile);
        return new(
            $"{dataset}#{EditionFiles.ArchiveFile}",
            CatalogueWords.Archive,
            TermsOfUse.Of(of.PersonalData.Count > 0),
            address,
            address,
            CatalogueNorm.ZipFile,
            CatalogueNorm.ZipMedia,
            PackageType: CatalogueNorm.ZipMedia);
    }

    /// <summary>The interface answers with everything that the files hold.</summary>
    private Distribution Interface(CataloguedYear of, string dataset) => new(
        $"{dataset}#api", CatalogueWords.Interface, TermsOfUse.Of(of.PersonalData.Count > 0), root
            + PublicPaths.Year(of.Municipality.Id.Value, of.Year),
        Service: new DataInterface(
            root + PublicPaths.Catalogue + "#api",
            CatalogueWords.Service,
            root + PublicPaths.Municipalities,
            root + PublicPaths.OpenApi));

    private string File(CataloguedYear of, string file) => root + PublicPaths.CurrentFile(of.Municipality.Id.Value, of.Year, file);
}
