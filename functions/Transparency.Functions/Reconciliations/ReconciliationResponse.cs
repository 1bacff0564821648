using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Core.Reconciliations;
using Transparency.Functions.Http;

namespace Transparency.Functions.Reconciliations;

/// <summary>
/// A municipality's own figures beside the state's: classes without transfers between own accounts, and these by themselves. What the
/// reasons make and what is unexplained add up to each difference.
/// </summary>
public sealed record ReconciliationResponse(
    Verdict Verdict,
    StateStatementResponse State,
    IReadOnlyList<ReconciledClass> Classes,
    IReadOnlyList<ReconciledClass> Transfers,
    IReadOnlyList<ReconciliationReason> Reasons,
    IReadOnlyList<ClassDifference> Unexplained,
    ReconciledNodesResponse Nodes)
{
    public static ReconciliationResponse Of(ReconciledYear found, string municipality, int year, Address address)
    {
        var reconciliation = found.Reconciliation;

        return new(
            reconciliation.Verdict,
            new StateStatementResponse(
                found.Edition,
                reconciliation.StateValidTo,
                found.Publication.PublishedAt,
                new SortedDictionary<string, string>(StringComparer.Ordinal)
                {
                    ["year"] = address.Of($"{PublicPaths.Year(municipality, year)}?edition={found.Edition}"),
                    ["budget"] = address.Of($"{PublicPaths.Budget(municipality, year)}?edition={found.Edition}"),
                    ["budgetCsv"] = address.Of(PublicPaths.EditionFile(municipality, year, found.Edition, EditionFiles.BudgetFile)),
                }),
            reconciliation.Classes,
            reconciliation.Transfers,
            reconciliation.Reasons,
            reconciliation.Unexplained,
            new ReconciledNodesResponse(reconciliation.Nodes, reconciliation.DifferentNodes));
    }
}

/// <summary>The state's statement of the municipality: an edition of the country, whose part of the municipality has addresses.</summary>
public sealed record StateStatementResponse(
    string Edition,
    DateOnly ValidTo,
    DateTimeOffset PublishedAt,
    IReadOnlyDictionary<string, string> Links);

/// <summary>How many paragraphs and items both have together, and how many of them differ.</summary>
public sealed record ReconciledNodesResponse(int Count, int Different);
