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
            ["payments"] = address.Of(Payments(municipality, year, id)),
            ["year"] = address.Of(PublicPaths.Year(municipality.Value, year)),
            ["feed"] = address.Of(PublicPaths.PaymentFeed(municipality.Value, $"?counterparty={id}")),
        });

    /// <summary>The single payments to and from an organisation, of the edition that was named where one was.</summary>
    public static string Payments(MunicipalityId municipality, int year, Ico id, string? edition = null) =>
        $"{PublicPaths.Payments(municipality.Value, year)}?counterparty={id}{(edition is null ? "" : "&edition=" + edition)}";
}
