namespace Transparency.Functions.Facts;

/// <summary>The codes of facts that are texts, as numbers: each has its place in the list of its dimension. Empty for none.</summary>
public sealed class FactTexts
{
    public TextPlaces Events { get; } = new();

    public TextPlaces Units { get; } = new();

    public TextPlaces Analyticals { get; } = new();

    public TextPlaces Types { get; } = new();

    /// <summary>The list of a dimension, or null where its codes are digits.</summary>
    public TextPlaces? OfOrNull(Dimension dimension) => dimension switch
    {
        Dimension.Event => Events,
        Dimension.Unit => Units,
        Dimension.Analytical => Analyticals,
        Dimension.Type => Types,
        _ => null,
    };
}
