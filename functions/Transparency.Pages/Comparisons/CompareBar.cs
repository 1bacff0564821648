using Transparency.Core.Budgets;

namespace Transparency.Pages.Comparisons;

/// <summary>A municipality's row with its bar.</summary>
/// <param name="Row">Who.</param>
/// <param name="Whole">The page that it is on.</param>
public sealed record CompareBar(CompareRow Row, ComparePage Whole) : Page(Whole.Language)
{
    /// <summary>What is not nothing is seen.</summary>
    private const int SmallestBar = 3;

    internal int Zero => Whole.At(Money.Zero);

    internal int Length => Row.Amount is { Halere: not 0 } amount ? Math.Max(Math.Abs(Whole.At(amount) - Zero), SmallestBar) : 0;

    internal int Left => Row.Amount is { Halere: < 0 } ? Math.Max(Zero - Length, 0) : Math.Min(Zero, WidthPart.Whole - Length);

    internal int? MedianOrNull => Whole.MedianOrNull is { } median ? Whole.At(median) : null;

    /// <summary>The same comparison without it.</summary>
    internal CompareAddress Without => Whole.Address.Top with
    {
        Municipalities = [.. Whole.Address.Municipalities.Where(id => id != Row.Id)],
    };
}
