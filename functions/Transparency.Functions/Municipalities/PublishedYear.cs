using Microsoft.Net.Http.Headers;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Functions.Http;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Municipalities;

/// <summary>A published year at hand.</summary>
/// <param name="Municipality">Whose it is.</param>
/// <param name="Content">The edition.</param>
/// <param name="Publication">What published the edition: the current one lately, one named in the request at first.</param>
/// <param name="ETag">Of answers about it.</param>
/// <param name="IsNamed">Whether the request named the edition, so that the answer never changes.</param>
public sealed record PublishedYear(
    Municipality Municipality,
    EditionContent Content,
    Publication Publication,
    EntityTagHeaderValue ETag,
    bool IsNamed)
{
    public MunicipalityHeadResponse Head => new(Municipality.Id.Value, Municipality.Name, Municipality.Population, Municipality.Kind);

    /// <summary>Whether it is the state's statement of a municipality that has published nothing of the year itself.</summary>
    public bool IsOfState { get; init; }

    public DateTimeOffset PublishedAt => Publication.PublishedAt;

    public EditionSummary Summary => Content.Summary;

    /// <summary>What a table of it says of itself.</summary>
    public TableSource Source => new(Municipality.Name, Summary.Year, Summary.Edition, PublishedAt);

    /// <summary>The version of a table of it, whose bytes are made before its head is sent.</summary>
    public PublicResult Version => PublicResult.HeadOfEdition(ETag, PublishedAt, IsNamed, saysLength: true);

    /// <summary>What a table of it is called where it is saved.</summary>
    public string TableName(string list) => $"{Municipality.Id.Value}-{Summary.Year}-{list}";

    /// <summary>
    /// Where to go from a year. From an edition that was named they lead to the same one, and not to what shows the current one alone.
    /// </summary>
    public SortedDictionary<string, string> Links(Address address)
    {
        var (id, year) = (Municipality.Id.Value, Summary.Year);
        var named = IsNamed ? "?edition=" + Summary.Edition : "";
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = address.Asked,
            ["year"] = address.Of(PublicPaths.Year(id, year) + named),
            ["budget"] = address.Of(PublicPaths.Budget(id, year) + named),
            ["facts"] = address.Of(PublicPaths.Facts(id, year) + named),
            ["payments"] = address.Of(PublicPaths.Payments(id, year) + named),
            ["counterparties"] = address.Of(PublicPaths.Counterparties(id, year) + named),
            ["documents"] = address.Of(PublicPaths.Documents(id, year) + named),
            ["feed"] = address.Of(PublicPaths.AtomFeed(id)),
            ["download"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.ArchiveFile)),
            ["budgetCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.BudgetFile)),
            ["paymentsCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.PaymentsFile)),
            ["eventsCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.EventsFile)),
        };

        if (!IsNamed)
        {
            links["report"] = address.Of(PublicPaths.Report(IsOfState ? StateFolder.Id.Value : id, year));
            links["page"] = address.Of(PublicPaths.YearPage(id, year));
        }

        if (Publication.HasTwins)
        {
            links["budgetParquet"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, PublishedTables.Budget.TwinFile));
            links["paymentsParquet"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, PublishedTables.Payments.TwinFile));
        }

        if (Summary.Documents is not null)
            links["documentsCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.DocumentsFile));

        if (Summary.Notes is not null)
            links["notesCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.NotesFile));

        if (Summary.Places is not null)
            links["placesCsv"] = address.Of(PublicPaths.EditionFile(id, year, Summary.Edition, EditionFiles.PlacesFile));

        return links;
    }
}
