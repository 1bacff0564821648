using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;

namespace Transparency.Core.Catalogue;

/// <summary>What the catalogue says of a published year.</summary>
/// <param name="Municipality">Whose it is; it has an IČO where it provides the year itself.</param>
/// <param name="Year">The year.</param>
/// <param name="Totals">Gross totals, which tell the stages that are known.</param>
/// <param name="PersonalData">The files of the edition that hold personal data.</param>
/// <param name="HasDocuments">Whether the edition lists documents.</param>
/// <param name="HasTwins">Whether it has its tables as Parquet too.</param>
/// <param name="HasNotes">Whether it says something of parts of the budget.</param>
public sealed record CataloguedYear(
    Municipality Municipality,
    int Year,
    SideTotals? Totals,
    IReadOnlySet<string> PersonalData,
    bool HasDocuments = false,
    bool HasTwins = false,
    bool HasNotes = false)
{
    /// <summary>Whether it says where events are.</summary>
    public bool HasPlaces { get; init; }

    /// <summary>Who provides it where it is what the state's statement says, else null.</summary>
    public StateProvider? State { get; init; }
}
