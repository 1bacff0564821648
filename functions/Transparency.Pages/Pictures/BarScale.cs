namespace Transparency.Pages.Pictures;

/// <summary>One scale for all bars of a picture, with its zero where the lowest amount leaves room for it.</summary>
internal readonly record struct BarScale
{
    private readonly double _left;
    private readonly double _lowest;
    private readonly double _unit;

    /// <param name="amounts">All that is drawn.</param>
    /// <param name="left">Where the bars begin.</param>
    /// <param name="width">How much room they have.</param>
    public BarScale(IReadOnlyCollection<decimal> amounts, double left, double width)
    {
        _left = left;
        _lowest = (double)Math.Min(0, amounts.DefaultIfEmpty().Min());
        var range = (double)Math.Max(0, amounts.DefaultIfEmpty().Max()) - _lowest;
        _unit = range > 0 ? width / range : 0;
    }

    /// <summary>Whether anything lies left of zero.</summary>
    public bool HasNegative => _lowest < 0;

    /// <summary>Where zero is.</summary>
    public double Zero => At(0);

    public double At(decimal amount) => _left + (((double)amount - _lowest) * _unit);

    /// <summary>The bar of an amount, from zero to it.</summary>
    public Area Bar(decimal amount, double y, double height) =>
        new(Math.Min(Zero, At(amount)), y, Math.Abs(At(amount) - Zero), height);
}
