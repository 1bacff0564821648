using System.Text.Json;

namespace Transparency.CostModel;

/// <summary>The list prices of <c>infra/bicep/cost/prices.json</c>.</summary>
public sealed record PriceList(string Note, Rate CzkPerUsd, Rate EuropeFactor, IReadOnlyList<Price> Prices)
{
    /// <exception cref="JsonException">A key is missing, unknown or of another kind.</exception>
    public static PriceList Read(string json) =>
        JsonSerializer.Deserialize<PriceList>(json, CostJson.Options) ?? throw new JsonException("The price list is null.");

    public Price this[string id] => Prices.Single(price => price.Id == id);

    /// <summary>What a quantity costs in CZK a month, without VAT.</summary>
    public decimal CzkFor(string id, decimal quantity) => this[id].UsdFor(quantity, EuropeFactor.Value) * CzkPerUsd.Value;
}
