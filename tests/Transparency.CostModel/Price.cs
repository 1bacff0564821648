namespace Transparency.CostModel;

/// <summary>A list price.</summary>
/// <param name="Id">Its name in the model, such as <c>blob.stored</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Usd">US dollars for <paramref name="Per"/> units, without VAT.</param>
/// <param name="Per">How many units the price is for.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Free">Units a month that cost nothing.</param>
/// <param name="Region"><c>Europe</c>, or <c>US</c>, which is made European by a factor.</param>
/// <param name="Basis">How sure it is.</param>
/// <param name="Page">Where Azure says what it is today.</param>
/// <param name="Day">The day on which it was quoted; null of an assumption.</param>
public sealed record Price(
    string Id,
    string Name,
    decimal Usd,
    decimal Per,
    string Unit,
    decimal Free,
    string Region,
    PriceBasis Basis,
    Uri Page,
    DateOnly? Day = null)
{
    /// <summary>What a quantity costs in US dollars, beyond what is free.</summary>
    public decimal UsdFor(decimal quantity, decimal europeFactor) =>
        Math.Max(0, quantity - Free) / Per * Usd * (Region == "US" ? europeFactor : 1);
}
