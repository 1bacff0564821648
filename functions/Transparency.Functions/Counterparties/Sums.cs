using Transparency.Core.Catalogue;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;

namespace Transparency.Functions.Counterparties;

/// <summary>Sums of payments as answers show them.</summary>
internal static class Sums
{
    public static SumResponse Of(PaymentSum sum) => new(sum.Amount, sum.Count);

    /// <summary>Null where there are none: few budgets have payments of financing.</summary>
    public static SumResponse? OrNull(PaymentSum sum) => sum.Count == 0 ? null : Of(sum);

    public static SideSumsResponse Of(SideSums sums) => new(Of(sums.Income), Of(sums.Expenditure), OrNull(sums.Financing));

    /// <summary>To four decimals.</summary>
    public static SharedSumResponse Of(PaymentSum sum, PaymentSum all) => new(
        sum.Amount,
        sum.Count,
        all.Amount.Halere > 0 ? decimal.Round((decimal)sum.Amount.Halere / all.Amount.Halere, 4, MidpointRounding.AwayFromZero) : null);

    public static SharedSumResponse? OrNull(PaymentSum sum, PaymentSum all) => sum.Count == 0 ? null : Of(sum, all);

    public static SideSharesResponse Of(SideSums sums, SideSums all) => new(
        Of(sums.Income, all.Income),
        Of(sums.Expenditure, all.Expenditure),
        OrNull(sums.Financing, all.Financing));

    public static SideSharesResponse? OrNull(SideSums sums, SideSums all) => sums.Count == 0 ? null : Of(sums, all);

    /// <summary>Where to go from an organisation in a municipality: its payments there can be followed too.</summary>
    public static SortedDictionary<string, string> Links(Ico id, MunicipalityId municipality, Address address)
    {
        var links = Links(id, address);
        links["feed"] = address.Of(PublicPaths.PaymentFeed(municipality.Value, $"?counterparty={id}"));

        return links;
    }

    /// <summary>Where to go from an organisation.</summary>
    public static SortedDictionary<string, string> Links(Ico id, Address address) => new(StringComparer.Ordinal)
    {
        ["counterparty"] = address.Of(PublicPaths.Counterparty(id.ToString())),
        ["ares"] = OfficialLinks.SubjectOf(id),
        ["contracts"] = OfficialLinks.ContractsWithOf(id),
    };
}
