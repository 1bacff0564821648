using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary>An organisation's years in a municipality as answers show them.</summary>
internal static class CounterpartyYears
{
    public static CounterpartyYearResponse Of(MunicipalityId municipality, int year, Ico id, SideSums sums, Address address) => new(
        year,
        Sums.Of(sums.Income),
        Sums.Of(sums.Expenditure),
        Sums.OrNull(sums.Financing),
        sums.Count,
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["payments"] = address.Of(PublicPaths.PaymentsOf(municipality.Value, year, id.ToString())),
            ["year"] = address.Of(PublicPaths.Year(municipality.Value, year)),
        });
}
