namespace Transparency.CostModel;

/// <summary>How sure a price is.</summary>
public enum PriceBasis
{
    /// <summary>A public document of a known day quotes it from Azure's price list.</summary>
    Quoted,

    /// <summary>No source could be checked.</summary>
    Assumption,
}
