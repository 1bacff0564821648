using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Counterparties;

/// <summary>Finds an organisation in all current editions.</summary>
public sealed class CounterpartyLookup(CurrentEditionStore current, IndexSweep sweep)
{
    /// <summary>Of an index a few marks and IČOs are looked through.</summary>
    private const double IdPart = 0.01;

    /// <summary>Whose editions are looked at.</summary>
    public Task<IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)>> TownsAsync(CancellationToken cancel) =>
        current.AllAsync(cancel);

    /// <summary>The IČO that an address names, which has eight digits there; or null.</summary>
    public static Ico? IdOrNull(string ico) =>
        ico.Length == 8 && ico.All(char.IsAsciiDigit) && Ico.TryParse(ico, out var id) ? id : null;

    /// <returns>Where it is, nowhere, or that too many others are answered.</returns>
    internal async Task<Found<CounterpartyHits>> FindAsync(
        HttpRequest request,
        Ico id,
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns,
        CancellationToken cancel)
    {
        var hits = new List<CounterpartyHit>();
        var isAnswered = await sweep.VisitAsync(
            request,
            sweep.Naming(
                id,
                towns.SelectMany(town => town.Years).Select(pointer => new EditionKey(pointer.Folder, pointer.Edition!))),
            IdPart,
            (edition, index, _) =>
            {
                if (index.FindOrNull(id) is { } found)
                    hits.Add(new CounterpartyHit(edition, found));
            },
            cancel);

        return isAnswered
            ? new CounterpartyHits(
                id,
                [.. hits.OrderBy(hit => hit.Edition.ToString(), StringComparer.Ordinal)],
                towns.ToDictionary(town => town.Municipality.Id, town => town.Municipality.Name))
            : ProblemResult.Busy;
    }
}

/// <summary>An organisation in one edition.</summary>
internal readonly record struct CounterpartyHit(EditionKey Edition, IndexedCounterparty Found);

/// <summary>An organisation in all editions that name it.</summary>
/// <param name="Id">Its IČO.</param>
/// <param name="All">In the order of their editions.</param>
/// <param name="Towns">What municipalities are called.</param>
internal sealed record CounterpartyHits(Ico Id, IReadOnlyList<CounterpartyHit> All, IReadOnlyDictionary<MunicipalityId, string> Towns)
{
    public SideSums Sum => SumOf(All);

    /// <summary>The one that most editions have first: which of two comes first does not depend on who was asked first.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. All
            .SelectMany(hit => hit.Found.Names.Take(1))
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Count())
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key)
            .Concat(All.SelectMany(hit => hit.Found.Names).Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>By municipality, who paid it most first.</summary>
    public List<(MunicipalityId Id, List<CounterpartyHit> Years, SideSums Sums)> ByTown() =>
    [
        .. All
            .GroupBy(hit => hit.Edition.Folder.Municipality)
            .Select(town => (Id: town.Key, Years: town.ToList(), Sums: SumOf(town)))
            .OrderByDescending(town => town.Sums.Expenditure.Amount)
            .ThenByDescending(town => town.Sums.Income.Amount)
            .ThenBy(town => town.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>By year, the oldest first.</summary>
    public List<(int Year, SideSums Sums)> ByYear() =>
    [
        .. All
            .GroupBy(hit => hit.Edition.Folder.Year.Value)
            .Select(year => (year.Key, SumOf(year)))
            .OrderBy(year => year.Key),
    ];

    private static SideSums SumOf(IEnumerable<CounterpartyHit> hits) =>
        hits.Aggregate(default(SideSums), (sum, hit) => sum + hit.Found.Sums);
}
